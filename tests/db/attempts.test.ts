/** The whole life of an attempt through the use cases, on a real database. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { creditAfter } from '../../src/lib/learning/credit';
import type { RowOwner } from '../../src/lib/server/auth/actor';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import { viewExercise } from '../../src/lib/server/usecases/view-exercise';
import type { ExerciseView } from '../../src/lib/server/usecases/views';
import { callAs, callAsVisitor, hint, makeGuest, reveal, submit } from '../helpers/attempt';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { FURNITURE_TEXT, HALF, publishExercise, RIGHT, WRONG } from '../helpers/bank';

let backend: TestBackend;
let service: ServiceClient;
let edition = 0;

beforeAll(async () => {
	backend = await openTestBackend();
	({ service } = backend);
});
afterAll(() => backend.close());

const newExercise = () => publishExercise(service, { edition: ++edition });
const CLOSED = { status: 'refused', problem: { problem: 'closed' } };
const DONE = { status: 'done', anchor: 'result' };

async function view(owner: RowOwner, exercise: string): Promise<ExerciseView> {
	const found = await viewExercise(service, owner, exercise);
	if (!found) throw new Error('there is no such exercise');
	return found;
}

async function readAttempts(exercise: string) {
	const { data } = await service
		.from('attempts')
		.select('ordinal, points, credit, hints_used, user_id, guest_id, submission_id')
		.eq('exercise_id', exercise)
		.order('ordinal')
		.throwOnError();
	return data;
}

describe('before the first submission', () => {
	it('nothing of the key is in what a page receives', async () => {
		const exercise = await newExercise();
		const fresh = await viewExercise(service, { type: 'visitor' }, exercise);
		expect(fresh).toMatchObject({
			phase: 'fresh',
			partCount: 2,
			triesLeft: 3,
			nextWeight: 1,
			attempts: [],
			firstPoints: null,
			lastAnswer: null,
			lastParts: null,
			hints: [],
			solution: null
		});
		expect(JSON.stringify(fresh)).not.toMatch(/speakerOf|proof|quote-then-verb|seed|evidence/);
	});

	it('the article is there to read, without what surrounds it', async () => {
		const fresh = await viewExercise(service, { type: 'visitor' }, await newExercise());
		expect(fresh?.readings[0]?.blocks.map(({ role }) => role)).toEqual(['title', 'prose', 'prose']);
		expect(fresh?.readings[0]?.blocks[1]?.text).toMatch(/^“The bridge will open .*,” Ada Lund said\.$/);
		expect(JSON.stringify(fresh)).not.toContain(FURNITURE_TEXT);
		expect(fresh?.readings[0]?.wordCount).toBe(11 + 12);
	});

	it('each page holds a form of its own', async () => {
		const exercise = await newExercise();
		const pages = [
			await viewExercise(service, { type: 'visitor' }, exercise),
			await viewExercise(service, { type: 'visitor' }, exercise)
		];
		expect(pages[0]?.submissionId).toMatch(/^[0-9a-f-]{36}$/);
		expect(pages[0]?.submissionId).not.toBe(pages[1]?.submissionId);
	});
});

describe('a submission', () => {
	it('is scored, and tells which parts are wrong but not the key', async () => {
		const exercise = await newExercise();
		const guest = await makeGuest(service);
		expect(await submit(service, callAs(guest), exercise, HALF)).toEqual(DONE);
		expect(await view(guest, exercise)).toMatchObject({
			phase: 'tried',
			firstPoints: 0.5,
			triesLeft: 2,
			nextWeight: 0.5,
			lastAnswer: HALF,
			lastParts: [
				{ partId: 'q1', correct: true },
				{ partId: 'q2', correct: false }
			],
			attempts: [{ ordinal: 1, points: 0.5, credit: 0.5 }],
			solution: null
		});
	});

	it.each([
		[
			[HALF, HALF, WRONG],
			[0.5, 0.5, 0]
		],
		[
			[WRONG, HALF, HALF],
			[0, 0.5, 0.5]
		],
		[
			[HALF, WRONG, HALF],
			[0.5, 0, 0.5]
		]
	])('adds less each time and never takes away, and three are the most', async (answers, points) => {
		const exercise = await newExercise();
		const guest = await makeGuest(service);
		for (const answer of answers) await submit(service, callAs(guest), exercise, answer);
		expect(await submit(service, callAs(guest), exercise, RIGHT)).toMatchObject(CLOSED);
		const rows = await readAttempts(exercise);
		expect(rows.map((row) => [row.ordinal, row.points, row.credit])).toEqual(
			points.map((worth, index) => [index + 1, worth, creditAfter(points.slice(0, index + 1))])
		);
		const after = await view(guest, exercise);
		expect(after).toMatchObject({ phase: 'spent', triesLeft: 0, nextWeight: 0, solution: null });
	});

	it('that is all right opens the evidence, and closes the exercise', async () => {
		const exercise = await newExercise();
		const guest = await makeGuest(service);
		await submit(service, callAs(guest), exercise, WRONG);
		await submit(service, callAs(guest), exercise, RIGHT);
		const solved = await view(guest, exercise);
		expect(solved).toMatchObject({ phase: 'solved', triesLeft: 0, solution: { answer: RIGHT } });
		expect(solved.attempts.map(({ credit }) => credit)).toEqual([0, 0.5]);
		expect(solved.solution?.parts.map(({ partId }) => partId)).toEqual(['q1', 'q2']);
		expect(await submit(service, callAs(guest), exercise, WRONG)).toMatchObject(CLOSED);
		expect(await readAttempts(exercise)).toHaveLength(2);
	});

	it('that mends what was wrong earns half of what it adds', async () => {
		const exercise = await newExercise();
		const guest = await makeGuest(service);
		await submit(service, callAs(guest), exercise, HALF);
		await submit(service, callAs(guest), exercise, RIGHT);
		expect((await readAttempts(exercise)).map(({ credit }) => credit)).toEqual([0.5, 0.75]);
	});

	it.each([
		['incomplete', { speakerOf: { q1: 's1' } }, ['q2']],
		['incomplete', { speakerOf: {} }, ['q1', 'q2']],
		['malformed', { speakerOf: { q1: 's1', q2: 's9' } }, []],
		['malformed', { speakerOf: { q1: 's1', q2: 's2', q3: 's1' } }, []],
		['malformed', { speakerOf: { q1: 'x' } }, []]
	] as const)('that is %s (%j) records nothing and makes no guest', async (problem, answer, missing) => {
		const exercise = await newExercise();
		const visitor = callAsVisitor();
		const outcome = await submit(service, visitor, exercise, answer as typeof RIGHT);
		expect(outcome).toMatchObject({ status: 'refused', problem: { problem, missing } });
		expect(visitor.claims).toBe(0);
		expect(await readAttempts(exercise)).toEqual([]);
	});

	it('gives the answer back where it was incomplete', async () => {
		const outcome = await submit(service, callAsVisitor(), await newExercise(), { speakerOf: { q1: 's1' } });
		expect(outcome).toMatchObject({ problem: { answer: { q1: 's1' } } });
	});

	it('from one guest too many is refused with the time to wait', async () => {
		const exercise = await newExercise();
		const outcome = await submit(service, callAsVisitor(), exercise, RIGHT);
		expect(outcome).toMatchObject({
			problem: { problem: 'limited', retryAfter: 60, answer: RIGHT.speakerOf }
		});
		expect(await readAttempts(exercise)).toEqual([]);
	});

	it('sent twenty times at once in different forms counts three times at most', async () => {
		const exercise = await newExercise();
		const guest = await makeGuest(service);
		const outcomes = await Promise.all(
			Array.from({ length: 20 }, () => submit(service, callAs(guest), exercise, WRONG))
		);
		expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(3);
		expect((await readAttempts(exercise)).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
	});

	it('sent at once with a reveal counts before it or not at all', async () => {
		const exercise = await newExercise();
		const guest = callAs(await makeGuest(service));
		await Promise.all([
			submit(service, guest, exercise, WRONG),
			reveal(service, guest, exercise),
			submit(service, guest, exercise, WRONG)
		]);
		const counted = (await readAttempts(exercise)).length;
		expect(await submit(service, guest, exercise, RIGHT)).toMatchObject(CLOSED);
		expect(await readAttempts(exercise)).toHaveLength(counted);
	});
});

describe('a form sent again', () => {
	it('answers as before and records nothing', async () => {
		const exercise = await newExercise();
		const guest = await makeGuest(service);
		const form = randomUUID();
		const outcomes = await Promise.all(
			Array.from({ length: 5 }, () => submit(service, callAs(guest), exercise, HALF, form))
		);
		expect(outcomes).toEqual(outcomes.map(() => DONE));
		expect(await readAttempts(exercise)).toHaveLength(1);
	});

	it('with another answer keeps the first', async () => {
		const exercise = await newExercise();
		const guest = await makeGuest(service);
		const form = randomUUID();
		await submit(service, callAs(guest), exercise, WRONG, form);
		expect(await submit(service, callAs(guest), exercise, RIGHT, form)).toEqual(DONE);
		expect(await view(guest, exercise)).toMatchObject({ phase: 'tried', lastAnswer: WRONG });
	});

	it('still answers after the exercise is closed', async () => {
		const exercise = await newExercise();
		const guest = await makeGuest(service);
		const form = randomUUID();
		await submit(service, callAs(guest), exercise, RIGHT, form);
		expect(await submit(service, callAs(guest), exercise, RIGHT, form)).toEqual(DONE);
		expect(await readAttempts(exercise)).toHaveLength(1);
	});

	it('to another exercise is refused', async () => {
		const guest = await makeGuest(service);
		const [one, other] = [await newExercise(), await newExercise()];
		const form = randomUUID();
		await submit(service, callAs(guest), one, WRONG, form);
		expect(await submit(service, callAs(guest), other, RIGHT, form)).toMatchObject(CLOSED);
		expect(await readAttempts(other)).toEqual([]);
	});

	it('by somebody else is their own, and shows nothing of the first', async () => {
		const exercise = await newExercise();
		const [first, second] = [await makeGuest(service), await makeGuest(service)];
		const form = randomUUID();
		await submit(service, callAs(first), exercise, RIGHT, form);
		await submit(service, callAs(second), exercise, WRONG, form);
		expect(await view(second, exercise)).toMatchObject({ phase: 'tried', lastAnswer: WRONG, solution: null });
		expect(await view(first, exercise)).toMatchObject({ phase: 'solved', lastAnswer: RIGHT });
	});
});

describe('showing the answer', () => {
	it('opens the key and ends scoring', async () => {
		const exercise = await newExercise();
		const guest = await makeGuest(service);
		await submit(service, callAs(guest), exercise, HALF);
		expect(await reveal(service, callAs(guest), exercise)).toEqual(DONE);
		const opened = await view(guest, exercise);
		expect(opened).toMatchObject({
			phase: 'revealed',
			triesLeft: 0,
			nextWeight: 0,
			solution: { answer: RIGHT }
		});
		expect(await submit(service, callAs(guest), exercise, RIGHT)).toMatchObject(CLOSED);
		expect(await readAttempts(exercise)).toHaveLength(1);
	});

	it('may come before any submission, is remembered once, and opens it to nobody else', async () => {
		const exercise = await newExercise();
		const [guest, other] = [await makeGuest(service), await makeGuest(service)];
		await Promise.all([
			reveal(service, callAs(guest), exercise),
			reveal(service, callAs(guest), exercise),
			reveal(service, callAs(guest), exercise)
		]);
		const { data } = await service.from('reveals').select('guest_id').eq('exercise_id', exercise);
		expect(data).toEqual([{ guest_id: guest.id }]);
		expect(await view(other, exercise)).toMatchObject({ phase: 'fresh', solution: null });
	});

	it('after solving it changes nothing', async () => {
		const exercise = await newExercise();
		const guest = await makeGuest(service);
		await submit(service, callAs(guest), exercise, RIGHT);
		expect(await reveal(service, callAs(guest), exercise)).toEqual(DONE);
		expect(await view(guest, exercise)).toMatchObject({ phase: 'solved' });
	});
});

describe('hints', () => {
	it('come one by one, are recorded, and end with the third', async () => {
		const exercise = await newExercise();
		const guest = await makeGuest(service);
		const steps: number[] = [];
		for (let asked = 1; asked <= 4; asked++) {
			expect(await hint(service, callAs(guest), exercise, 'q2')).toEqual({
				status: 'done',
				anchor: 'hint-q2'
			});
			steps.push((await view(guest, exercise)).hints.length);
		}
		expect(steps).toEqual([1, 2, 3, 3]);
		const { hints, readings } = await view(guest, exercise);
		expect(hints.map(({ partId, ordinal, step }) => [partId, ordinal, step])).toEqual([
			['q2', 1, 'paragraph'],
			['q2', 2, 'sentence'],
			['q2', 3, 'cue']
		]);
		const block = readings[0]!.blocks[2]!;
		expect(hints[0]?.span).toEqual({ start: block.start, end: block.end });
	});

	it('are counted with the submission they came before', async () => {
		const exercise = await newExercise();
		const guest = callAs(await makeGuest(service));
		await hint(service, guest, exercise, 'q1');
		await hint(service, guest, exercise, 'q2');
		await submit(service, guest, exercise, WRONG);
		await hint(service, guest, exercise, 'q1');
		await submit(service, guest, exercise, HALF);
		expect((await readAttempts(exercise)).map((row) => row.hints_used)).toEqual([2, 3]);
	});

	it('asked for twenty times at once are three', async () => {
		const exercise = await newExercise();
		const guest = await makeGuest(service);
		await Promise.all(Array.from({ length: 20 }, () => hint(service, callAs(guest), exercise, 'q1')));
		const { data } = await service.from('hints').select('step').eq('exercise_id', exercise).order('step');
		expect(data).toEqual([{ step: 1 }, { step: 2 }, { step: 3 }]);
	});

	it.each(['q3', 's1', '', 'q1 or true'])('on %j do not exist', async (part) => {
		const exercise = await newExercise();
		const outcome = await hint(service, callAs(await makeGuest(service)), exercise, part);
		expect(outcome).toMatchObject({ status: 'refused', problem: { problem: 'malformed' } });
		expect((await service.from('hints').select('id').eq('exercise_id', exercise)).data).toEqual([]);
	});

	it('are over once the key is open', async () => {
		const exercise = await newExercise();
		const guest = callAs(await makeGuest(service));
		await reveal(service, guest, exercise);
		expect(await hint(service, guest, exercise, 'q1')).toMatchObject(CLOSED);
	});
});

describe('an id', () => {
	it.each([randomUUID(), '00000000-0000-0000-0000-000000000000', 'q1', '', "' or 1=1 --", '1'.repeat(5000)])(
		'%s that no exercise has is unknown everywhere',
		async (id) => {
			const guest = await makeGuest(service);
			expect(await viewExercise(service, guest, id)).toBeNull();
			const unknown = { status: 'unknown-exercise' };
			expect(await submit(service, callAs(guest), id, RIGHT)).toEqual(unknown);
			expect(await reveal(service, callAs(guest), id)).toEqual(unknown);
			expect(await hint(service, callAs(guest), id, 'q1')).toEqual(unknown);
		}
	);
});
