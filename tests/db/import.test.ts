/** Bringing texts into the bank: once, again, changed, by a new engine, and what is refused. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyseText } from '../../src/lib/engine/analyse';
import { exerciseKinds } from '../../src/lib/engine/exercises/registry';
import type { Evidence, ExerciseKind } from '../../src/lib/engine/types';
import { evidenceSchema } from '../../src/lib/schemas/evidence';
import { exerciseSchemas } from '../../src/lib/schemas/exercise-kinds';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import { listArticleStates } from '../../src/lib/server/repositories/articles';
import { findExercise, listExercises, readKey } from '../../src/lib/server/repositories/exercises';
import { importCorpus } from '../../src/lib/server/usecases/import-corpus';
import { rulesOf } from '../../src/lib/server/usecases/rules-of';
import { viewExercise } from '../../src/lib/server/usecases/view-exercise';
import { callAs, hint, makeGuest, submit } from '../helpers/attempt';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { analyseSeeds } from '../helpers/seed-corpus';
import { viewPractice } from '../helpers/practice';

const SEEDS = resolve(import.meta.dirname, '../../seeds');
let backend: TestBackend;
let service: ServiceClient;
let folder: string;

beforeAll(async () => {
	backend = await openTestBackend();
	({ service } = backend);
});
afterAll(() => backend.close());

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'corpus-'));
	await cp(SEEDS, folder, { recursive: true });
});
afterEach(async () => {
	vi.restoreAllMocks();
	await rm(folder, { recursive: true });
});

interface Index {
	articles: Record<string, string | null>[];
}

async function readIndex(): Promise<Index> {
	return JSON.parse(await readFile(join(folder, 'corpus.json'), 'utf8')) as Index;
}

async function editIndex(edit: (index: Index) => void) {
	const index = await readIndex();
	edit(index);
	await writeFile(join(folder, 'corpus.json'), JSON.stringify(index));
}

async function outcomes(version?: string) {
	const { articles } = await importCorpus(service, folder, version);
	return articles.map(({ outcome }) => outcome);
}

const five = (outcome: string) => Array.from({ length: 5 }, () => outcome);

describe('the seeds', () => {
	it('are published once', async () => {
		expect(await outcomes()).toEqual(five('created'));
		const exercises = await listExercises(service);
		expect(exercises.length).toBeGreaterThanOrEqual(5);
		expect((await listArticleStates(service)).map(({ publishedOn }) => publishedOn)).toEqual([
			'2022-01-21',
			'2022-01-21',
			'2022-01-10',
			'2022-01-10',
			'2022-01-21'
		]);
	});

	it('cost one query when nothing changed', async () => {
		const ids = (await listExercises(service)).map(({ id }) => id);
		const from = vi.spyOn(service, 'from');
		const rpc = vi.spyOn(service, 'rpc');
		expect(await outcomes()).toEqual(five('unchanged'));
		expect(from).toHaveBeenCalledTimes(1);
		expect(rpc).not.toHaveBeenCalled();
		vi.restoreAllMocks();
		expect((await listExercises(service)).map(({ id }) => id)).toEqual(ids);
	});

	it('imported by two processes at once are there once', async () => {
		await Promise.all([outcomes('1.2.3'), outcomes('1.2.3')]);
		const { data } = await service.from('exercises').select('engine_version').eq('status', 'active');
		expect(new Set(data?.map(({ engine_version }) => engine_version))).toEqual(new Set(['1.2.3']));
		const ids = (await listExercises(service)).map(({ id }) => id);
		expect(await outcomes('1.2.3')).toEqual(five('unchanged'));
		expect((await listExercises(service)).map(({ id }) => id)).toEqual(ids);
	});

	it('are stored with every finding of theirs', async () => {
		const { data } = await service
			.from('articles')
			.select('title, findings(ref, kind, span_start, span_end, confidence, rules, detail)')
			.eq('findings.status', 'active')
			.order('created_at')
			.throwOnError();
		const stored = data.map(({ findings }) =>
			findings.map((row) => ({
				...{ id: row.ref, kind: row.kind, start: row.span_start, end: row.span_end },
				...{
					confidence: row.confidence,
					rules: row.rules,
					finding: (row.detail as { finding: unknown }).finding
				}
			}))
		);
		const found = analyseSeeds().map(({ analysis }) =>
			analysis.findings.map((finding) => {
				const { id, kind, start, end, confidence, rules } = finding;
				return { id, kind, start, end, confidence, rules, finding };
			})
		);
		for (const [index, findings] of found.entries()) {
			expect(stored[index]).toHaveLength(findings.length);
			expect(stored[index]).toEqual(expect.arrayContaining(findings));
		}
	});

	it('make exercises of every kind, whose stored key scores 1 and whose stored proof is in the text', async () => {
		const { data } = await service
			.from('exercises')
			.select(
				'kind, prompt, difficulty, exercise_keys(key, evidence), articles!inner(body), exercise_articles(ordinal, articles(body)), exercise_findings(finding_id)'
			)
			.eq('status', 'active')
			.throwOnError();
		expect(new Set(data.map(({ kind }) => kind))).toEqual(new Set(Object.keys(exerciseKinds)));
		for (const row of data) {
			const kind = row.kind as keyof typeof exerciseKinds;
			const rules: ExerciseKind<string, unknown, unknown, unknown> = exerciseKinds[kind] as never;
			const schemas = exerciseSchemas[kind];
			const prompt = schemas.prompt.parse(row.prompt);
			const key = schemas.key.parse(row.exercise_keys?.key);
			const evidence: Evidence = evidenceSchema.parse(row.exercise_keys?.evidence);
			expect(rules.score(prompt, key, rules.solve(prompt, key))).toMatchObject({ points: 1 });
			expect(evidence.parts.map(({ partId }) => partId)).toEqual(schemas.listParts(prompt as never));
			expect(row.exercise_findings.length).toBeGreaterThan(0);
			for (const { article, target, proof } of evidence.parts) {
				const several = row.exercise_articles.find(({ ordinal }) => ordinal === article)?.articles;
				const { body } = several ?? row.articles;
				for (const span of [...target, ...proof]) {
					expect(body.slice(span.start, span.end).trim()).not.toBe('');
				}
			}
		}
	});

	it('make exercises in the order of the text, whose right answer scores 1', async () => {
		const guest = await makeGuest(service);
		const exercises = await listExercises(service);
		for (const { id } of exercises) {
			const exercise = (await findExercise(service, id))!;
			const { key, evidence } = await readKey(service, exercise);
			expect(evidence.parts.map(({ partId }) => partId)).toEqual(exercise.parts);
			expect(JSON.stringify(exercise.prompt)).not.toMatch(/speakerOf|proof|finding/);
			const answer = rulesOf(exercise.kind).solve(exercise.prompt, key);
			await submit(service, callAs(guest), id, answer);
			const view = await viewExercise(service, guest, id);
			expect(view).toMatchObject({ phase: 'solved', firstPoints: 1, solution: { answer } });
			const bodyOf = new Map(exercise.articles.map(({ place, article }) => [place, article.body]));
			for (const part of view!.solution!.parts) {
				for (const span of [...part.target, ...part.proof]) {
					expect(bodyOf.get(part.article)?.slice(span.start, span.end).trim() ?? '').not.toBe('');
				}
			}
		}
		expect(await viewPractice(service, guest)).toMatchObject({ remaining: 0, next: null });
	});

	it('give hints for every part', async () => {
		const guest = await makeGuest(service);
		const [first] = await listExercises(service);
		for (const part of first!.parts) await hint(service, callAs(guest), first!.id, part);
		const view = await viewExercise(service, guest, first!.id);
		expect(view?.hints.map(({ partId, ordinal }) => [partId, ordinal])).toEqual(
			first!.parts.map((part) => [part, 1])
		);
	});
});

describe('a changed corpus', () => {
	it('takes over what the editor changed, and keeps the exercises', async () => {
		const listOwn = async () =>
			(await listExercises(service)).filter(({ articles }) => articles.length === 1).map(({ id }) => id);
		const ids = await listOwn();
		await editIndex((index) => {
			index.articles[1]!['title'] = 'Another headline';
			index.articles[1]!['outlet'] = 'The Gazette';
		});
		expect(await outcomes('1.2.3')).toEqual(['unchanged', 'updated', 'unchanged', 'unchanged', 'unchanged']);
		const states = await listArticleStates(service);
		expect(states[1]).toMatchObject({ title: 'Another headline', outlet: 'The Gazette' });
		expect(await listOwn()).toEqual(ids);
		const { data } = await service.from('articles').select('blocks').eq('slug', states[1]!.slug).single();
		expect(data?.blocks).not.toEqual([]);
	});

	it('with a corrected date is read again', async () => {
		await editIndex((index) => {
			index.articles[2]!['publishedOn'] = '2022-01-12';
		});
		expect((await outcomes('1.2.3'))[2]).toBe('updated');
		const { file, title, outlet } = (await readIndex()).articles[2]!;
		const text = await readFile(join(folder, file!), 'utf8');
		const { findings } = analyseText(text, { title, outlet, publishedOn: '2022-01-12' });
		const { data } = await service
			.from('findings')
			.select('detail, articles!inner(published_on)')
			.eq('status', 'active')
			.eq('articles.published_on', '2022-01-12')
			.throwOnError();
		expect(data.map(({ detail }) => (detail as { finding: unknown }).finding)).toEqual(
			expect.arrayContaining([...findings])
		);
		expect(data).toHaveLength(findings.length);
		await cp(SEEDS, folder, { recursive: true });
		expect((await outcomes('1.2.3'))[2]).toBe('updated');
		expect((await outcomes('1.2.3'))[2]).toBe('unchanged');
	});

	it('read by a new engine retires the old exercises, and keeps what was answered', async () => {
		const guest = await makeGuest(service);
		const [old] = await listExercises(service);
		const { key } = await readKey(service, old!);
		await submit(service, callAs(guest), old!.id, rulesOf(old!.kind).solve(old!.prompt, key));
		expect(await outcomes('2.0.0')).toEqual(five('upgraded'));
		const ids = (await listExercises(service)).map(({ id }) => id);
		expect(ids).not.toContain(old!.id);
		expect(ids.length).toBeGreaterThan(0);
		expect(await viewExercise(service, guest, old!.id)).toMatchObject({ phase: 'solved' });
	});

	it('with a new text adds it, and leaves what is no longer listed', async () => {
		await editIndex((index) => {
			index.articles = [{ file: 'new.txt', slug: 'new', title: 'New', rights: '© N' }];
		});
		await writeFile(join(folder, 'new.txt'), 'New\n\nNothing was said in this text, by nobody at all.\n');
		const { articles } = await importCorpus(service, folder, '2.0.0');
		expect(articles).toEqual([{ file: 'new.txt', slug: 'new', outcome: 'created', exercises: 0, shown: 0 }]);
		expect(await listArticleStates(service)).toHaveLength(6);
	});

	it('that gives an address twice is refused by name', async () => {
		const before = await listArticleStates(service);
		await editIndex((index) => {
			index.articles = [{ file: 'new.txt', slug: before[0]!.slug, title: 'New', rights: '© N' }];
		});
		await writeFile(join(folder, 'new.txt'), 'A text of its own.');
		await expect(importCorpus(service, folder, '2.0.0')).rejects.toThrow(
			`new.txt: another article has the slug ${before[0]!.slug} already`
		);
		expect(await listArticleStates(service)).toEqual(before);
	});

	it('that cannot be read whole changes nothing', async () => {
		const before = await listArticleStates(service);
		await editIndex((index) => {
			index.articles[0]!['title'] = 'Changed';
		});
		await rm(join(folder, String((await readIndex()).articles[4]!['file'])));
		await expect(importCorpus(service, folder, '2.0.0')).rejects.toMatchObject({ name: 'CorpusError' });
		expect(await listArticleStates(service)).toEqual(before);
	});
});

it('a bank of more than a thousand articles is read whole', async () => {
	await backend.postgres.query(`
		insert into public.articles (slug, content_hash, title, rights, body, blocks, word_count, engine_version)
		select 'many-' || n, lpad(to_hex(n), 64, '0'), 'Many', '©', 'text', '[]', 1, '2.0.0' from generate_series(1, 1100) as n`);
	const before = 6;
	expect(await listArticleStates(service)).toHaveLength(before + 1100);
});
