/** What editors say of exercises, and what learners get of it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readBankQuery, type BankQuery } from '../../src/lib/schemas/editor-forms';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import { readEditorRows } from '../../src/lib/server/repositories/editor-data';
import { grantEditor } from '../../src/lib/server/usecases/editor/grant-editor';
import { reviewExercise } from '../../src/lib/server/usecases/editor/review-exercise';
import { settleReport } from '../../src/lib/server/usecases/editor/settle-report';
import { viewBank } from '../../src/lib/server/usecases/editor/view-bank';
import { viewReports } from '../../src/lib/server/usecases/editor/view-reports';
import { viewReviewedExercise } from '../../src/lib/server/usecases/editor/view-reviewed-exercise';
import { viewExercise } from '../../src/lib/server/usecases/view-exercise';
import { callAs, makeGuest, submit } from '../helpers/attempt';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { DERIVATION, HALF, publishExercise, RIGHT } from '../helpers/bank';
import { signUpPupil } from '../helpers/people';
import { report } from '../helpers/report';

let backend: TestBackend;
let service: ServiceClient;
let editor: string;
let exercise: string;

beforeAll(async () => {
	backend = await openTestBackend();
	({ service } = backend);
	({ id: editor } = await signUpPupil(backend, 'editor'));
	await grantEditor(service, 'editor@example.org', true);
});
afterAll(() => backend.close());
beforeEach(async () => {
	await backend.postgres.query('truncate public.articles cascade');
	exercise = await publishExercise(service);
});

const say = (verdict: 'approved' | 'retired' | null, id = exercise, by = editor) =>
	reviewExercise(service, by, id, verdict);
const DONE = { status: 'done' };
const readStatus = async (id = exercise) =>
	(await service.from('exercises').select('status').eq('id', id).single().throwOnError()).data.status;
const look = async (query: Partial<Record<keyof BankQuery, string>> = {}) =>
	(await viewBank(service, readBankQuery(new URLSearchParams(query)))).articles.flatMap(({ exercises }) =>
		exercises.map(({ id, status }) => [id, status])
	);

describe('a retired exercise', () => {
	it('is for those who have begun it only, until it is restored', async () => {
		const [begun, stranger] = [await makeGuest(service), await makeGuest(service)];
		await submit(service, callAs(begun), exercise, HALF);
		expect(await say('retired')).toEqual(DONE);
		expect(await viewExercise(service, stranger, exercise)).toBeNull();
		expect(await submit(service, callAs(stranger), exercise, RIGHT)).toEqual({ status: 'unknown-exercise' });
		expect(await submit(service, callAs(begun), exercise, RIGHT)).toMatchObject(DONE);
		expect(await viewExercise(service, begun, exercise)).toMatchObject({ phase: 'solved' });
		expect(await say('retired')).toEqual(DONE);
		expect(await say(null)).toEqual(DONE);
		expect(await viewExercise(service, stranger, exercise)).toMatchObject({ phase: 'fresh' });
	});

	it('stays so when a new engine asks about the same words, in whatever order, with whatever choices', async () => {
		await say('retired');
		const [own] = DERIVATION.exercises;
		const { quotes } = own!.prompt as { quotes: object[] };
		const prompt = {
			quotes: quotes.toReversed(),
			speakers: [
				{ id: 's1', name: 'Somebody' },
				{ id: 's2', name: 'Else' }
			]
		};
		await publishAgain({ exercises: [{ ...own!, prompt }] });
		expect(await look()).toMatchObject([[expect.not.stringMatching(exercise), 'withdrawn']]);
		expect(await readStatus()).toBe('retired');
	});

	it('leaves exercises that ask something else alone', async () => {
		await say('retired');
		const [own] = DERIVATION.exercises;
		const { quotes, speakers } = own!.prompt as { quotes: object[]; speakers: object[] };
		await publishAgain({ exercises: [{ ...own!, prompt: { quotes: quotes.slice(1), speakers } }] });
		expect(await look()).toMatchObject([[expect.any(String), 'unread']]);
	});

	const publishAgain = (change: Partial<typeof DERIVATION>) =>
		publishExercise(service, { engineVersion: '2.0.0', derivation: { ...DERIVATION, ...change } }).catch(
			() => null
		);
});

it('an approval is kept, and taken back', async () => {
	expect(await say('approved')).toEqual(DONE);
	expect(await look({ status: 'approved' })).toEqual([[exercise, 'approved']]);
	const fresh = await publishExercise(service, { engineVersion: '2.0.0' });
	expect(await look()).toEqual([[fresh, 'approved']]);
	expect(await say('approved')).toEqual({ status: 'refused', problem: 'superseded' });
	expect(await say(null, fresh)).toEqual(DONE);
	expect(await look()).toEqual([[fresh, 'unread']]);
});

it('nobody else says anything of an exercise', async () => {
	const pupil = await signUpPupil(backend, `pupil-${randomUUID()}`);
	for (const by of [pupil.id, randomUUID()]) {
		expect(await say('retired', exercise, by)).toEqual({ status: 'unknown-exercise' });
	}
	for (const id of [randomUUID(), "x' or 1=1", '']) {
		expect(await say('retired', id)).toEqual({ status: 'unknown-exercise' });
	}
	expect(await reviewExercise(service, editor, exercise, undefined)).toMatchObject({ problem: 'malformed' });
	expect(await readStatus()).toBe('active');
});

it('the bank is found by article, kind, sureness, status and reports', async () => {
	const other = await publishExercise(service, { edition: 2 });
	await report(backend, callAs(await makeGuest(service)), other, { comment: 'Look here' });
	expect(await look()).toEqual([
		[exercise, 'unread'],
		[other, 'unread']
	]);
	expect(await look({ article: 'bridge-2' })).toEqual([[other, 'unread']]);
	expect(await look({ kind: 'order-events' })).toEqual([]);
	expect(await look({ sure: 'least' })).toEqual([]);
	expect(await look({ sure: 'most', kind: 'quote-speaker' })).toHaveLength(2);
	expect(await look({ status: 'reported' })).toEqual([[other, 'unread']]);
	expect(await look({ page: '99', status: 'nonsense' })).toHaveLength(2);
	expect((await viewBank(service, readBankQuery(new URLSearchParams()))).openReports).toBe(1);
});

it('an editor sees an exercise with its answers, and settles what is reported of it', async () => {
	await report(backend, callAs(await makeGuest(service)), exercise, { comment: 'Not Lund' });
	const view = await viewReviewedExercise(service, exercise);
	expect(view?.parts.map(({ answer, proof }) => [answer, proof])).toEqual([
		['Ada Lund', ['Ada Lund said']],
		['Ben Carr', ['Ben Carr replied']]
	]);
	expect(view).toMatchObject({
		confidence: 1,
		status: 'unread',
		reports: [{ comment: 'Not Lund', settled: false }]
	});
	const open = { show: 'open', page: 1 } as const;
	const [item] = (await viewReports(service, open)).items;
	expect(item).toMatchObject({ exercise: { title: 'A bridge for the valley', retired: false } });
	expect(JSON.stringify(item)).not.toContain('guest');
	expect(await settleReport(service, editor, { report: item!.id, settled: true })).toEqual(DONE);
	expect((await viewReports(service, open)).total).toBe(0);
	expect((await viewReports(service, { show: 'settled', page: 7 })).items).toMatchObject([
		{ id: item!.id, settledBy: 'editor' }
	]);
	expect(await settleReport(service, editor, { report: randomUUID(), settled: true })).toMatchObject({
		problem: 'unknown'
	});
	expect(await settleReport(service, editor, null)).toMatchObject({ problem: 'malformed' });
	await say('approved');
	expect(await readEditorRows(service, editor)).toMatchObject({
		corrections: [],
		exerciseReviews: [{ article: 'bridge-1', kind: 'quote-speaker', verdict: 'approved' }],
		settledReports: [{ exercise }]
	});
});
