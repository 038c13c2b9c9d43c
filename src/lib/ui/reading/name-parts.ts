import type { BlockView } from '$lib/server/usecases/views';
import { m } from '$messages';

/** How many texts a page holds: pages glued together of several keep each as a part. */
export function countParts(blocks: readonly BlockView[]): number {
	return new Set(blocks.map(({ part }) => part)).size;
}

/** Who a text of the page is by, where its byline tells. */
export function findWriter(blocks: readonly BlockView[], part: number): string | undefined {
	const byline = blocks.find((block) => block.part === part && block.role === 'byline');
	return byline?.text.replace(/^by\s+/i, '').trim();
}

/** Says that a further text of the page begins, and by whom where its byline tells. `part` counts from 0. */
export function announcePart(blocks: readonly BlockView[], part: number): string {
	const name = findWriter(blocks, part);
	if (part === 1) return name ? m.article_second_text_by({ name }) : m.article_second_text();
	return name ? m.article_further_text_by({ name }) : m.article_further_text();
}
