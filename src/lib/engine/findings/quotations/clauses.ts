import { AUXILIARIES } from '../../language/lexicon/auxiliaries';
import { CALENDAR } from '../../language/lexicon/calendar';
import { DETERMINERS, isAdverb, PREPOSITIONS, SUBJECT_PRONOUNS } from '../../language/lexicon/function-words';
import {
	allowsInversion,
	findReportingVerb,
	isParticleOf,
	readMakeClear,
	type ReportingVerb
} from '../../language/lexicon/reporting-verbs';
import type { Span } from '../../types';
import { spanOfItems, type Frame } from '../../language/frames';
import { readForward, tokenAt, type MentionAt, type NounPhrase } from './noun-phrases';
import { readBackward, readNameBefore } from './subjects';

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

const BE = /^(?:is|are|was|were|be|been|being|'s)$/;
const UNREAL =
	/^(?:not|never|will|would|could|might|should|cannot|refused|declined|failed|didn't|doesn't|don't|won't|wouldn't|couldn't|can't|if|unless)$/;

/** Index of the first item of the verb group that ends at `verb`: auxiliaries and adverbs before it. */
function startOfVerbGroup(
	frame: Frame,
	verb: number
): { from: number; passive: boolean; unreal: boolean; infinitive: boolean; hasAuxiliary: boolean } {
	let from = verb;
	let passive = false;
	let unreal = false;
	let infinitive = false;
	let hasAuxiliary = false;
	while (from > 0 && verb - from < 8) {
		const token = tokenAt(frame, from - 1);
		if (token === null) break;
		const { lower } = token;
		if (UNREAL.test(lower)) unreal = true;
		if (BE.test(lower)) passive = true;
		if (lower === 'to') infinitive = true;
		else if (AUXILIARIES.has(lower)) hasAuxiliary = true;
		else if (!isAdverb(lower) && !UNREAL.test(lower)) break;
		from--;
		if (lower === 'to') break;
	}
	return { from, passive, unreal, infinitive, hasAuxiliary };
}

function isVerbHere(frame: Frame, index: number, verb: ReportingVerb): boolean {
	const before = tokenAt(frame, index - 1);
	if (before === null) return verb.form !== 'base';
	// "the claim", "his remarks", "of reports": nouns.
	if (
		DETERMINERS.has(before.lower) &&
		before.lower !== 'that' &&
		before.lower !== 'all' &&
		before.lower !== 'both' &&
		before.lower !== 'it'
	)
		return false;
	if (before.isPossessive) return false;
	if (verb.form !== 'ing' && PREPOSITIONS.has(before.lower)) return false;
	return true;
}

/** The main clause's subject, for participles ("…, adding") and second verbs ("… and said"). */
export function readFrameSubject(frame: Frame, before: number, mentionAt: MentionAt): NounPhrase | null {
	for (let index = 0; index < Math.min(before, 60); index++) {
		const token = tokenAt(frame, index);
		if (token === null || !token.isWord) continue;
		if (PREPOSITIONS.has(token.lower) && index > 0) continue;
		const previous = tokenAt(frame, index - 1);
		const opens =
			index === 0 ||
			previous === null ||
			/^[,;:–—]$/.test(previous.text) ||
			/^(?:and|but|while|as|when|after|that|if|although|though|because)$/.test(previous.lower);
		if (!opens) continue;
		const phrase = readForward(frame, index, mentionAt);
		if (phrase === null || phrase.to > before) continue;
		const next = tokenAt(frame, phrase.to);
		if (next === null) continue;
		const isApposition = next.text === ',' || next.text === '(';
		if (next.isWord || isApposition) {
			if (phrase.kind === 'description' && isApposition && phrase.determiner === 'none') continue;
			return phrase;
		}
	}
	return null;
}

function readSubject(
	frame: Frame,
	verbIndex: number,
	verb: ReportingVerb,
	mentionAt: MentionAt
): Omit<ReportingClause, 'cueFrom' | 'cueTo' | 'verb'> | null {
	const group = startOfVerbGroup(frame, verbIndex);
	const end = verbIndex + 1;
	if (verb.form === 'ing') {
		const before = tokenAt(frame, verbIndex - 1);
		const quoted =
			before?.lower === 'as' &&
			/^(?:quoted|cited|reported|heard|recorded)$/.test(tokenAt(frame, verbIndex - 2)?.lower ?? '');
		if (quoted) {
			const outer = startOfVerbGroup(frame, verbIndex - 2);
			const subject = readBackward(frame, outer.from, mentionAt);
			return subject === null
				? null
				: { shape: 'subject-verb', subject, from: subject.from, to: end, isUnreal: false };
		}
		if (
			group.from > 0 &&
			before !== null &&
			before.isWord &&
			!PREPOSITIONS.has(before.lower) &&
			!isAdverb(before.lower) &&
			before.lower !== 'and'
		) {
			// "with Smith telling Jones", "is saying".
			const named = readNameBefore(frame, group.from, mentionAt);
			const isAbsolute = named !== null && tokenAt(frame, named.from - 1)?.lower === 'with';
			const subject = isAbsolute ? named : readBackward(frame, group.from, mentionAt);
			if (subject !== null)
				return { shape: 'subject-verb', subject, from: subject.from, to: end, isUnreal: group.unreal };
		}
		const subject = readFrameSubject(frame, verbIndex, mentionAt);
		return subject === null
			? null
			: { shape: 'participle', subject, from: verbIndex, to: end, isUnreal: group.unreal };
	}
	if (group.passive && verb.form !== 'base' && (verb.form === 'participle' || verb.form === 'past'))
		return null;
	if (verb.form === 'base' && !group.hasAuxiliary && !group.infinitive) {
		const subject = readBackward(frame, group.from, mentionAt);
		if (subject === null || !(subject.isPlural || /^(?:i|we|they|you)$/.test(subject.head))) return null;
		return { shape: 'subject-verb', subject, from: subject.from, to: end, isUnreal: group.unreal };
	}
	const before = tokenAt(frame, group.from - 1);
	const continues =
		before?.lower === 'and' || before?.lower === 'but' || before?.lower === 'then' || group.infinitive;
	const subject = continues
		? readFrameSubject(frame, group.from, mentionAt)
		: readBackward(frame, group.from, mentionAt);
	if (subject === null) return null;
	return {
		shape: continues ? 'participle' : 'subject-verb',
		subject,
		from: continues ? group.from : subject.from,
		to: end,
		isUnreal: group.unreal
	};
}

/** All reporting clauses of a sentence, left to right. Every scan is bounded, so the whole is linear. */
export function findClauses(frame: Frame, mentionAt: MentionAt): ReportingClause[] {
	const clauses: ReportingClause[] = [];
	for (let index = 0; index < frame.items.length; index++) {
		const token = tokenAt(frame, index);
		if (token === null) continue;
		if (token.lower === 'according' && tokenAt(frame, index + 1)?.lower === 'to') {
			const subject = readForward(frame, index + 2, mentionAt);
			if (subject !== null) {
				clauses.push({
					shape: 'according-to',
					subject,
					verb: null,
					cueFrom: index,
					cueTo: index + 2,
					from: index,
					to: subject.to,
					isUnreal: false
				});
				index = subject.to - 1;
			}
			continue;
		}
		if (token.isCapital && index > 0) continue;
		const found = readVerb(frame, index);
		if (found === null || !isVerbHere(frame, index, found.verb)) continue;
		const { verb, to } = found;
		const inverted = readInverted(frame, index, verb, mentionAt);
		if (inverted !== null) {
			clauses.push(inverted);
			continue;
		}
		const clause = readSubject(frame, index, verb, mentionAt);
		if (clause !== null) clauses.push({ ...clause, verb, cueFrom: index, cueTo: to, to });
	}
	return clauses;
}

/** The verb of saying at an item with the particle that belongs to it; `to` is the item after both. */
function readVerb(frame: Frame, index: number): { verb: ReportingVerb; to: number } | null {
	const lowerAt = (at: number): string | undefined => tokenAt(frame, at)?.lower;
	const verb = findReportingVerb(lowerAt(index) ?? '');
	if (verb === undefined) {
		const phrase = readMakeClear([lowerAt(index), lowerAt(index + 1), lowerAt(index + 2)]);
		return phrase === null ? null : { verb: phrase.verb, to: index + phrase.length };
	}
	const particle = lowerAt(index + 1) ?? '';
	// "called on Friday for …": the day, not the particle.
	if (!isParticleOf(verb, particle) || CALENDAR.has(lowerAt(index + 2) ?? '')) return { verb, to: index + 1 };
	return { verb: particle === 'out' ? { ...verb, strength: 'strong' } : verb, to: index + 2 };
}

/** "…,” said Smith": the verb follows a quotation or a comma, the speaker the verb. */
function readInverted(
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
		isUnreal: false
	};
}

function afterQuoteComma(frame: Frame, index: number): boolean {
	return frame.items[index - 2]?.kind === 'quote' && tokenAt(frame, index - 1)?.text === ',';
}
