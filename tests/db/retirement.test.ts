/** A new engine version: old exercises retire, and what learners did stays theirs. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import { viewArticle, viewLibrary } from '../../src/lib/server/usecases/view-library';
import { viewExercise, viewFirstExercise } from '../../src/lib/server/usecases/view-exercise';
import { viewProgress } from '../../src/lib/server/usecases/view-progress';
import { callAs, hint, makeGuest, submit } from '../helpers/attempt';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { HALF, publishExercise, RIGHT } from '../helpers/bank';
import { viewPractice } from '../helpers/practice';

let backend: TestBackend;
let service: ServiceClient;

beforeAll(async () => {
	backend = await openTestBackend();
	({ service } = backend);
});
afterAll(() => backend.close());

it('retires exercises for those who have not begun them, and for nobody else', async () => {
	const old = await publishExercise(service);
	const [begun, hinted, stranger] = [
		await makeGuest(service),
		await makeGuest(service),
		await makeGuest(service)
	];
	await submit(service, callAs(begun), old, HALF);
	await hint(service, callAs(hinted), old, 'q1');

	const fresh = await publishExercise(service, { engineVersion: '2.0.0' });
	expect(fresh).not.toBe(old);
	expect(await viewExercise(service, begun, old)).toMatchObject({ phase: 'tried', lastAnswer: HALF });
	expect(await viewExercise(service, hinted, old)).toMatchObject({ phase: 'fresh' });
	expect(await viewExercise(service, stranger, old)).toBeNull();
	expect(await viewExercise(service, { type: 'visitor' }, old)).toBeNull();
	expect(await submit(service, callAs(stranger), old, RIGHT)).toEqual({ status: 'unknown-exercise' });

	await submit(service, callAs(begun), old, RIGHT);
	expect(await viewExercise(service, begun, old)).toMatchObject({
		phase: 'solved',
		solution: { answer: RIGHT }
	});
	const progress = await viewProgress(service, begun);
	expect(progress.attempts.items.map(({ exerciseId, ordinal }) => [exerciseId, ordinal])).toEqual([
		[old, 2],
		[old, 1]
	]);
	expect(progress).toMatchObject({
		accuracy: { share: 0.5, exercises: 1 },
		exercisesDone: 1,
		exercisesInBank: 1
	});

	const left = { exercises: [{ id: fresh }], remaining: 1, next: { id: fresh } };
	for (const actor of [stranger, hinted]) expect(await viewPractice(service, actor)).toMatchObject(left);
	// The same words again are nothing new to somebody who is done with them.
	expect(await viewPractice(service, begun)).toMatchObject({
		exercises: [{ id: fresh, phase: 'fresh' }],
		remaining: 0,
		next: null
	});
	expect(await viewFirstExercise(service, begun)).toBeNull();
	const { data: findings } = await service.from('findings').select('status, engine_version');
	expect(findings?.map((row) => `${row.engine_version} ${row.status}`).toSorted()).toEqual([
		'1.0.0 retired',
		'1.0.0 retired',
		'2.0.0 active',
		'2.0.0 active'
	]);
});

it('shows an actor what is left, and the easiest of it first', async () => {
	const guest = await makeGuest(service);
	await publishExercise(service, { edition: 7 });
	const before = await viewPractice(service, guest);
	expect(before).toMatchObject({ remaining: 2, exercises: [{ phase: 'fresh' }, { phase: 'fresh' }] });
	const first = await viewFirstExercise(service, guest);
	expect(first?.id).toBe(before.next?.id);
	expect((await viewFirstExercise(service, guest))?.id).toBe(first?.id);

	await submit(service, callAs(guest), first!.id, RIGHT);
	const after = await viewPractice(service, guest);
	expect(after).toMatchObject({ remaining: 1 });
	expect(after.next?.id).not.toBe(first?.id);
	await submit(service, callAs(guest), after.next!.id, RIGHT);
	expect(await viewPractice(service, guest)).toMatchObject({ remaining: 0, next: null });
	expect(await viewFirstExercise(service, guest)).toBeNull();
	expect(await viewFirstExercise(service, { type: 'visitor' })).not.toBeNull();
});

it('lists articles with the exercises in use, and one article with where the actor stands', async () => {
	const library = await viewLibrary(service);
	expect(library.map(({ slug, exerciseCount }) => [slug, exerciseCount])).toEqual([
		['bridge-1', 1],
		['bridge-7', 1]
	]);
	expect(JSON.stringify(library)).not.toContain('blocks');
	const guest = await makeGuest(service);
	const article = await viewArticle(service, guest, 'bridge-7');
	expect(article?.exercises).toMatchObject([{ phase: 'fresh', partCount: 2, article: { slug: 'bridge-7' } }]);
	await submit(service, callAs(guest), article!.exercises[0]!.id, HALF);
	expect((await viewArticle(service, guest, 'bridge-7'))?.exercises).toMatchObject([
		{ phase: 'tried', firstPoints: 0.5 }
	]);
	expect(await viewArticle(service, guest, 'bridge-8')).toBeNull();
});

it('knows nothing of a visitor', async () => {
	expect(await viewProgress(service, { type: 'visitor' })).toMatchObject({
		accuracy: { share: null, exercises: 0 },
		overTime: null,
		exercisesDone: 0,
		exercisesInBank: 2,
		mistakes: { items: [], total: 0 },
		attempts: { items: [], total: 0 }
	});
});
