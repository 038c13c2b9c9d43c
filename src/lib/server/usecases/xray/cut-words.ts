import type { Block, Span } from '$lib/engine/types';

/** The words of a span in one line. */
export function cutWords(body: string, { start, end }: Span): string {
	return body.slice(start, end).replaceAll(/\s+/g, ' ').trim();
}

/** As {@link cutWords}, without quotation marks around the words: pages set their own. */
export function cutUnquoted(body: string, span: Span): string {
	return cutWords(body, span).replaceAll(/^["'“”„«»‘’]+|["'“”„«»‘’]+$/g, '');
}

/** Which text of its page a place belongs to; the first where it lies in no block. */
export function partAt(blocks: readonly Block[], at: number): number {
	return blocks.find(({ start, end }) => start <= at && at < end)?.part ?? 0;
}
