/** What a learner is offered, with exercises in the bank that share findings, span several articles or cannot be played. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exerciseKinds } from '../../src/lib/engine/exercises/registry';
import type { RowOwner } from '../../src/lib/server/auth/actor';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import { recordAttempt, recordReveal } from '../../src/lib/server/repositories/attempts';
import type { NewExercise } from '../../src/lib/server/repositories/publications';
import { viewExercise, viewFirstExercise } from '../../src/lib/server/usecases/view-exercise';
import { countBank, viewArticle, viewLibrary } from '../../src/lib/server/usecases/view-library';
import { viewProgress } from '../../src/lib/server/usecases/view-progress';
import { callAs, hint, makeGuest, reveal, submit } from '../helpers/attempt';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { DERIVATION, HALF, makePublication, RIGHT } from '../helpers/bank';
import { makeOrdering, publishOver, publishWith } from '../helpers/story';
import { viewPractice } from '../helpers/practice';

let backend: TestBackend;
let service: ServiceClient;
let guest: RowOwner;

beforeAll(async () => {
	backend = await openTestBackend();
	({ service } = backend);
});
afterAll(() => backend.close());

beforeEach(async () => {
	await backend.postgres.query('truncate public.articles cascade');
	guest = await makeGuest(service);
});
afterEach(() => {
	vi.restoreAllMocks();
});

const [QUOTES] = DERIVATION.exercises as [NewExercise];
/** Exercises of one article, in its order. */
async function publish(edition: number, more: readonly NewExercise[] = []): Promise<string[]> {
	await publishWith(service, edition, more);
	const { data } = await service
		.from('exercises')
		.select('id, articles!inner(slug)')
		.eq('articles.slug', `bridge-${edition}`)
		.eq('status', 'active')
		.order('position')
		.throwOnError();
	return data.map(({ id }) => id);
}
const spending = (position: number, ...refs: string[]): NewExercise => ({
	...QUOTES,
	position,
	findings: refs.map((ref) => ({ article: 0, ref }))
});

describe('an exercise of a kind that cannot be played', () => {
	let own: string;
	let hidden: string[];

	beforeEach(async () => {
		const [first, ...others] = await publish(1, [
			makeOrdering([0], { kind: 'fill-gap' }),
			makeOrdering([0], { kind: 'draw-map', prompt: { rivers: [] }, position: 10_001 })
		]);
		await publish(2);
		const members = [1, 2].map((edition) => makePublication({ edition, story: 'bridges' }));
		await publishOver(service, members, [makeOrdering([0, 1], { kind: 'fill-gap', position: 20_000 })], 'a');
		const { data } = await service.from('exercise_articles').select('exercise_id').eq('ordinal', 0).single();
		own = first!;
		hidden = [...others, data!.exercise_id];
	});

	it('is in no list and no count', async () => {
		expect((await viewPractice(service, guest)).exercises.map(({ kind }) => kind)).toEqual([
			'quote-speaker',
			'quote-speaker'
		]);
		expect(await viewPractice(service, guest)).toMatchObject({ remaining: 2 });
		expect((await viewLibrary(service)).map(({ exerciseCount }) => exerciseCount)).toEqual([1, 1]);
		expect(await viewArticle(service, guest, 'bridge-1')).toMatchObject({
			exercises: [{ id: own, number: null }]
		});
		expect(await countBank(service)).toEqual({ exercises: 2, articles: 2 });
		expect(await viewProgress(service, guest)).toMatchObject({ exercisesInBank: 2 });
		expect(await viewFirstExercise(service, guest)).toMatchObject({ id: own });
	});

	it('is no reason to count its article', async () => {
		await service.from('exercises').delete().eq('id', own).throwOnError();
		expect(await countBank(service)).toEqual({ exercises: 1, articles: 1 });
	});

	it('cannot be opened or acted on', async () => {
		const unknown = { status: 'unknown-exercise' };
		expect(hidden).toHaveLength(3);
		for (const id of hidden) {
			expect(await viewExercise(service, guest, id)).toBeNull();
			expect(await submit(service, callAs(guest), id, RIGHT)).toEqual(unknown);
			expect(await reveal(service, callAs(guest), id)).toEqual(unknown);
			expect(await hint(service, callAs(guest), id, 'q1')).toEqual(unknown);
		}
		const { data } = await service.from('reveals').select('id');
		expect(data).toEqual([]);
	});

	it('counts for nothing where an earlier Sourcework let it be played', async () => {
		for (const exerciseId of hidden) {
			await recordAttempt(service, guest, {
				exerciseId,
				submissionId: randomUUID(),
				answer: { placeOf: { q1: 's1' } },
				score: { points: 1, parts: [{ partId: 'q1', correct: true }] },
				confidence: null,
				weights: [1]
			});
			await recordReveal(service, guest, exerciseId);
			expect(await viewExercise(service, guest, exerciseId)).toBeNull();
		}
		expect(await viewProgress(service, guest)).toMatchObject({
			accuracy: { share: null, exercises: 0 },
			overTime: null,
			exercisesDone: 0,
			exercisesInBank: 2,
			mistakes: { items: [], total: 0 },
			attempts: { items: [], total: 0 }
		});
		// It spent a quotation that an exercise of another kind is about: that one is as new as before.
		expect(await viewPractice(service, guest)).toMatchObject({ remaining: 2, next: { id: own } });
	});
});

describe('an exercise of which everything was seen', () => {
	it('disappears from what is offered and left, and says so in lists', async () => {
		const [first, again] = await publish(1, [spending(1, 'f2', 'f1')]);
		const before = await viewPractice(service, guest);
		expect(before).toMatchObject({ remaining: 2, exercises: [{ repeat: false }, { repeat: false }] });

		await submit(service, callAs(guest), again!, HALF);
		expect(await viewPractice(service, guest)).toMatchObject({ remaining: 2, next: { id: again } });
		await reveal(service, callAs(guest), again!);
		const exercises = [
			{ id: first, phase: 'fresh', repeat: true },
			{ id: again, phase: 'revealed', repeat: false }
		];
		expect(await viewPractice(service, guest)).toMatchObject({ remaining: 0, next: null, exercises });
		expect(await viewArticle(service, guest, 'bridge-1')).toMatchObject({ exercises });
		expect(await viewProgress(service, guest)).toMatchObject({ exercisesDone: 2, exercisesInBank: 2 });
		expect(await viewFirstExercise(service, guest)).toBeNull();
		// Whoever has its address may still do it, and to others it is new.
		expect(await viewExercise(service, guest, first!)).toMatchObject({ phase: 'fresh' });
		expect(await viewPractice(service, await makeGuest(service))).toMatchObject({ remaining: 2 });
	});

	it('stays on offer where it was begun before', async () => {
		const [first, again] = await publish(1, [spending(1, 'f1', 'f2')]);
		await submit(service, callAs(guest), first!, HALF);
		await submit(service, callAs(guest), again!, RIGHT);
		expect(await viewPractice(service, guest)).toMatchObject({ remaining: 1, next: { id: first } });
	});

	it('is one of another article too, where a story tells the same', async () => {
		const members = [1, 2].map((edition) => makePublication({ edition, story: 'bridges' }));
		const [[own], [other]] = [await publish(1), await publish(2)];
		const findings = [0, 1].flatMap((article) => ['f1', 'f2'].map((ref) => ({ article, ref })));
		await publishOver(service, members, [{ ...QUOTES, position: 10_000, articles: [0, 1], findings }], 'a');
		const { exercises } = await viewPractice(service, guest);
		const story = exercises[1]!.id;
		expect(exercises.map(({ id }) => id)).toEqual([own, story, other]);
		// Two articles are more to read than one.
		expect(await viewPractice(service, guest)).toMatchObject({ remaining: 3, next: { id: own } });

		await submit(service, callAs(guest), story, RIGHT);
		expect(await viewPractice(service, guest)).toMatchObject({ remaining: 0, next: null });
	});
});

it('an exercise partly seen comes after those that are new, whatever there is to read', async () => {
	const [first, part] = await publish(1, [spending(1, 'f1')]);
	const [elsewhere] = await publish(2);
	await backend.postgres.query("update public.articles set word_count = 9000 where slug = 'bridge-2'");
	// Half of the first exercise's findings.
	await submit(service, callAs(guest), part!, RIGHT);
	expect(await viewPractice(service, guest)).toMatchObject({ remaining: 2, next: { id: elsewhere } });
	await submit(service, callAs(guest), elsewhere!, RIGHT);
	expect(await viewPractice(service, guest)).toMatchObject({ remaining: 1, next: { id: first } });
});

it('only what its kind tells of a submission is sent before the key is shown', async () => {
	const [exercise] = await publish(1);
	const tell = vi
		.spyOn(exerciseKinds['quote-speaker'], 'tell')
		.mockImplementation((_, parts) => parts.filter(({ partId }) => partId === 'q2'));
	await submit(service, callAs(guest), exercise!, HALF);
	expect(await viewExercise(service, guest, exercise!)).toMatchObject({
		phase: 'tried',
		lastAnswer: HALF,
		lastParts: [{ partId: 'q2', correct: false }],
		settled: []
	});
	expect(tell).toHaveBeenCalledWith(HALF, expect.arrayContaining([{ partId: 'q1', correct: true }]));

	await reveal(service, callAs(guest), exercise!);
	expect((await viewExercise(service, guest, exercise!))?.lastParts).toHaveLength(2);
});
