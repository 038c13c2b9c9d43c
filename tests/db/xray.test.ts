/** When the X-ray of an article opens, what opening it gives up, and that nothing of it is told before. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SupabaseClient } from '@supabase/supabase-js';
import { MAX_TRIES } from '../../src/lib/learning/credit';
import type { RowOwner } from '../../src/lib/server/auth/actor';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import { setLogLevel } from '../../src/lib/server/log';
import { recordArticleReveal } from '../../src/lib/server/repositories/attempts';
import { publishArticle } from '../../src/lib/server/repositories/publications';
import { viewExercise } from '../../src/lib/server/usecases/view-exercise';
import { viewArticle } from '../../src/lib/server/usecases/view-library';
import { revealXray } from '../../src/lib/server/usecases/xray/reveal-xray';
import { viewXray } from '../../src/lib/server/usecases/xray/view-xray';
import { callAs, callAsVisitor, hint, makeGuest, reveal, submit } from '../helpers/attempt';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { HALF, RIGHT, WRONG } from '../helpers/bank';
import { signUpPupil } from '../helpers/people';
import { makeOrdering, publishOver } from '../helpers/story';
import { FINDINGS, makeXrayPublication, quotation } from '../helpers/xray-bank';

const VISITOR = { type: 'visitor' } as const;
let backend: TestBackend;
let service: ServiceClient;
let guest: RowOwner;

beforeAll(async () => {
	// A query that is refused on purpose would write a line.
	setLogLevel('error');
	backend = await openTestBackend();
	({ service } = backend);
});
afterAll(() => backend.close());

beforeEach(async () => {
	await backend.postgres.query('truncate public.articles cascade');
	guest = await makeGuest(service);
});

/** The ids of exercises: each article's own by its edition, and `story`, over articles 1 and 2. */
async function publishBank(): Promise<{ own: readonly string[]; story: string }> {
	const members = [1, 2].map((edition) => makeXrayPublication(edition));
	for (const member of members) await publishArticle(service, member);
	await publishOver(service, members, [makeOrdering([0, 1])], 'a');
	const { data } = await service
		.from('exercises')
		.select('id, kind, articles!inner(slug)')
		.order('position')
		.throwOnError();
	const find = (kind: string, slug: string) =>
		data.find((row) => row.kind === kind && row.articles.slug === slug)!.id;
	return {
		own: [1, 2].map((edition) => find('quote-speaker', `bridge-${edition}`)),
		story: find('order-events', 'bridge-1')
	};
}

const statusOf = async (slug: string, actor: Parameters<typeof viewXray>[1] = guest) =>
	(await viewXray(service, actor, slug))?.status;

async function readReveals(): Promise<string[]> {
	const { data } = await service.from('reveals').select('exercise_id').throwOnError();
	return data.map((row) => row.exercise_id).toSorted();
}

async function articleId(slug: string): Promise<string> {
	const { data } = await service.from('articles').select('id').eq('slug', slug).single().throwOnError();
	return data.id;
}

describe('an X-ray', () => {
	it('opens when every exercise that touches the article is finished, those of its story too', async () => {
		const { own, story } = await publishBank();
		expect(await statusOf('bridge-2')).toBe('locked');
		await submit(service, callAs(guest), own[1]!, RIGHT);
		expect(await statusOf('bridge-2')).toBe('locked');
		await reveal(service, callAs(guest), story);
		expect(await statusOf('bridge-2')).toBe('open');
		// Its own exercise is still to do, and what one actor did opens nothing to another.
		expect(await statusOf('bridge-1')).toBe('locked');
		expect(await statusOf('bridge-2', VISITOR)).toBe('locked');
		expect(await statusOf('bridge-2', await makeGuest(service))).toBe('locked');
	});

	it('stays closed as long as a try is left, and opens when none is', async () => {
		const { own, story } = await publishBank();
		await reveal(service, callAs(guest), story);
		for (const answer of [HALF, WRONG]) {
			await submit(service, callAs(guest), own[0]!, answer);
			expect(await statusOf('bridge-1')).toBe('locked');
		}
		await submit(service, callAs(guest), own[0]!, HALF);
		expect(await statusOf('bridge-1')).toBe('open');
	});

	it('of an article without exercises is open to everybody', async () => {
		const publication = makeXrayPublication(1);
		await publishArticle(service, {
			...publication,
			derivation: { ...publication.derivation!, exercises: [] }
		});
		expect(await statusOf('bridge-1', VISITOR)).toBe('open');
	});

	it('is not held up by exercises that are no longer in use, nor by kinds that nobody can play', async () => {
		const { own, story } = await publishBank();
		await backend.postgres.query("update public.exercises set status = 'retired' where id = $1", [story]);
		await submit(service, callAs(guest), own[0]!, RIGHT);
		expect(await statusOf('bridge-1')).toBe('open');
		await backend.postgres.query(
			"update public.exercises set status = 'active', kind = 'draw-map' where id = $1",
			[story]
		);
		expect(await statusOf('bridge-1')).toBe('open');
	});

	it('tells nothing of what it shows before it is open', async () => {
		await publishBank();
		const locked = await viewXray(service, guest, 'bridge-1');
		expect(Object.keys(locked!).toSorted()).toEqual(['article', 'missing', 'status', 'total']);
		expect(locked).toMatchObject({ total: 2, missing: { own: [{}], story: [{}] } });
		const page = await viewArticle(service, guest, 'bridge-1');
		expect(page).toMatchObject({ xray: { open: false, total: 2, missing: 2 } });
		for (const sent of [locked, page]) {
			expect(JSON.stringify(sent)).not.toMatch(
				/"e1"|speaker-then-verb|voices|marks|quotation|segments|timeline|opinions|confidence/
			);
		}
	});

	it('shows who speaks, with how many words', async () => {
		await publishBank();
		await revealXray(service, callAs(guest), 'bridge-1');
		const xray = await viewXray(service, guest, 'bridge-1');
		expect(xray).toMatchObject({
			status: 'open',
			voices: [
				{ letter: 'A', style: 1, name: 'Ben Carr' },
				{ letter: 'B', style: 2, name: 'Ada Lund' }
			],
			texts: [
				{
					words: 23,
					voices: [
						{ voice: 0, words: 9, quotes: [2], likelyWords: 0 },
						{ voice: 1, words: 8, quotes: [1] }
					],
					unclear: { words: 0 },
					reported: { words: 0 },
					writer: { words: 6 }
				}
			]
		});
	});

	it('shows no finding that was retired, and trusts the confidence stored beside a finding', async () => {
		const doubtful = quotation('f2', 'Nobody has paid for the last of the bolts', 'ben', 0.4);
		const publication = makeXrayPublication(1, [FINDINGS[0]!, doubtful]);
		await publishArticle(service, {
			...publication,
			derivation: { ...publication.derivation!, exercises: [] }
		});
		const names = async () => {
			const xray = await viewXray(service, VISITOR, 'bridge-1');
			return xray?.status === 'open' ? xray.voices.map(({ name }) => name) : null;
		};
		expect(await names()).toEqual(['Ada Lund']);
		await backend.postgres.query("update public.findings set status = 'retired' where ref = 'f1'");
		expect(await names()).toEqual([]);
		await backend.postgres.query("update public.findings set confidence = 1 where ref = 'f2'");
		expect(await names()).toEqual(['Ben Carr']);
	});

	it('is a failure, not an empty page, where what is stored has another shape', async () => {
		const publication = makeXrayPublication(1, [{ ...FINDINGS[0]!, detail: { finding: {} } }]);
		await publishArticle(service, {
			...publication,
			derivation: { ...publication.derivation!, exercises: [] }
		});
		await expect(viewXray(service, VISITOR, 'bridge-1')).rejects.toMatchObject({ failure: 'corrupt' });
	});

	it.each(['nowhere', 'Bridge-1', '../bridge-1', "bridge-1' or '1'='1"])(
		'of %j is not there',
		async (slug) => {
			await publishBank();
			expect(await viewXray(service, guest, slug)).toBeNull();
			expect(await revealXray(service, callAs(guest), slug)).toEqual({ status: 'unknown-article' });
			expect(await readReveals()).toEqual([]);
		}
	);
});

describe('“Reveal”', () => {
	it('opens the X-ray, and nothing on the article counts any more', async () => {
		const { own, story } = await publishBank();
		await submit(service, callAs(guest), own[0]!, HALF);
		expect(await revealXray(service, callAs(guest), 'bridge-1')).toEqual({ status: 'done' });
		expect(await statusOf('bridge-1')).toBe('open');
		expect(await readReveals()).toEqual([own[0], story].toSorted());
		expect(await submit(service, callAs(guest), own[0]!, RIGHT)).toMatchObject({
			problem: { problem: 'closed' }
		});
		expect(await viewExercise(service, guest, own[0]!)).toMatchObject({
			phase: 'revealed',
			firstPoints: 0.5,
			attempts: [{ credit: 0.5 }]
		});
		// The other article is still closed, but for what the two share.
		expect(await viewArticle(service, guest, 'bridge-2')).toMatchObject({ xray: { missing: 1, total: 2 } });
	});

	it('leaves what is solved or out of tries as it is, and said twice changes nothing', async () => {
		const { own, story } = await publishBank();
		await submit(service, callAs(guest), own[0]!, RIGHT);
		await revealXray(service, callAs(guest), 'bridge-1');
		expect(await readReveals()).toEqual([story]);
		for (let ordinal = 1; ordinal <= MAX_TRIES; ordinal += 1) {
			await submit(service, callAs(guest), own[1]!, WRONG);
		}
		const id = await articleId('bridge-2');
		expect(await recordArticleReveal(service, guest, id, MAX_TRIES)).toBe(0);
		expect(await recordArticleReveal(service, guest, await articleId('bridge-1'), MAX_TRIES)).toBe(0);
		expect(await viewExercise(service, guest, own[1]!)).toMatchObject({ phase: 'spent', solution: null });
	});

	it('gives up what was retired only where the actor had begun it', async () => {
		const { own, story } = await publishBank();
		await hint(service, callAs(guest), own[0]!, 'q1');
		await backend.postgres.query("update public.exercises set status = 'retired'");
		expect(await recordArticleReveal(service, guest, await articleId('bridge-1'), MAX_TRIES)).toBe(1);
		expect(await readReveals()).toEqual([own[0]]);
		expect(await recordArticleReveal(service, await makeGuest(service), await articleId('bridge-1'), 3)).toBe(
			0
		);
		expect(await readReveals()).not.toContain(story);
	});

	it('leaves kinds alone that nobody can play', async () => {
		const { own, story } = await publishBank();
		await backend.postgres.query("update public.exercises set kind = 'draw-map' where id = $1", [story]);
		await revealXray(service, callAs(guest), 'bridge-1');
		expect(await readReveals()).toEqual([own[0]]);
	});

	it('makes nobody of a visitor where there is nothing to give up, or where too many came', async () => {
		await publishBank();
		const visitor = callAsVisitor();
		expect(await revealXray(service, visitor, 'bridge-1')).toEqual({ status: 'limited', retryAfter: 60 });
		await backend.postgres.query("update public.exercises set status = 'retired'");
		expect(await revealXray(service, visitor, 'bridge-1')).toEqual({ status: 'done' });
		expect(visitor.claims).toBe(1);
		expect(await readReveals()).toEqual([]);
	});

	it('of many at once, answers and reveals of both articles among them, settles without a deadlock', async () => {
		const { own, story } = await publishBank();
		const caller = callAs(guest);
		await Promise.all([
			revealXray(service, caller, 'bridge-2'),
			submit(service, caller, own[0]!, RIGHT),
			revealXray(service, caller, 'bridge-1'),
			reveal(service, caller, story),
			submit(service, caller, own[1]!, WRONG),
			revealXray(service, caller, 'bridge-1')
		]);
		expect(await statusOf('bridge-1')).toBe('open');
		expect(await statusOf('bridge-2')).toBe('open');
		const reveals = await readReveals();
		expect(new Set(reveals).size).toBe(reveals.length);
		expect(reveals).toContain(story);
	});
});

describe('an attacker with the public key', () => {
	it.each(['anon', 'pupil'] as const)(
		'as %s gives nothing up for anybody, and reads no finding',
		async (who) => {
			await publishBank();
			const pupil = await signUpPupil(backend, `pupil-${who}`);
			const client = (who === 'anon'
				? backend.createAnonymousClient()
				: pupil.client) as unknown as SupabaseClient;
			const parameters = {
				p_article: await articleId('bridge-1'),
				p_user: pupil.id,
				p_guest: null,
				p_kinds: ['quote-speaker'],
				p_tries: 3
			};
			const { data, error } = await client.rpc('record_article_reveal', parameters);
			expect([data, error?.code]).toEqual([null, '42501']);
			expect(await readReveals()).toEqual([]);
			const findings = await client.from('articles').select('slug, findings(detail)');
			expect([findings.data, findings.error?.code]).toEqual([null, '42501']);
			// The same call works for the server, so that the refusal above can fail.
			const service_ = service as unknown as SupabaseClient;
			expect((await service_.rpc('record_article_reveal', parameters)).data).toBe(1);
		}
	);
});
