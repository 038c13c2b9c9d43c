/** What the database itself guarantees of exercises over several articles. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import { setLogLevel } from '../../src/lib/server/log';
import {
	publishArticle,
	type NewExercise,
	type Publication
} from '../../src/lib/server/repositories/publications';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { DERIVATION, makePublication } from '../helpers/bank';
import { makeOrdering, publishOver } from '../helpers/story';

let backend: TestBackend;
let service: ServiceClient;
let members: Publication[];

const article = (edition: number, engineVersion = '1.0.0') =>
	makePublication({ edition, engineVersion, story: 'bridges' });
/** Another engine that comes to something else: the article's text is the same. */
const reread = (edition: number, change: Partial<Publication> = {}): Publication => ({
	...article(edition),
	reading: 'f'.repeat(64),
	...change
});

beforeAll(async () => {
	// A failure that a test provokes would write a line.
	setLogLevel('error');
	backend = await openTestBackend();
	({ service } = backend);
});
afterAll(() => backend.close());

beforeEach(async () => {
	await backend.postgres.query('truncate public.articles cascade');
	members = [article(1), article(2), article(3)];
	for (const member of members) await publishArticle(service, member);
});

async function readStory(status = 'active') {
	const { data } = await service
		.from('exercises')
		.select(
			'id, articles(slug), exercise_articles(ordinal, articles(slug)), exercise_findings(findings(article_id))'
		)
		.eq('kind', 'order-events')
		.eq('status', status)
		.order('position')
		.throwOnError();
	return data.map((row) => ({
		id: row.id,
		home: row.articles.slug,
		articles: row.exercise_articles
			.toSorted((a, b) => a.ordinal - b.ordinal)
			.map(({ ordinal, articles }) => `${ordinal} ${articles.slug}`),
		findings: new Set(row.exercise_findings.map(({ findings }) => findings.article_id)).size
	}));
}
const countActive = async () => (await readStory()).length;

describe('a story', () => {
	it('is published once for each state', async () => {
		const exercises = [makeOrdering([0, 1])];
		expect(await publishOver(service, members, exercises, 'a')).toBe('published');
		const [first] = await readStory();
		expect(await publishOver(service, members, exercises, 'a')).toBe('unchanged');
		expect(await readStory()).toEqual([first]);

		const others = [makeOrdering([0, 1], { key: { rankOf: {} } })];
		expect(await publishOver(service, members, others, 'b')).toBe('published');
		expect((await readStory()).map(({ id }) => id)).not.toEqual([first?.id]);
		expect(await readStory('retired')).toEqual([first]);
	});

	it.each<[string, Partial<NewExercise>]>([
		['another prompt', { prompt: { events: [] } }],
		['another key', { key: {} }],
		['other evidence', { evidence: { parts: [] } }],
		['another difficulty', { difficulty: 3 }],
		['articles at other places', { articles: [1, 0] }]
	])('gets a new exercise for %s, and the old one back with what it was', async (_, change) => {
		await publishOver(service, members, [makeOrdering([0, 1])], 'a');
		const [first] = await readStory();
		await publishOver(service, members, [makeOrdering([0, 1], change)], 'b');
		const changed = await readStory();
		expect(changed).toHaveLength(1);
		expect(changed[0]!.id).not.toBe(first!.id);
		expect(await publishOver(service, members, [makeOrdering([0, 1])], 'c')).toBe('published');
		expect(await readStory()).toEqual([first]);
		expect(await readStory('retired')).toEqual(changed);
	});

	it('keeps the places of its articles, also where some of them are left out', async () => {
		await publishOver(service, members, [makeOrdering([1, 2])], 'a');
		expect(await readStory()).toMatchObject([
			{ home: 'bridge-2', articles: ['1 bridge-2', '2 bridge-3'], findings: 2 }
		]);
	});

	it('may spend findings of articles that need not be read for it', async () => {
		const findings = [0, 1, 2].map((place) => ({ article: place, ref: 'f1' }));
		await publishOver(
			service,
			members,
			[makeOrdering([0, 1], { findings: [...findings, ...findings] })],
			'a'
		);
		expect(await readStory()).toMatchObject([{ articles: ['0 bridge-1', '1 bridge-2'], findings: 3 }]);
	});

	it.each([
		['has a finding that is not there', { findings: [{ article: 0, ref: 'f9' }] }],
		['has a finding of an article that is not there', { findings: [{ article: 7, ref: 'f1' }] }],
		['is about an article that is not there', { articles: [0, 7] }],
		['is about nothing', { articles: [] }]
	])('of which an exercise %s changes nothing', async (_, change) => {
		await publishOver(service, members, [makeOrdering([0, 1])], 'a');
		const before = await readStory();
		const broken = [makeOrdering([0, 1]), makeOrdering([0, 1], change)];
		await expect(publishOver(service, members, broken, 'b')).rejects.toMatchObject({ failure: 'failed' });
		expect(await readStory()).toEqual(before);
		expect(await publishOver(service, members, broken, 'a')).toBe('unchanged');
	});

	it.each([
		['was read otherwise meanwhile', () => [members[0]!, { ...members[1]!, reading: '0'.repeat(64) }]],
		['is gone', () => [members[0]!, article(9)]]
	])('of which an article %s is stale, and changes nothing', async (_, others) => {
		await publishOver(service, members, [makeOrdering([0, 1])], 'a');
		const before = await readStory();
		expect(await publishOver(service, others(), [makeOrdering([0, 1])], 'b')).toBe('stale');
		expect(await readStory()).toEqual(before);
	});

	it('without exercises is published too', async () => {
		expect(await publishOver(service, members, [], 'a')).toBe('published');
		expect(await publishOver(service, members, [], 'a')).toBe('unchanged');
	});

	it('published by many at once is there once', async () => {
		const outcomes = await Promise.all(
			['a', 'a', 'a', 'a'].map((state) => publishOver(service, members, [makeOrdering([0, 1])], state))
		);
		expect(outcomes.toSorted()).toEqual(['published', 'unchanged', 'unchanged', 'unchanged']);
		expect(await countActive()).toBe(1);
	});
});

describe('an article of a story', () => {
	beforeEach(() => publishOver(service, members, [makeOrdering([0, 1]), makeOrdering([0, 2])], 'a'));

	it('read by another engine takes the exercises that touch it along, and no others', async () => {
		expect(await publishArticle(service, article(2, '2.0.0'))).toBe('upgraded');
		expect(await readStory()).toMatchObject([{ articles: ['0 bridge-1', '2 bridge-3'] }]);
		// The story has the same texts as before, and must be told again all the same.
		const again = [members[0]!, article(2, '2.0.0'), members[2]!];
		expect(await publishOver(service, again, [makeOrdering([0, 1])], 'a')).toBe('published');
	});

	it('that leaves the story does too, and keeps its own', async () => {
		const { facts } = members[2]!;
		await publishArticle(service, { ...members[2]!, facts: { ...facts, story: null }, derivation: null });
		expect(await readStory()).toMatchObject([{ articles: ['0 bridge-1', '1 bridge-2'] }]);
		const { data } = await service
			.from('exercises')
			.select('id')
			.eq('status', 'active')
			.neq('kind', 'order-events');
		expect(data).toHaveLength(3);
	});

	it('with other facts alone leaves them', async () => {
		const { facts } = members[0]!;
		const renamed = { ...members[0]!, facts: { ...facts, rights: '© somebody' }, derivation: null };
		expect(await publishArticle(service, renamed)).toBe('updated');
		expect(await countActive()).toBe(2);
	});

	it('cannot be deleted from under an exercise', async () => {
		const erase = (slug: string) =>
			backend.postgres.query('delete from public.articles where slug = $1', [slug]);
		await expect(erase('bridge-2')).rejects.toMatchObject({ code: '23503' });
		await backend.postgres.query("delete from public.exercises where kind = 'order-events'");
		await expect(erase('bridge-2')).resolves.toBeDefined();
	});
});

describe('an article read again by the same engine, told something else', () => {
	const readOwn = async () => {
		const { data } = await service
			.from('exercises')
			.select('id, articles!inner(slug, reading)')
			.eq('articles.slug', 'bridge-1')
			.eq('status', 'active')
			.throwOnError();
		return data;
	};

	it('keeps its exercises where the engine comes to the same', async () => {
		const [before] = await readOwn();
		const facts = { ...article(1).facts, title: 'Another title' };
		expect(await publishArticle(service, reread(1, { facts }))).toBe('updated');
		expect(await readOwn()).toEqual([
			{ id: before!.id, articles: { slug: 'bridge-1', reading: 'f'.repeat(64) } }
		]);
	});

	it('keeps an exercise made just so, and gives it the findings in use', async () => {
		const [before] = await readOwn();
		const findings = DERIVATION.findings.map((finding, at) =>
			at === 0 ? { ...finding, confidence: 0.5 } : finding
		);
		const found = await service.from('findings').select('id, ref').eq('status', 'active').throwOnError();
		const reading = reread(1, {
			derivation: { ...DERIVATION, findings: findings.map((f, at) => ({ ...f, detail: { at } })) }
		});
		expect(await publishArticle(service, reading)).toBe('updated');
		expect((await readOwn()).map(({ id }) => id)).toEqual([before!.id]);
		const { data } = await service
			.from('exercise_findings')
			.select('findings(ref, status, confidence)')
			.eq('exercise_id', before!.id)
			.throwOnError();
		expect(data.map(({ findings }) => findings)).toEqual(
			expect.arrayContaining([
				{ ref: 'f1', status: 'active', confidence: 0.5 },
				{ ref: 'f2', status: 'active', confidence: 1 }
			])
		);
		expect(found.data).toHaveLength(6);
	});

	it('keeps the findings it finds just so', async () => {
		const findings = DERIVATION.findings.map((finding, at) =>
			at === 0 ? { ...finding, detail: { at } } : finding
		);
		const list = async () => {
			const { data } = await service
				.from('findings')
				.select('id, ref, articles!inner(slug)')
				.eq('articles.slug', 'bridge-1')
				.eq('status', 'active')
				.order('ref')
				.throwOnError();
			return data.map(({ id }) => id);
		};
		const before = await list();
		await publishArticle(service, reread(1, { derivation: { ...DERIVATION, findings } }));
		const after = await list();
		expect(after).toHaveLength(2);
		expect([after[0] === before[0], after[1] === before[1]]).toEqual([false, true]);
	});

	it.each([
		['exercises', { exercises: DERIVATION.exercises.map((exercise) => ({ ...exercise, key: {} })) }],
		['no exercises', { exercises: [] }]
	])('gets new ones where it comes to other %s', async (_, change) => {
		const [before] = await readOwn();
		const derivation = { ...DERIVATION, ...change };
		expect(await publishArticle(service, reread(1, { derivation }))).toBe('updated');
		expect((await readOwn()).map(({ id }) => id)).not.toContain(before!.id);
		const { data } = await service
			.from('findings')
			.select('id, articles!inner(slug)')
			.eq('status', 'active')
			.eq('articles.slug', 'bridge-1');
		expect(data).toHaveLength(2);
	});

	it('brings nothing but facts where the analysis of another process came first', async () => {
		const [before] = await readOwn();
		const facts = { ...article(1).facts, title: 'Another title' };
		expect(await publishArticle(service, reread(1, { facts, derivation: null }))).toBe('updated');
		expect(await readOwn()).toEqual([before]);
	});
});
