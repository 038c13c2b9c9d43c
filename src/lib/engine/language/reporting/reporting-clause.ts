import { spanOfItems, tokenAt, type Frame } from '../frames';
import { PREPOSITIONS } from '../lexicon/function-words';
import type { ReportingVerb } from '../lexicon/reporting-verbs';
import type { Span } from '../../types';
import type { NounPhrase } from './noun-phrases';

/** A clause that reports what someone says. Item indices; `from`/`to` cover subject and verb. */
export interface ReportingClause {
	readonly shape: 'subject-verb' | 'verb-subject' | 'according-to' | 'participle';
	readonly subject: NounPhrase;
	readonly verb: ReportingVerb | null;
	/** The reporting verb or phrase. */
	readonly cueFrom: number;
	readonly cueTo: number;
	readonly from: number;
	readonly to: number;
	/** "did not say", "would say", "will say": nobody said it, or not yet. */
	readonly isUnreal: boolean;
	/** 1, or less where it is open whether the subject really said it. */
	readonly trust: number;
}

/** Subject and verb. A participle's subject stands elsewhere: the span reaches from the one to the other. */
export function spanOfClause(frame: Frame, { from, to, subject }: ReportingClause): Span {
	let end = Math.max(to, subject.to);
	// "said Smith on": a preposition read before a day belongs to neither.
	while (
		end === subject.to &&
		end > subject.from + 1 &&
		PREPOSITIONS.has(tokenAt(frame, end - 1)?.lower ?? '')
	)
		end--;
	return spanOfItems(frame, Math.min(from, subject.from), end);
}
