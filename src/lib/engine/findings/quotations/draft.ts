import { countWords } from '../../language/characters';
import type { Frame, Paragraph, QuoteItem } from '../../language/frames';
import type { Entity } from '../../language/people';
import type { Span } from '../../types';
import type { Described } from './resolution';

/** A quotation on its way to a finding. */
export interface Draft {
	readonly quote: QuoteItem;
	readonly frame: Frame;
	readonly paragraph: Paragraph;
	/** Index among the sentence's items. */
	readonly at: number;
	segments: Span[];
	wordCount: number;
	rules: string[];
	speaker: Entity | Described | null;
	confidence: number;
	mention: Span | null;
	cue: Span | null;
	attribution: Span | null;
	naming: Span | null;
	difficulty: 1 | 2 | 3;
	/** Joined to an earlier quotation as a further segment. */
	joined: boolean;
}

/** A quotation of which nothing but its words is known. */
export function makeDraft(
	text: string,
	quote: QuoteItem,
	frame: Frame,
	paragraph: Paragraph,
	at: number
): Draft {
	const { inner } = quote.range;
	return {
		quote,
		frame,
		paragraph,
		at,
		segments: [inner],
		wordCount: countWords(text.slice(inner.start, inner.end)),
		rules: ['no-clear-speaker'],
		speaker: null,
		confidence: 0,
		mention: null,
		cue: null,
		attribution: null,
		naming: null,
		difficulty: 1,
		joined: false
	};
}
