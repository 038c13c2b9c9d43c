import { m } from '$messages';
import type { BlockView } from './views';

type Blocks = readonly Pick<BlockView, 'part' | 'role' | 'text'>[];

/** Says how many texts a page holds: pages glued together of several keep each as a part. Null for one. */
export function announceTexts(blocks: Blocks): string | null {
	const count = new Set(blocks.map(({ part }) => part)).size;
	return count > 1 ? m.article_holds_texts({ count }) : null;
}

/** Says that a further text of the page begins, and by whom where its byline tells. `part` counts from 0. */
export function announcePart(blocks: Blocks, part: number): string {
	const byline = blocks.find((block) => block.part === part && block.role === 'byline');
	const name = byline?.text.replace(/^by\s+/i, '').trim();
	if (part === 1) return name ? m.article_second_text_by({ name }) : m.article_second_text();
	return name ? m.article_further_text_by({ name }) : m.article_further_text();
}
