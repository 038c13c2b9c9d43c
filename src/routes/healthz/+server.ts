import { json } from '@sveltejs/kit';
import { getBackend } from '$lib/server/backend/current-backend';
import { describeError, log } from '$lib/server/log';
import type { RequestHandler } from './$types';

const HEADERS = { 'cache-control': 'no-store' };

/** For load balancers: 200 while the database answers, 503 otherwise. Says nothing else. */
export const GET: RequestHandler = async () => {
	try {
		await getBackend().ping();
		return json({ status: 'ok' }, { headers: HEADERS });
	} catch (error) {
		log.error('the database does not answer', describeError(error));
		return json({ status: 'unavailable' }, { status: 503, headers: HEADERS });
	}
};
