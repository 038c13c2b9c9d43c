import { loadPlayer } from '$lib/ui/exercises/load-player';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
	const [player, line] = await Promise.all([
		loadPlayer(data.exercise),
		data.way.series && import('$lib/ui/practice/SeriesLine.svelte')
	]);
	return { ...data, player, SeriesLine: line?.default ?? null };
};
