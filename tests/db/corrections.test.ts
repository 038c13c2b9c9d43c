/** What editors say of findings: read with the article, kept over imports, one after the other, and nobody else's to say. */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../src/lib/engine/types';
import { readCorrectionForm } from '../../src/lib/schemas/editor-forms';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import { setLogLevel } from '../../src/lib/server/log';
import { grantEditor } from '../../src/lib/server/usecases/editor/grant-editor';
import { correctFinding } from '../../src/lib/server/usecases/editor/correct-finding';
import { importCorpus } from '../../src/lib/server/usecases/import-corpus';
import { callAs, hint, makeGuest } from '../helpers/attempt';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { signUpPupil, type Pupil } from '../helpers/people';

const SEEDS = resolve(import.meta.dirname, '../../seeds');
const SLUG = 'us-calls-on-russia-to-de-escalate-tensions';
let backend: TestBackend;
let service: ServiceClient;
let editor: Pupil;
let other: Pupil;

beforeAll(async () => {
	// Every refused query would write a line.
	setLogLevel('error');
	backend = await openTestBackend();
	({ service } = backend);
	editor = await signUpPupil(backend, 'editor');
	other = await signUpPupil(backend, 'colleague');
	for (const name of ['editor', 'colleague']) await grantEditor(service, `${name}@example.org`, true);
	await importCorpus(service, SEEDS);
});
beforeEach(async () => {
	for (const { kind, span_start: start, span_end: end, articles } of await listStored()) {
		await say({ kind, start, end, verdict: 'none' }, { slug: articles.slug });
	}
});
afterAll(() => backend.close());

async function listStored() {
	const { data } = await service
		.from('corrections')
		.select('kind, span_start, span_end, verdict, change, note, made_by, articles(slug)')
		.order('made_at')
		.throwOnError();
	return data;
}

function say(
	fields: Readonly<Record<string, string | number>>,
	{ slug = SLUG, by = editor.id }: { slug?: string; by?: string } = {}
) {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, String(value));
	return correctFinding(service, by, slug, readCorrectionForm(data));
}

interface StoredFinding {
	readonly id: string;
	readonly confidence: number;
	readonly finding: Finding;
	readonly original: { readonly finding: Finding } | undefined;
}

async function listFindings(slug = SLUG): Promise<StoredFinding[]> {
	const { data } = await service
		.from('findings')
		.select('id, confidence, detail, articles!inner(slug)')
		.eq('articles.slug', slug)
		.eq('status', 'active')
		.throwOnError();
	return data.map(({ id, confidence, detail }) => ({
		id,
		confidence,
		...(detail as unknown as Pick<StoredFinding, 'finding' | 'original'>)
	}));
}

async function find(kind: Finding['kind'], fits: (stored: StoredFinding) => boolean, slug = SLUG) {
	const found = (await listFindings(slug)).find((each) => each.finding.kind === kind && fits(each));
	if (!found) throw new Error(`No such ${kind}`);
	return found;
}
const at = async ({ finding }: StoredFinding, slug = SLUG) =>
	find(
		finding.kind,
		(each) => each.finding.start === finding.start && each.finding.end === finding.end,
		slug
	);
const target = ({ finding: { kind, start, end } }: StoredFinding) => ({ kind, start, end });

/** Exercises in use, and those an editor has taken out, with what they are made of. */
async function listExercises() {
	const { data } = await service
		.from('exercises')
		.select(
			'id, kind, status, prompt, exercise_articles(ordinal), articles(slug), exercise_keys(key, evidence)'
		)
		.neq('status', 'retired')
		.order('id')
		.throwOnError();
	return data;
}
/** An unsure quotation of somebody, long enough for an exercise. */
const findUnsure = () =>
	find(
		'quotation',
		({ finding, confidence }) =>
			finding.kind === 'quotation' && confidence < 0.9 && finding.speakerId !== null && finding.wordCount > 10
	);

describe('what an editor says', () => {
	it('makes an unsure finding sure, and leaves the exercises of other kinds and articles as they are', async () => {
		const unsure = await findUnsure();
		const before = await listExercises();
		expect(await say({ ...target(unsure), verdict: 'approved', note: 'Read twice' })).toEqual({
			status: 'done'
		});
		const sure = await at(unsure);
		expect(sure.confidence).toBe(1);
		expect(sure.finding.rules).toContain('editor-approved');
		expect(sure.original?.finding).toEqual(unsure.finding);
		expect(await listStored()).toMatchObject([
			{ verdict: 'approved', note: 'Read twice', made_by: editor.id }
		]);
		const after = await listExercises();
		const isOwn = ({ kind, articles }: (typeof before)[number]) =>
			kind === 'quote-speaker' && articles.slug === SLUG;
		expect(after.filter((each) => !isOwn(each))).toEqual(before.filter((each) => !isOwn(each)));
		const isAsked = ({ exercise_keys: proof }: (typeof before)[number]) =>
			JSON.stringify(proof).includes(`"findingId":"${unsure.finding.id}"`);
		expect(before.filter(isOwn).some(isAsked)).toBe(false);
		expect(after.filter(isOwn).some(isAsked)).toBe(true);
	});

	it('taken back brings back the very exercises there were', async () => {
		const before = await listExercises();
		const unsure = await findUnsure();
		await say({ ...target(unsure), verdict: 'approved' });
		expect(await say({ ...target(unsure), verdict: 'none' })).toEqual({ status: 'done' });
		expect(await listExercises()).toEqual(before);
		expect(await listStored()).toEqual([]);
		expect((await at(unsure)).finding).toEqual(unsure.finding);
	});

	it('rejects a finding that exercises used; who has begun one can go on with it', async () => {
		const [exercise] = (await listExercises()).filter(
			({ kind, articles }) => kind === 'quote-speaker' && articles.slug === SLUG
		);
		const guest = await makeGuest(service);
		await hint(service, callAs(guest), exercise!.id, 'q1');
		const { findingId } = (exercise!.exercise_keys!.evidence as { parts: { findingId: string }[] }).parts[0]!;
		const used = await find('quotation', ({ finding }) => finding.id === findingId);
		expect(await say({ ...target(used), verdict: 'rejected' })).toEqual({ status: 'done' });
		expect((await at(used)).confidence).toBe(0);
		for (const each of await listExercises()) {
			if (each.articles.slug !== SLUG || each.kind !== 'quote-speaker') continue;
			const { parts } = each.exercise_keys!.evidence as { parts: { findingId: string }[] };
			expect(parts.map((part) => part.findingId)).not.toContain(findingId);
		}
		expect(await hint(service, callAs(guest), exercise!.id, 'q1')).toMatchObject({ status: 'done' });
	});

	it('names another speaker of the article, whom exercises then ask for', async () => {
		const sure = await find('quotation', ({ confidence }) => confidence >= 0.9);
		const { data } = await service
			.from('findings')
			.select('detail')
			.eq('status', 'active')
			.eq('kind', 'quotation');
		const names = data!.flatMap(
			({ detail }) => (detail as { speaker: { id: string; name: string } | null }).speaker ?? []
		);
		const own = 'speakerId' in sure.finding ? sure.finding.speakerId : null;
		const { data: article } = await service
			.from('articles')
			.select('body')
			.eq('slug', SLUG)
			.single()
			.throwOnError();
		const another = names.find(({ id, name }) => id !== own && article.body.includes(name))!;
		expect(await say({ ...target(sure), verdict: 'corrected', speaker: another.name })).toEqual({
			status: 'done'
		});
		expect((await at(sure)).finding).toMatchObject({ rules: ['editor-corrected'], confidence: 1 });
		const { data: stored } = await service
			.from('findings')
			.select('detail')
			.eq('id', (await at(sure)).id)
			.single();
		expect(stored!.detail).toMatchObject({ speaker: { name: another.name } });
	});

	it('changes the verdict of a passage, and the days of an event and of a date', async () => {
		const passage = await find(
			'passage',
			({ finding }) => 'opinion' in finding && finding.opinion < 0.5 && finding.voice === 'writer'
		);
		expect(await say({ ...target(passage), verdict: 'corrected', opinion: 'yes' })).toEqual({
			status: 'done'
		});
		expect((await at(passage)).finding).toMatchObject({ opinion: 1, confidence: 1 });
		for (const kind of ['event', 'date'] as const) {
			const dated = await find(kind, ({ finding }) => 'from' in finding && finding.from !== null);
			const days = { from: '2021-12-01', to: '2021-12-02' };
			expect(await say({ ...target(dated), verdict: 'corrected', ...days })).toEqual({ status: 'done' });
			expect((await at(dated)).finding).toMatchObject({ ...days, confidence: 1 });
		}
		expect(await listStored()).toHaveLength(3);
	});

	it('said again changes nothing', async () => {
		const unsure = await findUnsure();
		await say({ ...target(unsure), verdict: 'approved' });
		const [before, stored] = [await listExercises(), await listFindings()];
		expect(await say({ ...target(unsure), verdict: 'approved' })).toEqual({ status: 'done' });
		expect(await listExercises()).toEqual(before);
		expect(await listFindings()).toEqual(stored);
	});

	it('is neither undone nor repeated by the next import, and not forgotten by a new engine', async () => {
		const unsure = await findUnsure();
		await say({ ...target(unsure), verdict: 'approved' });
		const before = await listExercises();
		const rpc = vi.spyOn(service, 'rpc');
		const report = await importCorpus(service, SEEDS);
		expect(rpc).not.toHaveBeenCalled();
		rpc.mockRestore();
		expect(report.articles.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
		expect(report.stories.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
		expect(await listExercises()).toEqual(before);

		await importCorpus(service, SEEDS, '99.0.0');
		expect((await at(unsure)).confidence).toBe(1);
		await importCorpus(service, SEEDS);
		expect((await at(unsure)).confidence).toBe(1);
	});

	it('of an event of a story makes the story’s exercises anew', async () => {
		const ofStory = (await listExercises()).filter(({ exercise_articles: several }) => several.length > 0);
		expect(ofStory.length).toBeGreaterThan(0);
		const { data } = await service
			.from('exercise_findings')
			.select('findings(span_start, span_end, articles(slug))')
			.eq('exercise_id', ofStory[0]!.id)
			.throwOnError();
		// Of several tellings of an event the exercise shows one: without another it stays as it is.
		const { parts } = ofStory[0]!.exercise_keys!.evidence as { parts: { target: { start: number }[] }[] };
		const shown = new Set(parts.map(({ target }) => target[0]!.start));
		const { findings } = data.find((row) => shown.has(row.findings.span_start))!;
		const span = { kind: 'event', start: findings.span_start, end: findings.span_end };
		const { slug } = findings.articles;
		expect(await say({ ...span, verdict: 'rejected' }, { slug })).toEqual({ status: 'done' });
		const after = await listExercises();
		expect(after.map(({ id }) => id)).not.toContain(ofStory[0]!.id);
		await say({ ...span, verdict: 'none' }, { slug });
		expect((await listExercises()).map(({ id }) => id)).toContain(ofStory[0]!.id);
	});

	it('outlives the editor’s account', async () => {
		const leaver = await signUpPupil(backend, 'leaver');
		await grantEditor(service, 'leaver@example.org', true);
		const unsure = await findUnsure();
		await say({ ...target(unsure), verdict: 'approved' }, { by: leaver.id });
		await service.rpc('erase_account', { p_user: leaver.id }).throwOnError();
		expect(await listStored()).toMatchObject([{ verdict: 'approved', made_by: null }]);
	});
});

describe('two editors at once', () => {
	it('about two findings are both heard', async () => {
		const [one, two] = [
			await findUnsure(),
			await find('date', ({ finding }) => 'from' in finding && finding.from !== null)
		];
		const outcomes = await Promise.all([
			say({ ...target(one), verdict: 'approved' }),
			say({ ...target(two), verdict: 'rejected' }, { by: other.id })
		]);
		expect(outcomes).toEqual([{ status: 'done' }, { status: 'done' }]);
		expect(await listStored()).toHaveLength(2);
		expect((await at(one)).confidence).toBe(1);
		expect((await at(two)).confidence).toBe(0);
		const { data } = await service.from('findings').select('ref').eq('status', 'active').eq('confidence', 1);
		expect(data).not.toHaveLength(0);
		expect(
			(await importCorpus(service, SEEDS)).articles.every(({ outcome }) => outcome === 'unchanged')
		).toBe(true);
	});

	it('about one finding: the later one counts', async () => {
		const one = await findUnsure();
		const outcomes = await Promise.all([
			say({ ...target(one), verdict: 'approved' }),
			say({ ...target(one), verdict: 'rejected' }, { by: other.id })
		]);
		expect(outcomes).toEqual([{ status: 'done' }, { status: 'done' }]);
		const [stored, ...more] = await listStored();
		expect(more).toEqual([]);
		expect((await at(one)).confidence).toBe(stored!.verdict === 'approved' ? 1 : 0);
	});
});

describe('nothing is written for', () => {
	/** As the database's owner sees all of it. */
	async function snapshot() {
		const { rows } = await backend.postgres.query(
			`select (select count(*) from corrections) as corrections, (select count(*) from findings) as findings,
				(select count(*) from exercises) as exercises, (select string_agg(reading, ' ' order by slug) from articles) as readings`
		);
		return rows;
	}

	it.each<[string, Record<string, string>, string]>([
		['a kind that is none', { kind: 'rumour', verdict: 'approved' }, 'malformed'],
		['a verdict that is none', { verdict: 'loved' }, 'malformed'],
		['offsets that are none', { start: '1e3', verdict: 'approved' }, 'malformed'],
		['negative offsets', { start: '-1', verdict: 'approved' }, 'malformed'],
		['offsets out of range', { start: '1', end: '999999999', verdict: 'approved' }, 'unknown-finding'],
		['offsets that no integer holds', { end: '9999999999', verdict: 'approved' }, 'malformed'],
		['an end before the start', { start: '9', end: '3', verdict: 'approved' }, 'malformed'],
		['words the engine finds nothing in', { start: '0', end: '3', verdict: 'rejected' }, 'unknown-finding'],
		['taking back what nobody said', { start: '0', end: '3', verdict: 'none' }, 'unknown-finding'],
		['a speaker nobody names', { verdict: 'corrected', speaker: 'Zaphod Beeblebrox' }, 'unknown-speaker'],
		['a speaker without a name', { verdict: 'corrected', speaker: ' ' }, 'speaker'],
		['a speaker with a control character', { verdict: 'corrected', speaker: 'Blin\u001bken' }, 'speaker'],
		['a speaker as long as a book', { verdict: 'corrected', speaker: 'x'.repeat(100_000) }, 'speaker'],
		['a note as long as a book', { verdict: 'approved', note: 'x'.repeat(100_000) }, 'note'],
		['a note that turns the text around', { verdict: 'approved', note: 'a\u202eb' }, 'note']
	])('%s', async (_, fields, problem) => {
		const sure = await find('quotation', ({ confidence }) => confidence >= 0.9);
		const before = await snapshot();
		expect(await say({ ...target(sure), ...fields })).toEqual({ status: 'refused', problem });
		expect(await snapshot()).toEqual(before);
	});

	it.each([
		['2022-02-30', '2022-03-01'],
		['2022-01-10', '2022-01-09'],
		['yesterday', 'today'],
		['', ''],
		['2022-01-10T00:00', '2022-01-11']
	])('days from %j to %j', async (from, to) => {
		const dated = await find('event', ({ finding }) => 'from' in finding && finding.from !== null);
		const before = await snapshot();
		const outcome = await say({ ...target(dated), verdict: 'corrected', from, to });
		expect(outcome).toEqual({ status: 'refused', problem: 'days' });
		expect(await snapshot()).toEqual(before);
	});

	it('approving a quotation of nobody', async () => {
		const nobody = await find(
			'quotation',
			({ finding }) => 'speakerId' in finding && finding.speakerId === null
		);
		expect(await say({ ...target(nobody), verdict: 'approved' })).toEqual({
			status: 'refused',
			problem: 'nothing'
		});
	});

	it('an article that is none', async () => {
		const sure = await find('quotation', ({ confidence }) => confidence >= 0.9);
		for (const slug of ['nowhere', "x' or 1=1", '../etc']) {
			expect(await say({ ...target(sure), verdict: 'approved' }, { slug })).toEqual({
				status: 'unknown-article'
			});
		}
	});

	it('a pupil, a stranger, and an editor whose right was taken back, even in the last moment', async () => {
		const pupil = await signUpPupil(backend, 'pupil');
		const revoked = await signUpPupil(backend, 'revoked');
		await grantEditor(service, 'revoked@example.org', true);
		await grantEditor(service, 'REVOKED@example.org ', false);
		const unsure = await findUnsure();
		const before = await snapshot();
		for (const by of [pupil.id, revoked.id, randomUUID()]) {
			expect(await say({ ...target(unsure), verdict: 'approved' }, { by })).toEqual({
				status: 'unknown-article'
			});
		}
		expect(await snapshot()).toEqual(before);
	});

	it('plain clients, an editor’s own included', async () => {
		const unsure = await findUnsure();
		await say({ ...target(unsure), verdict: 'approved' });
		const before = await snapshot();
		for (const made of [backend.createAnonymousClient(), editor.client]) {
			const client = made as unknown as SupabaseClient;
			for (const table of ['corrections', 'exercise_reviews', 'reports']) {
				for (const attempt of [
					client.from(table).select('*'),
					client.from(table).insert({ id: randomUUID() }),
					client.from(table).update({ id: randomUUID() }).not('id', 'is', null),
					client.from(table).delete().not('id', 'is', null)
				]) {
					expect([table, (await attempt).error?.code]).toEqual([table, '42501']);
				}
			}
			for (const [name, parameters] of [
				['set_editor', { p_email: 'editor@example.org', p_editor: true }],
				['is_editor', { p_user: editor.id }],
				['survey_bank', { p_sure: 0.9 }],
				['review_exercise', { p_editor: editor.id, p_exercise: randomUUID(), p_verdict: 'retired' }],
				[
					'publish_correction',
					{ p: { editor: editor.id, correction: {}, article: {}, story: null, expected: [] } }
				],
				['fingerprint_exercise', { p_kind: 'x', p_prompt: {} }]
			] as const) {
				expect([name, (await client.rpc(name, parameters)).error?.code]).toEqual([name, '42501']);
			}
			const { error } = await client.from('profiles').update({ is_editor: true }).not('id', 'is', null);
			expect(error?.code).toBe('42501');
		}
		expect(await snapshot()).toEqual(before);
	});
});

it('grants are by e-mail address, however it is written', async () => {
	await signUpPupil(backend, 'somebody');
	expect(await grantEditor(service, ' SomeBody@Example.org', true)).toBe('done');
	expect(await grantEditor(service, 'somebody@example.org', true)).toBe('unchanged');
	expect(await grantEditor(service, 'somebody@example.org', false)).toBe('done');
	expect(await grantEditor(service, 'somebody@example.org', false)).toBe('unchanged');
	expect(await grantEditor(service, 'some%@example.org', true)).toBe('unknown');
	expect(await grantEditor(service, '', true)).toBe('unknown');
});
