import type { PlayableKind } from '$lib/schemas/exercise-kinds';

/** Which pages of its lists the page of progress shows, as readProgressQuery reads it. */
export interface ProgressPlace {
	readonly kind: PlayableKind | null;
	readonly mistakes: number;
	readonly tries: number;
}

/** The address of a place, at one of its lists; what is as it is by itself is left out. */
export function linkProgress({ kind, mistakes, tries }: ProgressPlace, list: 'mistakes' | 'tries'): string {
	const query = [
		...(kind === null ? [] : [`kind=${kind}`]),
		...(mistakes > 1 ? [`mistakes=${mistakes}`] : []),
		...(tries > 1 ? [`tries=${tries}`] : [])
	];
	return `/progress${query.length > 0 ? `?${query.join('&')}` : ''}#${list}`;
}
