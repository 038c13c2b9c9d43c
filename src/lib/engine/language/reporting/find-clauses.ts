import { tokenAt, type Frame } from '../frames';
import { CALENDAR } from '../lexicon/calendar';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/function-words';
import {
	findReportingVerb,
	isParticleOf,
	readMakeClear,
	type ReportingVerb
} from '../lexicon/reporting-verbs';
import type { MentionAt } from '../mentions';
import { readForward } from './noun-phrases';
import { makeQuotedClause, readInTheWordsOf, readPutIt, readQuoted } from './quoted-as-saying';
import type { ReportingClause } from './reporting-clause';
import { readSubjectAndVerb } from './subject-and-verb';
import { readVerbAndSubject } from './verb-and-subject';

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
	if (verb.form === 'base' && before.lower === 'to')
		return verb.lemma !== 'believe' && verb.lemma !== 'think';
	if (verb.form !== 'ing' && PREPOSITIONS.has(before.lower)) return false;
	return true;
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

/** All reporting clauses of a sentence, left to right. Every scan is bounded, so the whole is linear. */
export function findClauses(frame: Frame, mentionAt: MentionAt): ReportingClause[] {
	const clauses: ReportingClause[] = [];
	for (let index = 0; index < frame.items.length; index++) {
		const token = tokenAt(frame, index);
		if (token === null) continue;
		const source =
			token.lower === 'according' && tokenAt(frame, index + 1)?.lower === 'to'
				? 2
				: readInTheWordsOf(frame, index);
		if (source > 0) {
			const subject = readForward(frame, index + source, mentionAt);
			if (subject !== null) {
				clauses.push({
					shape: 'according-to',
					subject,
					verb: null,
					cueFrom: index,
					cueTo: index + source,
					from: index,
					to: subject.to,
					isUnreal: false,
					trust: 1
				});
				index = subject.to - 1;
			}
			continue;
		}
		if (token.isCapital && index > 0) continue;
		const putIt = readPutIt(frame, index, mentionAt);
		if (putIt !== null) {
			clauses.push(putIt);
			continue;
		}
		const found = readVerb(frame, index);
		if (found === null || !isVerbHere(frame, index, found.verb)) continue;
		const { verb, to } = found;
		if (verb.form === 'ing' && tokenAt(frame, index - 1)?.lower === 'as') {
			const quoted = readQuoted(frame, index - 1, mentionAt);
			if (quoted !== null) {
				// The one who quotes is not the one who speaks.
				const outer = clauses.at(-1)?.cueFrom === quoted.quoteAt ? clauses.pop() : undefined;
				const clause = makeQuotedClause(index, quoted, outer);
				if (clause !== null) clauses.push(clause);
				continue;
			}
		}
		const inverted = readVerbAndSubject(frame, index, verb, mentionAt);
		if (inverted !== null) {
			clauses.push(inverted);
			continue;
		}
		const clause = readSubjectAndVerb(frame, index, verb, mentionAt);
		if (clause !== null) clauses.push({ ...clause, verb, cueFrom: index, cueTo: to, to });
	}
	return clauses;
}
