/** Exercises over several texts of one story: made once, made anew when anything of the story changes, and only then. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis, Exercise } from '../../src/lib/engine/types';
import { setLogLevel } from '../../src/lib/server/log';
import { importCorpus } from '../../src/lib/server/usecases/import-corpus';
import { openTestBackend, type TestBackend } from '../helpers/backend';

/** The first finding of each article, two articles an exercise: what it is about does not matter here. */
function pairArticles(analyses: readonly Analysis[], seed: string): Exercise[] {
	return analyses.slice(1).map((_, index) => {
		const parts = [index, index + 1].map((article, at) => {
			const { id, start, end } = analyses[article]!.findings[0]!;
			return { partId: `q${at + 1}`, article, findingId: id, target: [{ start, end }] };
		});
		return {
			kind: 'pair-articles',
			prompt: { pair: index },
			key: { secret: index },
			evidence: {
				parts: parts.map((part) => ({ ...part, proof: part.target, hints: [], rules: ['paired'] }))
			},
			difficulty: 2,
			seed,
			findings: parts.map(({ article, findingId }) => ({ article, findingId }))
		};
	});
}

vi.mock(import('../../src/lib/engine/exercises/registry'), async (importOriginal) => {
	const { exerciseKinds } = await importOriginal();
	const pair = {
		kind: 'pair-articles',
		generate: () => [],
		generateStory: pairArticles,
		redact: ({ prompt }: Exercise) => prompt
	};
	return { exerciseKinds: { 'quote-speaker': exerciseKinds['quote-speaker'], pair } as never };
});

const SEEDS = resolve(import.meta.dirname, '../../seeds');
const STORY = 'us-russia-talks-january-2022';
let backend: TestBackend;
let folder: string;

beforeAll(async () => {
	// A failure that a test provokes would write a line.
	setLogLevel('error');
	backend = await openTestBackend();
});
beforeEach(async () => {
	await backend.postgres.query('truncate public.articles cascade');
	folder = await mkdtemp(join(tmpdir(), 'corpus-'));
	await cp(SEEDS, folder, { recursive: true });
});
afterEach(async () => {
	vi.restoreAllMocks();
	await rm(folder, { recursive: true });
});
afterAll(() => backend.close());

interface Index {
	articles: Record<string, string | null>[];
}

async function editIndex(edit: (index: Index) => void) {
	const path = join(folder, 'corpus.json');
	const index = JSON.parse(await readFile(path, 'utf8')) as Index;
	edit(index);
	await writeFile(path, JSON.stringify(index));
}

const run = (version?: string) => importCorpus(backend.service, folder, version);
const stories = async (version?: string) => (await run(version)).stories;

/** The exercises over several articles, each with its home and its articles by their slugs' first letters. */
async function readPairs(status = 'active') {
	const { rows } = await backend.postgres.query<{ id: string; home: string; articles: string }>(
		`select exercise.id, left(home.slug, 1) as home,
			string_agg(ordinal || left(article.slug, 1), ' ' order by ordinal) as articles
		from public.exercises exercise join public.articles home on home.id = exercise.article_id
			join public.exercise_articles on exercise_id = exercise.id
			join public.articles article on article.id = exercise_articles.article_id
		where exercise.status = $1 group by exercise.id, home.slug, position order by position`,
		[status]
	);
	return rows;
}
const describePairs = async () => (await readPairs()).map(({ home, articles }) => `${home}: ${articles}`);

/** after-all-…, russia-…, us-calls-…, usa-offers-…, a-critical-…: in the order of corpus.json. */
const ALL = ['a: 0a 1r', 'r: 1r 2u', 'u: 2u 3u', 'u: 3u 4a'];

describe('the first import', () => {
	it('makes them, listed under the first of their articles and after its own', async () => {
		expect(await stories()).toEqual([{ story: STORY, outcome: 'published', exercises: 4, shown: 0 }]);
		expect(await describePairs()).toEqual(ALL);
		const { data } = await backend.service
			.from('exercises')
			.select('kind, position, exercise_keys(key, seed), articles(slug)')
			.eq('articles.slug', 'after-all-they-talk')
			.not('articles', 'is', null)
			.order('position')
			.throwOnError();
		expect(data.at(-1)).toMatchObject({ kind: 'pair-articles', exercise_keys: { key: { secret: 0 } } });
		expect(data.slice(0, -1).every(({ kind }) => kind === 'quote-speaker')).toBe(true);
	});

	it('ties them to the findings of every article they are made from', async () => {
		await run();
		const { rows } = await backend.postgres.query<{ same: boolean; count: number }>(
			`select count(distinct finding.id)::integer as count, bool_and(exists (
				select from jsonb_array_elements(evidence -> 'parts') as part
				where part ->> 'findingId' = finding.ref
					and (part -> 'target' -> 0 ->> 'start')::integer = finding.span_start
					and (part ->> 'article')::integer = exercise_articles.ordinal
			)) as same
			from public.exercises exercise join public.exercise_keys on exercise_keys.exercise_id = exercise.id
				join public.exercise_findings on exercise_findings.exercise_id = exercise.id
				join public.findings finding on finding.id = finding_id
				join public.exercise_articles on exercise_articles.exercise_id = exercise.id
					and exercise_articles.article_id = finding.article_id
			where exercise.kind = 'pair-articles' group by exercise.id`
		);
		expect(rows).toEqual(Array.from({ length: 4 }, () => ({ count: 2, same: true })));
	});
});

describe('another import', () => {
	it('of the same costs one query', async () => {
		await run();
		const before = await readPairs();
		const from = vi.spyOn(backend.service, 'from');
		const rpc = vi.spyOn(backend.service, 'rpc');
		expect(await stories()).toEqual([{ story: STORY, outcome: 'unchanged', exercises: 0, shown: 0 }]);
		expect(from).toHaveBeenCalledTimes(1);
		expect(rpc).not.toHaveBeenCalled();
		vi.restoreAllMocks();
		expect(await readPairs()).toEqual(before);
	});

	it('by another engine retires the old ones, and keeps them', async () => {
		await run('1.0.0');
		const before = await readPairs();
		expect(await stories('2.0.0')).toMatchObject([{ outcome: 'published' }]);
		expect(await describePairs()).toEqual(ALL);
		const retired = await readPairs('retired');
		expect(retired.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
		const { data } = await backend.service
			.from('exercises')
			.select('engine_version, findings(status)')
			.eq('status', 'active')
			.eq('kind', 'pair-articles')
			.throwOnError();
		expect(data.every(({ engine_version }) => engine_version === '2.0.0')).toBe(true);
		expect(data.flatMap(({ findings }) => findings).every(({ status }) => status === 'active')).toBe(true);
	});

	it.each<[string, (index: Index) => void, string[]]>([
		['a corrected date', ({ articles }) => void (articles[2]!['publishedOn'] = '2022-01-11'), ALL],
		[
			'another order',
			({ articles }) => void articles.reverse(),
			['a: 0a 1u', 'u: 1u 2u', 'u: 2u 3r', 'r: 3r 4a']
		],
		[
			'a text that belongs to no story any more',
			({ articles }) => void (articles[1]!['story'] = null),
			['a: 0a 1u', 'u: 1u 2u', 'u: 2u 3a']
		],
		[
			'a text that is gone from the folder',
			({ articles }) => void articles.shift(),
			['r: 0r 1u', 'u: 1u 2u', 'u: 2u 3a']
		],
		['another name', ({ articles }) => articles.forEach((article) => (article['story'] = 'talks')), ALL],
		[
			'two stories of one',
			({ articles }) => articles.slice(3).forEach((article) => (article['story'] = 'rest')),
			['a: 0a 1r', 'u: 0u 1a', 'r: 1r 2u']
		]
	])('with %s makes them anew, and keeps what comes out the same', async (_, edit, pairs) => {
		await run();
		const before = await readPairs();
		await editIndex(edit);
		await run();
		const after = await readPairs();
		expect((await describePairs()).toSorted()).toEqual(pairs.toSorted());
		// Pairs of the same articles at the same places are the exercises that learners know already.
		const isKept = (pair: (typeof before)[number]) => before.some(({ id }) => id === pair.id);
		const known = before.map(({ home, articles }) => `${home}: ${articles}`);
		for (const pair of after) {
			expect([pair, isKept(pair)]).toEqual([
				pair,
				known.includes(`${pair.home}: ${pair.articles}`) && isKept(pair)
			]);
		}
		const retired = (await readPairs('retired')).map(({ id }) => id);
		expect([...retired, ...after.filter(isKept).map(({ id }) => id)].toSorted()).toEqual(
			before.map(({ id }) => id).toSorted()
		);

		const rpc = vi.spyOn(backend.service, 'rpc');
		await run();
		expect(rpc).not.toHaveBeenCalled();
	});

	it('with one text left of it keeps those that only texts no longer listed are in', async () => {
		await run();
		await editIndex(({ articles }) => void articles.splice(1));
		expect(await stories()).toEqual([]);
		expect(await describePairs()).toEqual(ALL.slice(1));
	});

	it('with other rights leaves them', async () => {
		await run();
		const before = await readPairs();
		await editIndex(({ articles }) => void (articles[0]!['rights'] = 'somebody else'));
		expect(await run()).toMatchObject({
			articles: [{ outcome: 'updated' }, {}, {}, {}, {}],
			stories: [{ outcome: 'unchanged' }]
		});
		expect(await readPairs()).toEqual(before);
	});

	it('after one that broke off before the story makes up for it', async () => {
		const { service } = backend;
		const rpc = service.rpc.bind(service);
		vi.spyOn(service, 'rpc').mockImplementation(((name: string, p: object) =>
			name === 'publish_story'
				? Promise.resolve({ data: null, error: { code: '' } })
				: rpc(name as never, p as never)) as never);
		await expect(run()).rejects.toThrow(
			`corpus.json: exercises over the story "${STORY}" cannot be made (RepositoryError: publish a story: unreachable)`
		);
		vi.restoreAllMocks();
		expect(await readPairs()).toEqual([]);
		const { articles, stories: told } = await run();
		expect(articles.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
		expect(told).toEqual([{ story: STORY, outcome: 'published', exercises: 4, shown: 0 }]);
	});

	it('at the same time as another leaves each of them there once', async () => {
		await Promise.all([run(), run()]);
		expect(await describePairs()).toEqual(ALL);
	});
});
