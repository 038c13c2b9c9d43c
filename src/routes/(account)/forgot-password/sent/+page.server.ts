import { getBackend } from '$lib/server/backend/current-backend';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ mail: getBackend().mail });
