/** Imports that fail: before anything is written where a text is to blame, and without loose ends where the database is. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis, Exercise } from '../../src/lib/engine/types';
import { setLogLevel } from '../../src/lib/server/log';
import { listArticleStates } from '../../src/lib/server/repositories/articles';
import { importCorpus } from '../../src/lib/server/usecases/import-corpus';
import { openTestBackend, type TestBackend } from '../helpers/backend';

const UNREADABLE = 'This text stops the engine.';
const UNTELLABLE = 'This text stops a story.';

vi.mock(import('../../src/lib/engine/analyse'), async (importOriginal) => {
	const { analyseText } = await importOriginal();
	return {
		analyseText: vi.fn<typeof analyseText>((text, metadata) => {
			if (text.includes(UNREADABLE)) throw new RangeError('Invalid array\nlength');
			return analyseText(text, metadata);
		})
	};
});

/** One exercise over all texts of a story. */
function joinArticles(analyses: readonly Analysis[], seed: string): Exercise[] {
	if (analyses.some(({ article }) => article.text.includes(UNTELLABLE))) throw new Error('no story');
	const parts = analyses.map(({ findings }, article) => {
		const { id, start, end } = findings[0]!;
		return { partId: `q${article + 1}`, article, findingId: id, target: [{ start, end }] };
	});
	return [
		{
			kind: 'join-articles',
			prompt: {},
			key: {},
			evidence: {
				parts: parts.map((part) => ({ ...part, proof: part.target, hints: [], rules: ['joined'] }))
			},
			difficulty: 2,
			seed,
			findings: parts.map(({ article, findingId }) => ({ article, findingId }))
		}
	];
}

vi.mock(import('../../src/lib/engine/exercises/registry'), () => {
	const join = { kind: 'join-articles', generate: () => [], generateStory: joinArticles, redact: () => ({}) };
	return { exerciseKinds: { join } as never };
});

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
});
afterEach(async () => {
	vi.restoreAllMocks();
	await rm(folder, { recursive: true });
});
afterAll(() => backend.close());

interface Text {
	readonly name: string;
	readonly body?: string;
	readonly facts?: object;
}

const speech = (name: string) => `“We in ${name} agreed on the plan last night,” said Mayor Helen Brandt.`;

/** A folder of these texts, all of one story. */
async function write(texts: readonly Text[]) {
	const articles = texts.map(({ name, facts }) => ({
		...{ file: `${name}.txt`, slug: name, title: name, story: 'the plan', rights: '© Test' },
		...facts
	}));
	await writeFile(join(folder, 'corpus.json'), JSON.stringify({ articles }));
	for (const { name, body } of texts) {
		await writeFile(join(folder, `${name}.txt`), `${name}\n\n${speech(name)} ${body ?? ''}\n`);
	}
}

const run = (version?: string) => importCorpus(backend.service, folder, version);
const listSlugs = async () => (await listArticleStates(backend.service)).map(({ slug }) => slug);

/** Each exercise in use over several articles, by their slugs. */
async function listJoined() {
	const { rows } = await backend.postgres.query<{ slugs: string }>(
		`select string_agg(slug, ' ' order by ordinal) as slugs
		from public.exercises exercise join public.exercise_articles on exercise_id = exercise.id
			join public.articles article on article.id = exercise_articles.article_id
		where status = 'active' group by exercise.id order by slugs`
	);
	return rows.map(({ slugs }) => slugs);
}

/** The database refuses to store this article. */
function refuse(slug: string) {
	const { service } = backend;
	const rpc = service.rpc.bind(service);
	vi.spyOn(service, 'rpc').mockImplementation(((name: string, parameters: { p: { article?: Text } }) =>
		JSON.stringify(parameters.p.article ?? {}).includes(`"slug":"${slug}"`)
			? Promise.resolve({ data: null, error: { code: '22008' } })
			: rpc(name as never, parameters as never)) as never);
}

describe('a folder in which one text is to blame', () => {
	const faults: [string, Text, string][] = [
		[
			'the engine fails at it',
			{ name: 'c', body: UNREADABLE },
			'c.txt: cannot be analysed (RangeError: Invalid array length)'
		],
		[
			'it takes the address of one that is stored',
			{ name: 'c', facts: { slug: 'taken' } },
			'c.txt: another article has the slug taken already'
		],
		[
			'its story cannot be told',
			{ name: 'c', body: UNTELLABLE },
			'corpus.json: exercises over the story "the plan" cannot be made (Error: no story)'
		]
	];
	it.each(faults)('changes nothing: %s', async (_, fault, message) => {
		await write([{ name: 'taken', facts: { story: null } }]);
		await run();
		await write([{ name: 'a' }, { name: 'b' }]);
		await run();
		const before = await listArticleStates(backend.service);
		await write([{ name: 'new' }, { name: 'a', facts: { title: 'Changed' } }, { name: 'b' }, fault]);
		const failure = await run().catch((error: unknown) => error);
		expect(failure).toMatchObject({ name: 'CorpusError', message });
		expect(await listArticleStates(backend.service)).toEqual(before);
		expect(await listJoined()).toEqual(['a b']);
	});

	it('changes nothing: a text without a title', async () => {
		await write([{ name: 'a' }, { name: 'b', facts: { title: null } }]);
		await writeFile(join(folder, 'b.txt'), '“We agreed.”\n');
		await expect(run()).rejects.toThrow('b.txt: shows no title: give it one in corpus.json');
		expect(await listSlugs()).toEqual([]);
	});

	it('changes nothing: a year that the database cannot hold', async () => {
		await write([{ name: 'a' }, { name: 'b', facts: { publishedOn: '0000-01-01' } }]);
		await expect(run()).rejects.toThrow(
			'corpus.json: article 2, publishedOn: is not in the years 0001 to 9999'
		);
		expect(await listSlugs()).toEqual([]);
	});

	it('lets an article pass its address on', async () => {
		await write([{ name: 'a' }, { name: 'b' }]);
		await run();
		await write([
			{ name: 'a', facts: { slug: 'first' } },
			{ name: 'b', facts: { slug: 'a' } }
		]);
		await run();
		expect((await listSlugs()).toSorted()).toEqual(['a', 'first']);
	});
});

it('the first and the last year that the database holds are stored', async () => {
	await write([
		{ name: 'a', facts: { publishedOn: '0001-01-01' } },
		{ name: 'b', facts: { publishedOn: '9999-12-31' } }
	]);
	await run();
	const states = await listArticleStates(backend.service);
	expect(states.map(({ publishedOn }) => publishedOn).toSorted()).toEqual(['0001-01-01', '9999-12-31']);
});

describe('a database that fails in the middle', () => {
	it('is reported with the text, and the story of those before it is told', async () => {
		await write([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
		refuse('c');
		const failure = await run().catch((error: unknown) => error);
		expect(failure).toMatchObject({
			name: 'CorpusError',
			message: 'c.txt: cannot be stored (RepositoryError: publish an article: failed (22008))'
		});
		expect(await listSlugs()).toEqual(['a', 'b']);
		expect(await listJoined()).toEqual(['a b']);
		vi.restoreAllMocks();
		await run();
		expect(await listJoined()).toEqual(['a b c']);
	});

	it('leaves no story without exercises that had some', async () => {
		await write([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
		await run();
		await write([{ name: 'a', facts: { title: 'Changed' } }, { name: 'b' }, { name: 'new' }, { name: 'c' }]);
		refuse('new');
		await expect(run()).rejects.toThrow('new.txt: cannot be stored');
		expect(await listJoined()).toEqual(['a b c']);
	});

	it('keeps a story of which only the address of a text changed', async () => {
		await write([{ name: 'a' }, { name: 'b' }]);
		await run();
		await write([{ name: 'a', facts: { slug: 'moved' } }, { name: 'new' }, { name: 'b' }]);
		refuse('new');
		await expect(run()).rejects.toThrow('new.txt: cannot be stored');
		expect(await listJoined()).toEqual(['moved b']);
	});

	it('is reported with the index where it cannot even be read', async () => {
		await write([{ name: 'a' }]);
		vi.spyOn(backend.service, 'from').mockImplementation(() => {
			throw new Error('closed');
		});
		await expect(run()).rejects.toThrow(
			'corpus.json: cannot be compared with what is stored (Error: closed)'
		);
	});
});

it('a text of which one speaker says everything takes memory in proportion', async () => {
	const measure = async (times: number) => {
		await backend.postgres.query('truncate public.articles cascade');
		const body = '“I like it very much, and so do we all,” said John Smith. '.repeat(times);
		await write([{ name: 'a', body }]);
		await run();
		const { rows } = await backend.postgres.query<{ size: number; count: number }>(
			`select sum(length(detail::text))::integer as size, count(*)::integer as count
			from public.findings where kind = 'quotation'`
		);
		expect(rows[0]!.count).toBeGreaterThanOrEqual(times);
		return rows[0]!.size;
	};
	expect((await measure(200)) / (await measure(100))).toBeLessThan(2.2);
});

it('a text is analysed once for the check, its exercises and its story', async () => {
	const { analyseText } = await import('../../src/lib/engine/analyse');
	await write([{ name: 'a' }, { name: 'b' }]);
	vi.mocked(analyseText).mockClear();
	await run();
	expect(analyseText).toHaveBeenCalledTimes(2);
});
