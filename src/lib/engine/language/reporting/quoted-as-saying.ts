import { tokenAt, type Frame } from '../frames';
import type { ReportingVerb } from '../lexicon/reporting-verbs';
import type { MentionAt } from '../mentions';
import type { NounPhrase } from './noun-phrases';
import type { ReportingClause } from './reporting-clause';
import { readBackward, readNameBefore } from './subjects';

const SAY: ReportingVerb = { lemma: 'say', form: 'past', strength: 'strong' };
const PUT: ReportingVerb = { lemma: 'put it', form: 'past', strength: 'strong' };
const QUOTE = /^(?:quote[sd]?|quoting|cite[sd]?|citing|report(?:s|ed|ing)?|recorded|heard|described)$/;
const BE = /^(?:is|are|was|were|be|been|being)$/;

/** Items between "quoted" and "as saying". */
const MAX_OBJECT = 14;

/** Who said it, and where the verb that tells so stands. */
interface Quoted {
	readonly subject: NounPhrase | null;
	readonly quoteAt: number;
}

/**
 * "The agency quoted Smith as saying", "Smith was quoted by the agency as saying": it is the one quoted who speaks. `as` is the
 * item of the word "as" before "saying"; null where no verb of quoting stands before it.
 */
export function readQuoted(frame: Frame, as: number, mentionAt: MentionAt): Quoted | null {
	for (let index = as - 1; index >= 0 && as - index <= MAX_OBJECT; index--) {
		const token = tokenAt(frame, index);
		if (token === null) return null;
		if (!QUOTE.test(token.lower)) continue;
		const before = tokenAt(frame, index - 1);
		const isPassive = before !== null && (BE.test(before.lower) || before.lower.endsWith('ly'));
		if (isPassive || index === as - 1) {
			let from = index;
			while (from > 0 && isAuxiliary(tokenAt(frame, from - 1)?.lower ?? '')) from--;
			return { subject: readBackward(frame, from, mentionAt), quoteAt: index };
		}
		const close = tokenAt(frame, as - 1)?.text === ',' ? as - 1 : as;
		const object = readNameBefore(frame, close, mentionAt) ?? readBackward(frame, close, mentionAt);
		return { subject: object !== null && object.from > index ? object : null, quoteAt: index };
	}
	return null;
}

function isAuxiliary(lower: string): boolean {
	return BE.test(lower) || /^(?:has|have|had|also|later|widely|often)$/.test(lower) || lower.endsWith('ly');
}

/** Makes the clause; `outer` is the clause of the verb of quoting itself, which gives way to it. */
export function makeQuotedClause(
	saying: number,
	{ subject, quoteAt }: Quoted,
	outer: ReportingClause | undefined
): ReportingClause | null {
	if (subject === null) return null;
	return {
		shape: 'subject-verb',
		subject,
		verb: SAY,
		cueFrom: quoteAt,
		cueTo: saying + 1,
		from: Math.min(outer?.from ?? quoteAt, subject.from),
		to: saying + 1,
		isUnreal: false,
		trust: 1
	};
}

/** "…, as Smith put it", "Smith put it bluntly: …": a clause whose verb is "put it"; null at every other word. */
export function readPutIt(frame: Frame, index: number, mentionAt: MentionAt): ReportingClause | null {
	if (!/^(?:put|puts)$/.test(tokenAt(frame, index)?.lower ?? '') || tokenAt(frame, index + 1)?.lower !== 'it')
		return null;
	// "put it on the table": a thing, not words.
	const after = tokenAt(frame, index + 2);
	if (after !== null && after.isWord && !after.lower.endsWith('ly')) return null;
	const subject = readNameBefore(frame, index, mentionAt) ?? readBackward(frame, index, mentionAt);
	if (subject === null) return null;
	const from = tokenAt(frame, subject.from - 1)?.lower === 'as' ? subject.from - 1 : subject.from;
	const to = index + 2;
	return {
		shape: 'subject-verb',
		subject,
		verb: PUT,
		cueFrom: index,
		cueTo: to,
		from,
		to,
		isUnreal: false,
		trust: 1
	};
}

/** "in the words of Smith": like "according to"; the length in items, 0 where it does not stand. */
export function readInTheWordsOf(frame: Frame, index: number): number {
	const phrase = ['in', 'the', 'words', 'of'];
	return phrase.every((word, step) => tokenAt(frame, index + step)?.lower === word) ? phrase.length : 0;
}
