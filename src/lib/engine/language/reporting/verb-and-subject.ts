import { tokenAt, type Frame } from '../frames';
import { DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from '../lexicon/function-words';
import { allowsInversion, type ReportingVerb } from '../lexicon/reporting-verbs';
import type { MentionAt } from '../mentions';
import { readForward } from './noun-phrases';
import type { ReportingClause } from './reporting-clause';
import { readBackward } from './subjects';

function afterQuoteComma(frame: Frame, index: number): boolean {
	return frame.items[index - 2]?.kind === 'quote' && tokenAt(frame, index - 1)?.text === ',';
}

/** "…,” said Smith": the verb follows a quotation or a comma, the speaker the verb. */
export function readVerbAndSubject(
	frame: Frame,
	index: number,
	verb: ReportingVerb,
	mentionAt: MentionAt
): ReportingClause | null {
	if (!allowsInversion(verb)) return null;
	const before = frame.items[index - 1];
	const afterQuote = before?.kind === 'quote';
	const afterComma = before?.kind === 'token' && /^[,–—-]$/.test(before.token.text);
	if (!afterQuote && !afterComma) return null;
	const next = tokenAt(frame, index + 1);
	if (next === null || (SUBJECT_PRONOUNS.has(next.lower) && next.lower !== 'he' && next.lower !== 'she'))
		return null;
	if (afterComma && !afterQuoteComma(frame, index)) {
		// "…, said Smith." closing a sentence of reported speech: nothing but the sentence's end may follow a name.
		if (!next.isCapital && !DETERMINERS.has(next.lower)) return null;
	}
	const subject = readForward(frame, index + 1, mentionAt);
	if (subject === null) return null;
	if (afterComma && !afterQuoteComma(frame, index)) {
		const after = tokenAt(frame, subject.to);
		const isEnd = after === null || /^[.,;)–—-]$/.test(after.text) || PREPOSITIONS.has(after.lower);
		if (!isEnd) return null;
		// "Smith, a lawyer, said the ministry…" has its subject on the left.
		if (subject.kind !== 'name' && readBackward(frame, index, mentionAt) !== null) return null;
		if (after !== null && after.isWord && readBackward(frame, index, mentionAt)?.kind === 'name') return null;
	}
	return {
		shape: 'verb-subject',
		subject,
		verb,
		cueFrom: index,
		cueTo: index + 1,
		from: index,
		to: subject.to,
		isUnreal: false,
		trust: 1
	};
}
