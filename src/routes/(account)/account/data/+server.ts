import type { RequestHandler } from '@sveltejs/kit';
import { readAccountRequest } from '$lib/server/auth/account-request';
import { requireSession } from '$lib/server/auth/guard';
import { exportData } from '$lib/server/usecases/account/export-data';

export const GET: RequestHandler = async (event) => {
	const session = requireSession(event);
	const data = await exportData(readAccountRequest(event), session, Date.now());
	return new Response(`${JSON.stringify(data, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="sourcework-data-${data.exportedAt.slice(0, 10)}.json"`,
			'cache-control': 'private, no-store'
		}
	});
};
