/** Problems reported with an exercise: who may, how often, and what becomes of them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuestToken, hashGuestToken } from '../../src/lib/server/auth/guest';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import { readAccountRows } from '../../src/lib/server/repositories/account-data';
import { claimGuest, createGuest } from '../../src/lib/server/repositories/guests';
import { eraseAccount } from '../../src/lib/server/repositories/profiles';
import { callAs, callAsVisitor, hint, makeGuest } from '../helpers/attempt';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { publishExercise } from '../helpers/bank';
import { signUpPupil } from '../helpers/people';
import { report } from '../helpers/report';

let backend: TestBackend;
let service: ServiceClient;
let exercise: string;

beforeAll(async () => {
	backend = await openTestBackend();
	({ service } = backend);
	exercise = await publishExercise(service);
});
afterAll(() => backend.close());

async function listReports(owner: { readonly id: string }) {
	const { data } = await service
		.from('reports')
		.select('exercise_id, reason, comment, status')
		.or(`user_id.eq.${owner.id},guest_id.eq.${owner.id}`)
		.order('created_at')
		.throwOnError();
	return data;
}

const settle = (id: string, editor: string, settled = true) =>
	service.rpc('settle_report', { p_report: id, p_editor: editor, p_settled: settled }).throwOnError();

describe('a report', () => {
	it('is kept with its reason and words', async () => {
		const guest = await makeGuest(service);
		expect(await report(backend, callAs(guest), exercise, { comment: 'Carr said it' })).toEqual({
			status: 'done'
		});
		expect(await listReports(guest)).toEqual([
			{ exercise_id: exercise, reason: 'wrong-key', comment: 'Carr said it', status: 'open' }
		]);
	});

	it('sent again takes the place of the first, also when both are sent at once', async () => {
		const guest = await makeGuest(service);
		await report(backend, callAs(guest), exercise, { comment: 'first' });
		await report(backend, callAs(guest), exercise, { reason: 'text', comment: 'second' });
		expect(await listReports(guest)).toMatchObject([{ reason: 'text', comment: 'second' }]);
		const other = await makeGuest(service);
		await Promise.all(
			['a', 'b', 'c'].map((comment) => report(backend, callAs(other), exercise, { comment }))
		);
		expect(await listReports(other)).toHaveLength(1);
	});

	it('after a settled one is another', async () => {
		const editor = await signUpPupil(backend, 'settler');
		const guest = await makeGuest(service);
		await report(backend, callAs(guest), exercise, { comment: 'first' });
		const { data } = await service
			.from('reports')
			.select('id')
			.eq('guest_id', guest.id)
			.single()
			.throwOnError();
		expect((await settle(data.id, editor.id)).data).toBe('done');
		expect((await settle(data.id, editor.id)).data).toBe('unchanged');
		await report(backend, callAs(guest), exercise, { comment: 'still wrong' });
		expect(await listReports(guest)).toMatchObject([
			{ comment: 'first', status: 'settled' },
			{ comment: 'still wrong', status: 'open' }
		]);
		expect((await settle(data.id, editor.id, false)).data).toBe('superseded');
		expect((await settle(randomUUID(), editor.id)).data).toBe('unknown');
		await eraseAccount(service, editor.id);
		expect(await listReports(guest)).toHaveLength(2);
	});

	it.each([
		['unknown', randomUUID()],
		['malformed', "x' or '1'='1"]
	])('on an exercise with an %s id is none', async (_, id) => {
		const guest = await makeGuest(service);
		expect(await report(backend, callAs(guest), id)).toEqual({ status: 'unknown-exercise' });
		expect(await listReports(guest)).toEqual([]);
	});

	it('on a retired exercise is for those who have begun it', async () => {
		const retired = await publishExercise(service, { edition: 2 });
		const [begun, stranger] = [await makeGuest(service), await makeGuest(service)];
		await hint(service, callAs(begun), retired, 'q1');
		await service.from('exercises').update({ status: 'retired' }).eq('id', retired).throwOnError();
		expect(await report(backend, callAs(stranger), retired)).toEqual({ status: 'unknown-exercise' });
		expect(await report(backend, callAs(begun), retired)).toEqual({ status: 'done' });
	});

	it('without a reason makes no guest of a visitor', async () => {
		const visitor = callAsVisitor();
		expect(await report(backend, visitor, exercise, { reason: 'spam' })).toMatchObject({
			status: 'refused',
			problem: { problem: 'reason' }
		});
		expect(visitor.claims).toBe(0);
		expect(await report(backend, visitor, exercise, { comment: 'keep me' })).toMatchObject({
			status: 'refused',
			problem: { problem: 'limited', reason: 'wrong-key', comment: 'keep me', retryAfter: 60 }
		});
	});

	it('is one of twenty an hour, and of all a class sends', async () => {
		const address = '198.51.100.77';
		const flood = await makeGuest(service);
		for (let n = 0; n < 20; n++) {
			expect((await report(backend, callAs(flood), exercise, {}, address)).status).toBe('done');
		}
		const refused = await report(backend, callAs(flood), exercise, { comment: 'kept' }, address);
		expect(refused).toMatchObject({ status: 'refused', problem: { problem: 'limited', comment: 'kept' } });
		for (let n = 0; n < 30; n++) {
			const pupil = callAs(await makeGuest(service));
			expect((await report(backend, pupil, exercise, {}, address)).status).toBe('done');
		}
	});

	it.each([
		['a reason of its own', 'nonsense', ''],
		['control characters', 'other', 'a\u001bb'],
		['too many words', 'other', 'x'.repeat(1001)]
	])('with %s is refused by the table too', async (_, reason, comment) => {
		const guest = await makeGuest(service);
		const statement = 'insert into reports (exercise_id, guest_id, reason, comment) values ($1, $2, $3, $4)';
		const insert = (...values: string[]) =>
			backend.postgres.query(statement, [exercise, guest.id, ...values]).then(
				() => null,
				(error: { code: string }) => error.code
			);
		expect(await insert(reason, comment)).toBe('23514');
		expect(await insert('other', 'one line\nand another')).toBeNull();
	});
});

describe('of an account', () => {
	it('a guest’s reports move there at sign-up, but not over its own', async () => {
		const other = await publishExercise(service, { edition: 3 });
		const token = createGuestToken();
		const guest = { type: 'guest', id: await createGuest(service, hashGuestToken(token)) } as const;
		const pupil = await signUpPupil(backend, 'reporter');
		const user = { type: 'user', id: pupil.id } as const;
		await report(backend, callAs(user), exercise, { comment: 'own' });
		await report(backend, callAs(guest), exercise, { comment: 'as a guest' });
		await report(backend, callAs(guest), other, { comment: 'moves' });
		await claimGuest(service, hashGuestToken(token), user.id);
		expect((await listReports(user)).map(({ comment }) => comment).toSorted()).toEqual(['moves', 'own']);
		expect(await listReports(guest)).toEqual([]);
	});

	it('reports are in its copy of the data, and go with it', async () => {
		const pupil = await signUpPupil(backend, 'leaver');
		const user = { type: 'user', id: pupil.id } as const;
		await report(backend, callAs(user), exercise, { comment: 'mine' });
		const rows = await readAccountRows(service, user.id);
		expect(rows.reports).toMatchObject([
			{ exercise: { id: exercise }, reason: 'wrong-key', comment: 'mine', status: 'open' }
		]);
		expect(rows.exercises).toHaveLength(1);
		await eraseAccount(service, user.id);
		expect(await listReports(user)).toEqual([]);
	});
});
