import type { Span } from '../../types';
import { spanOfClause, type ReportingClause } from '../../language/reporting/reporting-clause';
import { spanOfItems, type Frame } from '../../language/frames';
import type { MentionAt } from '../../language/mentions';
import type { NounPhrase } from '../../language/reporting/noun-phrases';

/** What a finder sees: one quotation in its sentence, and the sentence's reporting clauses. */
export interface QuoteContext {
	readonly frame: Frame;
	/** Index of the quotation among the sentence's items. */
	readonly at: number;
	readonly clauses: readonly ReportingClause[];
	readonly mentionAt: MentionAt;
	readonly wordCount: number;
	/** The quoted words begin with a capital letter and may be a sentence of their own. */
	readonly opensLikeSentence: boolean;
}

/** A finder's guess: this phrase names the speaker. Who that is, is decided later. */
export interface Proposal {
	readonly rule: string;
	readonly subject: NounPhrase;
	readonly cue: Span | null;
	readonly attribution: Span;
	/** 0 to 1: how often the construction means what it seems to mean. */
	readonly certainty: number;
}

export type Finder = (context: QuoteContext) => Proposal | null;

export function propose(
	context: QuoteContext,
	clause: ReportingClause,
	rule: string,
	certainty: number
): Proposal {
	const { frame } = context;
	return {
		rule,
		subject: clause.subject,
		cue: spanOfItems(frame, clause.cueFrom, clause.cueTo),
		attribution: spanOfClause(frame, clause),
		certainty: clause.isUnreal ? 0 : certainty * clause.trust
	};
}
