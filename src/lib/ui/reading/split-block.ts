import type { Span } from '$lib/engine/types';

/**
 * Words to mark in the reading view: `target` are the words in question, `place` those that are only numbered, `proof` what proves
 * the answer, `hint` where to look.
 */
export interface TextMark extends Span {
	readonly kind: 'target' | 'place' | 'proof' | 'hint';
	/** The part of the exercise it belongs to. */
	readonly partId: string;
}

/** Whether a mark is of the words that a part is about: they carry its number, and links to its evidence lead there. */
export function isAnchored({ kind }: Pick<TextMark, 'kind'>): boolean {
	return kind === 'target' || kind === 'place';
}

/** What a mark calls its part: its number (or letter) for the eye, its name for the ear. */
export interface PartLabel {
	readonly number: number | string;
	readonly name: string;
}

/** A stretch of a block that is marked evenly. */
export interface Segment<Mark extends Span = TextMark> extends Span {
	readonly text: string;
	/** Every mark that covers it, in the order given; none for plain text. */
	readonly marks: readonly Mark[];
	/** Marks that begin here, in this block. */
	readonly opened: readonly Mark[];
	/** Marks that end here, in this block. */
	readonly closed: readonly Mark[];
}

/**
 * Cuts a block wherever a mark begins or ends. The texts of the segments, joined, are the block's text; marks may
 * overlap, nest, touch or reach beyond the block, and what lies outside it is left out. Offsets are those of the
 * whole article. An empty block has no segments.
 */
export function splitBlock<Mark extends Span = TextMark>(
	block: Span & { readonly text: string },
	marks: readonly Mark[]
): Segment<Mark>[] {
	const clipped = marks
		.map((mark) => ({
			mark,
			start: Math.max(mark.start, block.start),
			end: Math.min(mark.end, block.end)
		}))
		.filter(({ start, end }) => start < end);
	const cuts = new Set([block.start, block.end, ...clipped.flatMap(({ start, end }) => [start, end])]);
	const edges = [...cuts].sort((a, b) => a - b);

	return edges.slice(0, -1).map((start, index) => {
		const end = edges[index + 1] ?? block.end;
		const covering = clipped.filter((each) => each.start <= start && each.end >= end);
		return {
			start,
			end,
			text: block.text.slice(start - block.start, end - block.start),
			marks: covering.map(({ mark }) => mark),
			opened: covering.filter((each) => each.start === start).map(({ mark }) => mark),
			closed: covering.filter((each) => each.end === end).map(({ mark }) => mark)
		};
	});
}
