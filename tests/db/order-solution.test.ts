/** The answer of an ordering: when each event was, from the findings it was made from, and which may change places. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import { publishArticle } from '../../src/lib/server/repositories/publications';
import { viewExercise } from '../../src/lib/server/usecases/view-exercise';
import { callAs, makeGuest, reveal, submit } from '../helpers/attempt';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { DERIVATION, makePublication } from '../helpers/bank';
import { makeOrdering } from '../helpers/story';

let backend: TestBackend;
let service: ServiceClient;

beforeAll(async () => {
	backend = await openTestBackend();
	({ service } = backend);
});
afterAll(() => backend.close());

/** First and last day of three events; the last one has none. */
const DAYS = [
	{ from: '2022-01-20', to: '2022-01-20' },
	{ from: '2021-12-01', to: '2021-12-31' },
	{ from: null, to: null }
];

/** Publishes three events of which the first two share a rank; answers the exercise's id. */
async function publishOrdering(): Promise<string> {
	const refs = DAYS.map((_, at) => `e${at + 1}`);
	const ordering = makeOrdering([0, 0, 0]);
	const parts = refs.map((findingId, at) => {
		return { partId: `q${at + 1}`, article: 0, findingId, target: [], proof: [], hints: [], rules: [] };
	});
	await publishArticle(
		service,
		makePublication({
			edition: 77,
			derivation: {
				...DERIVATION,
				findings: DAYS.map(({ from, to }, at) => ({
					ref: refs[at] ?? '',
					kind: 'event' as const,
					start: at,
					end: at + 5,
					confidence: 1,
					rules: ['dated-in-clause'],
					detail: { finding: { id: refs[at], kind: 'event', from, to } }
				})),
				exercises: [
					{
						...ordering,
						position: 0,
						key: { rankOf: { q1: 1, q2: 1, q3: 2 } },
						evidence: { parts },
						findings: refs.map((ref) => ({ article: 0, ref }))
					}
				]
			}
		})
	);
	const { data } = await service
		.from('exercises')
		.select('id')
		.eq('kind', 'order-events')
		.single()
		.throwOnError();
	return data.id;
}

test('no day and no rank leaves the server before the answer is open; then every event has its own', async () => {
	const id = await publishOrdering();
	const owner = await makeGuest(service);
	const fresh = await viewExercise(service, owner, id);
	expect(fresh?.solution).toBeNull();
	expect(JSON.stringify(fresh)).not.toMatch(/rankOf|2021-12|2022-01-20|"when"|"ties"/);

	await submit(service, callAs(owner), id, { placeOf: { q1: 's2', q2: 's3', q3: 's1' } });
	const tried = await viewExercise(service, owner, id);
	expect(tried?.phase).toBe('tried');
	expect(JSON.stringify(tried)).not.toMatch(/rankOf|2021-12|2022-01-20|"when"|"ties"/);

	await reveal(service, callAs(owner), id);
	const open = await viewExercise(service, owner, id);
	expect(open?.solution?.parts.map(({ partId, when }) => [partId, when])).toEqual([
		['q1', DAYS[0]],
		['q2', DAYS[1]],
		['q3', null]
	]);
	expect(open?.solution?.ties).toEqual([['q1', 'q2']]);
	expect(open?.solution?.answer).toEqual({ placeOf: { q1: 's1', q2: 's2', q3: 's3' } });
});
