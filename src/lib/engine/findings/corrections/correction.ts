import type { Finding, Span, Speaker } from '../../types';

/** What an editor says that a quotation, passage, date or event is, where the engine has it wrong. */
export type Change =
	/** A speaker of the article, by name, or a name as the article has it. `type` counts for the latter only. */
	| { readonly speaker: Pick<Speaker, 'name' | 'type'> }
	/** Whether a passage is the writer's own opinion. */
	| { readonly opinion: boolean }
	/** First and last day of a date or an event, ISO, both inclusive. */
	| { readonly from: string; readonly to: string };

/**
 * An editor's verdict on a finding, which is known by its kind and its words: what a new engine finds in the same words, it is
 * about too. approved: as sure as can be. rejected: never used. corrected: sure, and something else than the engine made of it.
 */
export type Correction = Span & { readonly kind: Finding['kind'] } & (
		{ readonly verdict: 'approved' | 'rejected' } | { readonly verdict: 'corrected'; readonly change: Change }
	);

/** Names the finding that a correction is about, whatever engine found it. */
export function nameFinding({ kind, start, end }: Pick<Finding, 'kind' | 'start' | 'end'>): string {
	return `${kind} ${start} ${end}`;
}
