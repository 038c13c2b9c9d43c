/** Series of practice: who may start and see them, what they hold, and what becomes of them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RowOwner } from '../../src/lib/server/auth/actor';
import { createGuestToken, hashGuestToken } from '../../src/lib/server/auth/guest';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import { readAccountRows } from '../../src/lib/server/repositories/account-data';
import { claimGuest, createGuest } from '../../src/lib/server/repositories/guests';
import {
	listSeries,
	MOST_SERIES,
	startSeries as store
} from '../../src/lib/server/repositories/practice-series';
import { eraseAccount } from '../../src/lib/server/repositories/profiles';
import type { NewExercise } from '../../src/lib/server/repositories/publications';
import { viewWayOn } from '../../src/lib/server/usecases/view-practice';
import { viewSeries } from '../../src/lib/server/usecases/view-series';
import { ANY_CHOICE } from '../../src/lib/schemas/practice-forms';
import { callAs, callAsVisitor, hint, makeGuest, reveal, submit } from '../helpers/attempt';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { DERIVATION, HALF, RIGHT } from '../helpers/bank';
import { signUpPupil } from '../helpers/people';
import { startedSeries, startSeries, viewPractice } from '../helpers/practice';
import { publishWith } from '../helpers/story';

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
	await backend.postgres.query('truncate public.practice_series, public.failures');
	guest = await makeGuest(service);
});

const [QUOTES] = DERIVATION.exercises as [NewExercise];

/** A passage with so many opinions; each has a finding of its own where `ref` names one. */
const passage = (position: number, opinions: readonly string[]): NewExercise => ({
	...QUOTES,
	kind: 'spot-opinion',
	position,
	prompt: {
		sentences: ['q1', 'q2'].map((id) => ({
			id,
			text: `Sentence ${id}`,
			opensParagraph: false,
			afterGap: false
		}))
	},
	key: { opinions },
	evidence: {
		parts: ['q1', 'q2'].map((partId) => ({
			partId,
			article: 0,
			findingId: 'f1',
			target: [],
			proof: [],
			hints: [],
			rules: []
		}))
	},
	findings: []
});

/** One article of quotes for each edition; answers the ids of its exercises. */
async function publish(edition: number, more: readonly NewExercise[] = []): Promise<string[]> {
	await publishWith(service, edition, more);
	const { data } = await service
		.from('exercises')
		.select('id, articles!inner(slug)')
		.eq('articles.slug', `bridge-${edition}`)
		.order('position')
		.throwOnError();
	return data.map(({ id }) => id);
}

async function readItems(owner: RowOwner, id: string): Promise<string[]> {
	return (await viewSeries(service, owner, id))?.items.map((item) => item.id) ?? [];
}

describe('starting a series', () => {
	it('makes a guest of a visitor, but not where nothing fits', async () => {
		const visitor = callAsVisitor();
		expect(await startSeries(backend, visitor)).toMatchObject({ problem: { problem: 'nothing' } });
		expect(visitor.claims).toBe(0);
		await publish(1);
		expect(await startSeries(backend, visitor)).toMatchObject({
			problem: { problem: 'limited', retryAfter: 60 }
		});
		expect(visitor.claims).toBe(1);
	});

	it('holds what fits, new for its owner, and its page tells how far it is', async () => {
		const [[first], [second], [third]] = [await publish(1), await publish(2), await publish(3)];
		await submit(service, callAs(guest), second!, RIGHT);
		const id = await startedSeries(backend, callAs(guest));
		expect((await readItems(guest, id)).toSorted()).toEqual([first, third].toSorted());
		expect(await viewSeries(service, guest, id)).toMatchObject({
			total: 2,
			done: 0,
			begun: false,
			summary: null
		});
		expect(await viewPractice(service, guest)).toMatchObject({ underWay: { id, done: 0, total: 2 } });

		const only = await startedSeries(backend, callAs(guest), [['article', 'bridge-3']]);
		expect(await readItems(guest, only)).toEqual([third]);
		expect(await startSeries(backend, callAs(guest), [['article', 'bridge-2']])).toMatchObject({
			problem: { problem: 'nothing' }
		});
		const again = await startedSeries(backend, callAs(guest), [
			['article', 'bridge-2'],
			['again', '1']
		]);
		expect(await viewSeries(service, guest, again)).toMatchObject({
			total: 1,
			done: 1,
			items: [{ id: second, forReading: true }],
			summary: { exercises: 0, review: [] }
		});
	});

	it('is one series for one form, also when it is sent several times at once', async () => {
		await publish(1);
		const start = ['start', randomUUID()] as const;
		const outcomes = await Promise.all(
			Array.from({ length: 5 }, () => startedSeries(backend, callAs(guest), [start]))
		);
		expect(new Set(outcomes).size).toBe(1);
		expect(await listSeries(service, guest)).toHaveLength(1);
		// Another's form of the same number is another form.
		const other = await makeGuest(service);
		expect(await startedSeries(backend, callAs(other), [start])).not.toBe(outcomes[0]);
	});

	it('keeps the newest fifty of a person, also of parallel starts', async () => {
		const [exercise] = await publish(1);
		const begin = () =>
			store(service, guest, {
				id: randomUUID(),
				startId: randomUUID(),
				exerciseIds: [exercise!],
				choice: ANY_CHOICE
			});
		const oldest = await begin();
		for (let n = 0; n < MOST_SERIES - 1; n++) await begin();
		await Promise.all([begin(), begin(), begin()]);
		const kept = await listSeries(service, guest);
		expect(kept).toHaveLength(MOST_SERIES);
		expect(kept.map(({ id }) => id)).not.toContain(oldest);
	});

	it('is for sixty an hour, and for all of a class', async () => {
		await publish(1);
		const address = '198.51.100.78';
		for (let n = 0; n < 60; n++) await startedSeries(backend, callAs(guest), [], address);
		expect(await startSeries(backend, callAs(guest), [], address)).toMatchObject({
			problem: { problem: 'limited' }
		});
		await startedSeries(backend, callAs(await makeGuest(service)), [], address);
	});

	it.each([
		['kinds nobody knows', [['kind', 'draw-map']], 'malformed'],
		['a length of its own', [['length', '9999']], 'malformed'],
		['ids for articles', [['article', `${randomUUID()}' or 1=1`]], 'malformed'],
		['no kind at all', [['length', '5']], 'kinds'],
		[
			'no level at all',
			[
				['length', '5'],
				['kind', 'quote-speaker']
			],
			'levels'
		],
		['ten thousand articles', Array.from({ length: 10_000 }, (_, n) => ['article', `a-${n}`]), 'articles'],
		['articles that are not there', [['article', 'nowhere']], 'nothing']
	] as const)('with %s is refused, and nothing is kept', async (_, fields, problem) => {
		await publish(1);
		const outcome = await startSeries(backend, callAs(guest), fields as [string, string][]);
		expect(outcome).toMatchObject({ status: 'refused', problem: { problem } });
		expect(await listSeries(service, guest)).toEqual([]);
	});

	it.each([
		['none', '{}'],
		['more than fifty', `{${Array.from({ length: 51 }, () => randomUUID()).join()}}`],
		['nothing among them', `{${randomUUID()},null}`]
	])('the table itself refuses exercises that are %s', async (_, ids) => {
		const insert = backend.postgres.query(
			"insert into practice_series (id, guest_id, start_id, exercise_ids, criteria) values (gen_random_uuid(), $1, gen_random_uuid(), $2, '{}')",
			[guest.id, ids]
		);
		await expect(insert).rejects.toMatchObject({ code: '23514' });
	});
});

describe('what is to be found', () => {
	it('is nothing in half of a series at most, however plain the news', async () => {
		await publish(1, [
			...[1, 2, 3, 4, 5, 6].map((n) => passage(n, [])),
			passage(7, ['q1']),
			passage(8, ['q2'])
		]);
		const { data } = await service.rpc('list_empty_exercises', {
			p_exercises: (await service.from('exercises').select('id').throwOnError()).data.map(({ id }) => id)
		});
		expect(data).toHaveLength(6);
		for (let n = 0; n < 10; n++) {
			const id = await startedSeries(backend, callAs(await makeGuest(service)), [
				['kind', 'spot-opinion'],
				['level', '1'],
				['length', 'all']
			]);
			const { data: row } = await service
				.from('practice_series')
				.select('exercise_ids')
				.eq('id', id)
				.single()
				.throwOnError();
			const empty = row.exercise_ids.filter((each) => data?.includes(each)).length;
			expect(empty).toBeLessThanOrEqual(row.exercise_ids.length - empty);
		}
	});

	it('is told by nothing a page receives', async () => {
		await publish(1, [passage(1, []), passage(2, ['q1'])]);
		const id = await startedSeries(backend, callAs(guest));
		const seen = JSON.stringify([await viewSeries(service, guest, id), await viewPractice(service, guest)]);
		expect(seen).not.toMatch(/empty|opinions|"key"/i);
	});

	it('is something first on the front page, too', async () => {
		const [, nothing, something] = await publish(1, [passage(1, []), passage(2, ['q1'])]);
		await service.from('exercises').delete().eq('kind', 'quote-speaker').throwOnError();
		expect((await viewPractice(service, guest)).next?.id).toBe(something);
		await reveal(service, callAs(guest), something!);
		expect((await viewPractice(service, guest)).next?.id).toBe(nothing);
	});
});

describe('the way through a series', () => {
	it('leads on, back to what was left, and to the summary', async () => {
		for (const edition of [1, 2, 3]) await publish(edition);
		const id = await startedSeries(backend, callAs(guest));
		const [a, b, c] = (await readItems(guest, id)) as [string, string, string];
		const way = async (exercise: string, phase: 'fresh' | 'solved' = 'fresh') => {
			const { nextId, series } = await viewWayOn(service, guest, { id: exercise, phase });
			return [series?.ordinal, nextId];
		};
		expect(await way(a)).toEqual([1, b]);
		expect(await way(c)).toEqual([3, a]);
		await submit(service, callAs(guest), b, RIGHT);
		expect(await way(a)).toEqual([1, c]);
		expect(await way(b, 'solved')).toEqual([2, c]);
		await submit(service, callAs(guest), c, HALF);
		await reveal(service, callAs(guest), c);
		expect(await way(c, 'solved')).toEqual([3, a]);
		await submit(service, callAs(guest), a, RIGHT);
		expect(await way(a, 'solved')).toEqual([1, null]);

		expect(await viewSeries(service, guest, id)).toMatchObject({
			done: 3,
			nextId: null,
			summary: {
				points: 250,
				most: 300,
				rightAtOnce: 2,
				hints: 0,
				calibration: null,
				review: [
					{
						id: c,
						open: true,
						parts: [
							{ partId: 'q2', words: expect.stringContaining('bolts'), href: `/exercise/${c}#evidence-q2` }
						]
					}
				]
			}
		});
		expect((await viewPractice(service, guest)).underWay).toBeNull();
	});

	it('tells no more of a part than the exercise does before its key is open', async () => {
		const [, something] = await publish(1, [passage(1, ['q1'])]);
		await service.from('exercises').delete().eq('kind', 'quote-speaker').throwOnError();
		const id = await startedSeries(backend, callAs(guest));
		for (let n = 0; n < 3; n++) await submit(service, callAs(guest), something!, { nothing: true });
		const closed = (await viewSeries(service, guest, id))?.summary?.review;
		expect(closed).toMatchObject([
			{ open: false, parts: [{ partId: null, href: `/exercise/${something}` }] }
		]);
		await reveal(service, callAs(guest), something!);
		const open = (await viewSeries(service, guest, id))?.summary?.review;
		expect(open).toMatchObject([{ open: true, parts: [{ partId: 'q1' }] }]);
	});

	it('skips what was taken out before it was begun, and says so', async () => {
		for (const edition of [1, 2, 3]) await publish(edition);
		const id = await startedSeries(backend, callAs(guest));
		const [a, b, c] = (await readItems(guest, id)) as [string, string, string];
		await hint(service, callAs(guest), b, 'q1');
		await service.from('exercises').update({ status: 'retired' }).in('id', [a, b]).throwOnError();
		expect(await viewSeries(service, guest, id)).toMatchObject({
			total: 2,
			gone: 1,
			nextId: b,
			items: [{ id: b }, { id: c }]
		});
		await service.from('exercises').delete().in('id', [b, c]).throwOnError();
		expect(await viewSeries(service, guest, id)).toMatchObject({
			total: 0,
			gone: 3,
			nextId: null,
			items: []
		});
		expect((await viewPractice(service, guest)).underWay).toBeNull();
	});
});

describe('of others', () => {
	it('a series is not found, nor is their way', async () => {
		const [exercise] = await publish(1);
		const id = await startedSeries(backend, callAs(guest));
		const other = await makeGuest(service);
		for (const actor of [other, { type: 'visitor' } as const, { type: 'user', id: guest.id } as const]) {
			expect(await viewSeries(service, actor, id)).toBeNull();
			expect((await viewWayOn(service, actor, { id: exercise!, phase: 'fresh' })).series).toBeNull();
			expect((await viewPractice(service, actor)).underWay).toBeNull();
		}
		for (const made of [randomUUID(), 'x', "' or 1=1 --"]) {
			expect(await viewSeries(service, guest, made)).toBeNull();
		}
	});

	it('one becomes the account’s at sign-up, is in its data, and goes with it', async () => {
		await publish(1);
		const token = createGuestToken();
		const visitor = { type: 'guest', id: await createGuest(service, hashGuestToken(token)) } as const;
		const id = await startedSeries(backend, callAs(visitor));
		const pupil = await signUpPupil(backend, 'in-a-series');
		await claimGuest(service, hashGuestToken(token), pupil.id);
		const user = { type: 'user', id: pupil.id } as const;
		expect(await viewSeries(service, user, id)).toMatchObject({ total: 1 });
		expect((await readAccountRows(service, pupil.id)).series).toMatchObject([
			{ id, exercises: [expect.any(String)], choice: { length: 5 } }
		]);
		await eraseAccount(service, pupil.id);
		const { data } = await service.from('practice_series').select('id').eq('id', id).throwOnError();
		expect(data).toEqual([]);
	});
});

describe('the page of practice', () => {
	it('shows fifty articles of any number, those chosen, and those looked for', async () => {
		const publication = await publish(1);
		expect(publication).toHaveLength(1);
		await backend.postgres.query(`
			insert into articles (slug, content_hash, title, rights, body, blocks, word_count, engine_version, created_at)
			select 'many-' || n, encode(sha256(n::text::bytea), 'hex'), 'Story number ' || n, 'r', 'b', '[]', 10, '1', now() + n * interval '1 second'
			from generate_series(1, 300) n`);
		await backend.postgres.query(`
			insert into exercises (article_id, kind, prompt, difficulty, engine_version, position)
			select article.id, kind, prompt, difficulty, exercise.engine_version, position
			from articles article, exercises exercise where article.slug like 'many-%'`);
		const page = await viewPractice(service, guest, { articles: ['many-7'] });
		expect(page.total).toBe(301);
		expect(page.offer).toMatchObject({ articlesFound: 301, fitting: 1, fresh: 1 });
		expect(page.offer.articles).toHaveLength(51);
		expect(page.offer.articles[0]).toMatchObject({ slug: 'many-7', chosen: true });
		expect(page.offer.articles.at(-1)).toMatchObject({ slug: 'many-300' });
		expect(page.exercises).toHaveLength(51);
		// 29, 129, 229 and 290 to 299.
		const found = await viewPractice(service, guest, {}, 'NUMBER 29');
		expect(found.offer.articlesFound).toBe(13);
	});
});
