import { getBackend } from '$lib/server/backend/current-backend';
import type { PageServerLoad } from './$types';

/** What the page says depends on where this installation keeps its data and how it sends messages. */
export const load: PageServerLoad = () => {
	const { kind, mail } = getBackend();
	return { kind, mail };
};
