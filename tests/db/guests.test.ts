/** How a visitor becomes a guest, and a guest an account. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaller, type CallerRequest } from '../../src/lib/server/auth/caller';
import { createGuestToken, GUEST_COOKIE, hashGuestToken } from '../../src/lib/server/auth/guest';
import { addressSubject } from '../../src/lib/server/auth/limits';
import { resolveActor } from '../../src/lib/server/auth/resolve-actor';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import { claimGuest, createGuest } from '../../src/lib/server/repositories/guests';
import { viewExercise } from '../../src/lib/server/usecases/view-exercise';
import { viewProgress } from '../../src/lib/server/usecases/view-progress';
import { callAs, hint, reveal, submit } from '../helpers/attempt';
import { openTestBackend, type TestBackend } from '../helpers/backend';
import { HALF, publishExercise, RIGHT, WRONG } from '../helpers/bank';
import { signUpPupil } from '../helpers/people';

let backend: TestBackend;
let service: ServiceClient;

beforeAll(async () => {
	backend = await openTestBackend();
	({ service } = backend);
});
afterAll(() => backend.close());

/** A request with a cookie jar of its own. */
function request(token?: string, address = '203.0.113.7') {
	const jar = new Map(token === undefined ? [] : [[GUEST_COOKIE, token]]);
	const cookies = {
		get: (name: string) => jar.get(name),
		set: (name: string, value: string) => void jar.set(name, value)
	};
	const made: CallerRequest = {
		cookies,
		locals: { session: null },
		url: new URL('http://localhost:3000/'),
		getClientAddress: () => address
	};
	return { ...made, jar };
}

const countGuests = async () =>
	(await service.from('guests').select('*', { count: 'exact', head: true }).throwOnError()).count;

describe('a visitor', () => {
	it('stays one while reading', async () => {
		const before = await countGuests();
		const visit = request();
		expect(await resolveActor(service, visit)).toEqual({ type: 'visitor' });
		expect((await createCaller(backend, visit)).actor).toEqual({ type: 'visitor' });
		expect(await countGuests()).toBe(before);
		expect(visit.jar.size).toBe(0);
	});

	it.each([
		['malformed', 'guest'],
		['made up', createGuestToken()],
		['hostile', `${'a'.repeat(20)}' or '1'='1${'a'.repeat(12)}`]
	])('with a %s cookie is a visitor', async (_, token) => {
		expect(await resolveActor(service, request(token))).toEqual({ type: 'visitor' });
	});

	it('becomes a guest with the first claim, and is known by the cookie', async () => {
		const visit = request();
		const ownership = await (await createCaller(backend, visit)).claim();
		expect(ownership.status).toBe('owner');
		const token = visit.jar.get(GUEST_COOKIE)!;
		const actor = await resolveActor(service, request(token));
		expect(ownership).toEqual({ status: 'owner', owner: actor });
		const { data } = await service
			.from('guests')
			.select('token_hash')
			.eq('id', actor.type === 'guest' ? actor.id : '');
		expect(data).toEqual([{ token_hash: hashGuestToken(token) }]);
	});

	it('whose guest was deleted becomes a new one', async () => {
		const token = createGuestToken();
		const old = await createGuest(service, hashGuestToken(token));
		await service.from('guests').delete().eq('id', old).throwOnError();
		const visit = request(token);
		const ownership = await (await createCaller(backend, visit)).claim();
		expect(ownership).toMatchObject({ status: 'owner', owner: { type: 'guest' } });
		expect(visit.jar.get(GUEST_COOKIE)).not.toBe(token);
	});

	it('cannot become a guest where the address made too many', async () => {
		const address = '198.51.100.9';
		const subject_hash = backend.hashSubject(addressSubject(address));
		await service
			.from('failures')
			.insert(Array.from({ length: 1000 }, () => ({ scope: 'guest', subject_hash })))
			.throwOnError();
		const before = await countGuests();
		const visit = request(undefined, address);
		const ownership = await (await createCaller(backend, visit)).claim();
		expect(ownership.status).toBe('limited');
		expect(await countGuests()).toBe(before);
		expect(visit.jar.size).toBe(0);
		const elsewhere = await (await createCaller(backend, request(undefined, '198.51.100.10'))).claim();
		expect(elsewhere.status).toBe('owner');
	});
});

it('a signed-in user is the user, whatever guest the cookie names', async () => {
	const token = createGuestToken();
	await createGuest(service, hashGuestToken(token));
	const pupil = await signUpPupil(backend, 'signed-in');
	const session = {
		userId: pupil.id,
		email: 'signed-in@example.org',
		displayName: 'signed-in',
		role: 'student',
		isEditor: false
	} as const;
	const actor = await resolveActor(service, { ...request(token), locals: { session } });
	expect(actor).toEqual({ type: 'user', id: pupil.id });
});

describe('at sign-up', () => {
	it('everything of the guest moves to the account', async () => {
		const [tried, solved, shown] = [
			await publishExercise(service, { edition: 1 }),
			await publishExercise(service, { edition: 2 }),
			await publishExercise(service, { edition: 3 })
		];
		const token = createGuestToken();
		const guest = { type: 'guest', id: await createGuest(service, hashGuestToken(token)) } as const;
		await hint(service, callAs(guest), tried, 'q1');
		await submit(service, callAs(guest), tried, HALF);
		await submit(service, callAs(guest), solved, WRONG);
		await submit(service, callAs(guest), solved, RIGHT);
		await reveal(service, callAs(guest), shown);
		const before = await viewProgress(service, guest);

		const pupil = await signUpPupil(backend, 'claimer');
		const user = { type: 'user', id: pupil.id } as const;
		expect(await claimGuest(service, hashGuestToken(token), user.id)).toBe(3);
		expect(await viewProgress(service, user)).toEqual(before);
		expect(before).toMatchObject({ exercisesDone: 2, accuracy: { share: 0.25 } });
		expect(await viewExercise(service, user, tried)).toMatchObject({
			phase: 'tried',
			triesLeft: 2,
			hints: [{ partId: 'q1', ordinal: 1 }]
		});
		expect(await viewExercise(service, user, shown)).toMatchObject({ phase: 'revealed' });

		expect(await resolveActor(service, request(token))).toEqual({ type: 'visitor' });
		expect(await claimGuest(service, hashGuestToken(token), user.id)).toBe(0);
		expect(await submit(service, callAs(user), solved, RIGHT)).toMatchObject({ status: 'refused' });
	});

	it('what the account did itself stands', async () => {
		const exercise = await publishExercise(service, { edition: 4 });
		const token = createGuestToken();
		const guest = { type: 'guest', id: await createGuest(service, hashGuestToken(token)) } as const;
		const pupil = await signUpPupil(backend, 'elder');
		const user = { type: 'user', id: pupil.id } as const;
		await submit(service, callAs(user), exercise, HALF);
		await submit(service, callAs(guest), exercise, RIGHT);
		expect(await claimGuest(service, hashGuestToken(token), user.id)).toBe(0);
		expect(await viewExercise(service, user, exercise)).toMatchObject({ phase: 'tried', lastAnswer: HALF });
		const { data } = await service.from('attempts').select('user_id, guest_id').eq('exercise_id', exercise);
		expect(data).toEqual([{ user_id: user.id, guest_id: null }]);
	});

	it('an unknown cookie brings nothing', async () => {
		const pupil = await signUpPupil(backend, 'empty-handed');
		expect(await claimGuest(service, hashGuestToken(randomUUID()), pupil.id)).toBe(0);
	});
});
