import type { Span } from '$lib/engine/types';
import type { BlockView } from '$lib/server/usecases/views';

/** Numbers the paragraphs of running text from 1; headings, titles and captions have no number. Block start → number. */
export function numberParagraphs(blocks: readonly BlockView[]): ReadonlyMap<number, number> {
	const prose = blocks.filter((block) => block.role === 'prose');
	return new Map(prose.map((block, index) => [block.start, index + 1]));
}

/** The block that holds the beginning of a span. */
export function findBlock(blocks: readonly BlockView[], span: Span): BlockView | undefined {
	return blocks.find((block) => block.start <= span.start && span.start < block.end);
}

/** The words of a span, as far as one block holds them. */
export function quoteSpan(blocks: readonly BlockView[], span: Span): string {
	const block = findBlock(blocks, span);
	return block ? block.text.slice(span.start - block.start, span.end - block.start) : '';
}

/**
 * What ids in an article begin with where several stand on a page; nothing for the first. `place` is 0, or the article's among
 * those of a story.
 */
export function anchorPrefix(place: number): string {
	return place === 0 ? '' : `text-${place + 1}-`;
}
