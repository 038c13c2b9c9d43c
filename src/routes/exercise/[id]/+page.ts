import { loadPlayer } from '$lib/ui/exercises/load-player';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({ ...data, player: await loadPlayer(data.exercise) });
