/** What the page of progress says: figures, mistakes and tries; and that it tells nothing of a key that is not open. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RowOwner } from '../../src/lib/server/auth/actor';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import type { NewExercise } from '../../src/lib/server/repositories/publications';
import type { MistakeView } from '../../src/lib/server/usecases/progress-views';
import { viewProgress } from '../../src/lib/server/usecases/view-progress';
import { callAs, makeGuest, reveal, submit } from '../helpers/attempt';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { HALF, publishExercise, RIGHT, WRONG } from '../helpers/bank';
import { signUpPupil } from '../helpers/people';
import { makeOrdering, publishWith } from '../helpers/story';

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

/** Four sentences, the first and the third of them opinions. */
const MARKING = makeOrdering([0], {
	kind: 'spot-opinion',
	prompt: {
		sentences: ['A shameful bridge.', 'It opened.', 'What a waste!', 'It rained.'].map((text, at) => ({
			id: `q${at + 1}`,
			text,
			opensParagraph: at === 0,
			afterGap: false
		}))
	},
	key: { opinions: ['q1', 'q3'] },
	position: 20_000
});
const ORDERING = makeOrdering([0, 0, 0], {
	prompt: {
		events: ['They met.', 'They talked.', 'They left.'].map((text, at) => ({
			id: `q${at + 1}`,
			text,
			articleIndex: 0
		}))
	},
	articles: [0]
});

type Ids = Readonly<Record<'quotes' | 'marking' | 'ordering', string>>;

/** An article with an exercise of every kind. */
async function publishAll(edition = 1, more: readonly NewExercise[] = [ORDERING, MARKING]): Promise<Ids> {
	await publishWith(service, edition, more);
	const { data } = await service
		.from('exercises')
		.select('id, kind, articles!inner(slug)')
		.eq('articles.slug', `bridge-${edition}`)
		.throwOnError();
	const find = (kind: string) => data.find((row) => row.kind === kind)?.id ?? '';
	return { quotes: find('quote-speaker'), marking: find('spot-opinion'), ordering: find('order-events') };
}

const act = (exercise: string, answer: Parameters<typeof submit>[3]) =>
	submit(service, callAs(guest), exercise, answer);
const place = (...order: string[]) => ({
	placeOf: Object.fromEntries(order.map((id, at) => [id, `s${at + 1}`]))
});

/** 'q2 open: words'. */
const describeMistakes = (items: readonly MistakeView[]) =>
	items.map(({ partId, state, words }) => `${partId} ${state}: ${words}`);

describe('figures', () => {
	it('are those of first tries, by what they were worth, over all and by kind', async () => {
		const { quotes, marking, ordering } = await publishAll();
		await act(quotes, HALF);
		await act(quotes, RIGHT);
		// One opinion found, one missed: three of four sentences are right, half the points.
		await act(marking, { marked: ['q1'] });
		await act(ordering, place('q1', 'q2', 'q3'));
		expect(await viewProgress(service, guest)).toMatchObject({
			accuracy: { share: expect.closeTo(2 / 3), exercises: 3 },
			byKind: [
				{ kind: 'quote-speaker', share: 0.5, exercises: 1 },
				{ kind: 'spot-opinion', share: 0.5, exercises: 1 },
				{ kind: 'order-events', share: 1, exercises: 1 }
			],
			overTime: { unit: 'day', periods: [{ exercises: 3 }], earlier: 0 },
			exercisesDone: 2,
			exercisesInBank: 3
		});
	});

	it('put how sure beside how right from three tries on', async () => {
		const exercises = [1, 2, 3].map((edition) => publishExercise(service, { edition }));
		for (const exercise of exercises) await act(await exercise, HALF);
		await backend.postgres.query("update public.attempts set confidence = 'sure'");
		expect((await viewProgress(service, guest)).certainty).toEqual([
			{ level: 'sure', share: 0.5, exercises: 3 },
			{ level: 'fairly', share: null, exercises: 0 },
			{ level: 'guessing', share: null, exercises: 0 }
		]);
	});
});

describe('mistakes', () => {
	it('say what was asked, what was answered, and what was put right', async () => {
		const { quotes, marking, ordering } = await publishAll();
		await act(quotes, WRONG);
		await act(quotes, HALF);
		await reveal(service, callAs(guest), quotes);
		await act(marking, { marked: ['q2'] });
		await reveal(service, callAs(guest), marking);
		await act(ordering, place('q2', 'q1', 'q3'));
		const { mistakes } = await viewProgress(service, guest);
		expect(mistakes).toMatchObject({ total: 6, page: 1, pages: 1, kind: null });
		expect(mistakes.countByKind.map(({ count }) => count)).toEqual([2, 3, 1]);
		const [event, ...others] = mistakes.items;
		expect(event).toMatchObject({
			exerciseId: ordering,
			state: 'tried',
			answered: { kind: 'order-events', of: 3 },
			article: { slug: 'bridge-1' }
		});
		expect(others).toMatchObject([
			{ exerciseId: marking, partId: 'q1', state: 'open', answered: { kind: 'spot-opinion', marked: false } },
			{ partId: 'q2', words: 'It opened.', answered: { marked: true } },
			{ partId: 'q3', words: 'What a waste!', answered: { marked: false } },
			{ exerciseId: quotes, partId: 'q1', answered: { name: 'Ben Carr' }, rightOn: 2, state: 'open' },
			{ partId: 'q2', answered: { name: 'Ada Lund' }, rightOn: null }
		]);
	});

	it('are shown of one kind, and a page that is not there is the last', async () => {
		const { quotes, marking } = await publishAll();
		await act(quotes, WRONG);
		await act(marking, { marked: ['q2', 'q4'] });
		const of = async (kind: 'spot-opinion' | 'order-events') =>
			(await viewProgress(service, guest, { kind, mistakes: 7, tries: 7 })).mistakes;
		expect(await of('spot-opinion')).toMatchObject({ total: 2, page: 1, kind: 'spot-opinion' });
		expect((await of('spot-opinion')).items.map(({ answered }) => answered.kind)).toEqual([
			'spot-opinion',
			'spot-opinion'
		]);
		expect(await of('order-events')).toMatchObject({ total: 0, items: [] });
	});

	it('come in pages, newest first, and lose none', async () => {
		for (let edition = 1; edition <= 8; edition++) {
			await act(await publishExercise(service, { edition }), WRONG);
		}
		const pages = await Promise.all(
			[1, 2].map(
				async (mistakes) => (await viewProgress(service, guest, { kind: null, mistakes, tries: 1 })).mistakes
			)
		);
		expect(pages.map(({ items, pages: count, total }) => [items.length, count, total])).toEqual([
			[10, 2, 16],
			[6, 2, 16]
		]);
		const times = pages.flatMap(({ items }) => items.map(({ at }) => Date.parse(at)));
		expect(times).toEqual(times.toSorted((a, b) => b - a));
		const keys = pages.flatMap(({ items }) => items.map((item) => `${item.exerciseId} ${item.partId}`));
		expect(new Set(keys).size).toBe(16);
	});

	it('stay, with their words, when the exercise was retired', async () => {
		const old = await publishExercise(service);
		await act(old, WRONG);
		await publishExercise(service, { engineVersion: '2.0.0' });
		const { mistakes } = await viewProgress(service, guest);
		expect(mistakes.items).toMatchObject([
			{ exerciseId: old, state: 'tried' },
			{ exerciseId: old, state: 'tried' }
		]);
	});
});

describe('of a key that is not open', () => {
	it('nothing is told of sentences that were left unmarked', async () => {
		const { marking } = await publishAll();
		await act(marking, { marked: ['q1', 'q2'] });
		const tried = await viewProgress(service, guest);
		// The wrong mark only: that an opinion was missed is not to be known.
		expect(describeMistakes(tried.mistakes.items)).toEqual(['q2 tried: It opened.']);
		expect(tried.attempts.items).toMatchObject([{ partsTold: 2, partsRight: 1 }]);
		const json = JSON.stringify(tried);
		for (const hidden of ['What a waste', 'It rained', '"q3"', '"q4"', 'opinions', 'evidence', 'proof']) {
			expect(json).not.toContain(hidden);
		}

		await act(marking, { marked: ['q1', 'q3'] });
		const solved = await viewProgress(service, guest);
		expect(describeMistakes(solved.mistakes.items)).toEqual([
			'q2 open: It opened.',
			'q3 open: What a waste!'
		]);
		expect(solved.mistakes.items.map(({ rightOn }) => rightOn)).toEqual([2, 2]);
	});

	it('a wrong “nothing” tells of no sentence, and of how many there are', async () => {
		const { marking } = await publishAll();
		await act(marking, { marked: [], nothing: true });
		const view = await viewProgress(service, guest);
		expect(view.mistakes).toMatchObject({ items: [], total: 0 });
		expect(view.attempts.items).toMatchObject([{ partsTold: 0, partsRight: 0, credit: 0 }]);
		expect(JSON.stringify(view)).not.toMatch(/"q\d"|It opened|It rained|What a waste/);
	});

	it('no name but the one that was chosen is told, also when no try is left', async () => {
		const { quotes } = await publishAll();
		for (let ordinal = 1; ordinal <= 3; ordinal++) await act(quotes, { speakerOf: { q1: 's1', q2: 's1' } });
		const view = await viewProgress(service, guest);
		expect(view.mistakes.items).toMatchObject([
			{ partId: 'q2', state: 'spent', answered: { name: 'Ada Lund' }, rightOn: null }
		]);
		expect(JSON.stringify(view)).not.toContain('Ben Carr');
	});
});

it('nobody sees what somebody else did', async () => {
	const { quotes, marking } = await publishAll();
	await act(quotes, WRONG);
	await act(marking, { marked: ['q2'] });
	await reveal(service, callAs(guest), quotes);
	const { id } = await signUpPupil(backend, 'curious');
	const nothing = {
		accuracy: { share: null, exercises: 0 },
		overTime: null,
		exercisesDone: 0,
		mistakes: { items: [], total: 0 },
		attempts: { items: [], total: 0 }
	};
	const others = [
		{ type: 'user', id },
		// An account by the id of the guest is no guest.
		{ type: 'user', id: guest.id },
		{ type: 'guest', id: randomUUID() },
		{ type: 'visitor' }
	] as const;
	for (const actor of others) expect(await viewProgress(service, actor)).toMatchObject(nothing);
	expect((await viewProgress(service, guest)).attempts.total).toBe(2);
});

it('ten thousand tries make a page no longer than any', async () => {
	await publishAll();
	await backend.postgres.query(`
		insert into public.exercises (article_id, kind, prompt, difficulty, engine_version, status, position)
		select article_id, kind, prompt, difficulty, engine_version, 'retired', 100
		from public.exercises, generate_series(1, 1200)`);
	await backend.postgres.query(`
		insert into public.attempts
			(exercise_id, guest_id, submission_id, ordinal, answer, points, credit, parts, confidence, created_at)
		select id, '${guest.id}', gen_random_uuid(), ordinal,
			case kind when 'quote-speaker' then '{"speakerOf": {"q1": "s2", "q2": "s1"}}'
				when 'spot-opinion' then '{"marked": ["q2"], "nothing": false}'
				else '{"placeOf": {"q1": "s3", "q2": "s2", "q3": "s1"}}' end::jsonb,
			0.25, 0.25, '[{"partId": "q1", "correct": false}, {"partId": "q2", "correct": false}]', 'fairly',
			timestamptz '2026-01-01' + row_number() over () * interval '3 hours'
		from public.exercises, generate_series(1, 3) as ordinal`);
	const view = await viewProgress(service, guest, { kind: null, mistakes: 3, tries: 200 });
	expect(view.attempts).toMatchObject({ page: 200, total: 3603 * 3 });
	expect(view.attempts.items).toHaveLength(50);
	expect(view.mistakes.items).toHaveLength(10);
	expect(view.overTime?.periods).toHaveLength(12);
	expect(view.accuracy).toEqual({ share: 0.25, exercises: 3603 });
	expect(JSON.stringify(view).length).toBeLessThan(30_000);
});
