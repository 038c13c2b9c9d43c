import { tokenAt, type Frame } from '../frames';
import { AUXILIARIES } from '../lexicon/auxiliaries';
import { isAdverb, PREPOSITIONS } from '../lexicon/function-words';
import type { ReportingVerb } from '../lexicon/reporting-verbs';
import type { MentionAt } from '../mentions';
import { readFrameSubject } from './frame-subject';
import type { ReportingClause } from './reporting-clause';
import { readBackward, readNameBefore } from './subjects';
import { isAlleged, isObjectOfRelative, isTakenBack, readGerund, readInfinitive } from './unreal-saying';

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

/** "Smith said", "…, adding": the subject left of a verb. Null where nobody is found. */
export function readSubjectAndVerb(
	frame: Frame,
	verbIndex: number,
	verb: ReportingVerb,
	mentionAt: MentionAt
): Omit<ReportingClause, 'cueFrom' | 'cueTo' | 'verb'> | null {
	const group = startOfVerbGroup(frame, verbIndex);
	const end = verbIndex + 1;
	if (verb.form === 'ing') {
		const before = tokenAt(frame, verbIndex - 1);
		const isUnreal = group.unreal || readGerund(frame, verbIndex) === 'open';
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
				return {
					shape: 'subject-verb',
					subject,
					from: subject.from,
					to: end,
					isUnreal: isUnreal || isTakenBack(frame, subject),
					trust: 1
				};
		}
		// "a video of Smith saying": said by Smith, whoever the sentence is about.
		if (group.from > 0 && readNameBefore(frame, group.from, mentionAt) !== null) return null;
		const subject = readFrameSubject(frame, verbIndex, mentionAt);
		return subject === null
			? null
			: { shape: 'participle', subject, from: verbIndex, to: end, isUnreal, trust: 1 };
	}
	if (group.passive && verb.form !== 'base' && (verb.form === 'participle' || verb.form === 'past'))
		return null;
	if (verb.form === 'base' && !group.hasAuxiliary && !group.infinitive) {
		const subject = readBackward(frame, group.from, mentionAt);
		if (subject === null || !(subject.isPlural || /^(?:i|we|they|you)$/.test(subject.head))) return null;
		return { shape: 'subject-verb', subject, from: subject.from, to: end, isUnreal: group.unreal, trust: 1 };
	}
	const reality = group.infinitive ? readInfinitive(frame, group.from) : 'done';
	const before = tokenAt(frame, group.from - 1);
	const continues =
		before?.lower === 'and' || before?.lower === 'but' || before?.lower === 'then' || group.infinitive;
	const subject = continues
		? readFrameSubject(frame, group.from, mentionAt)
		: readBackward(frame, group.from, mentionAt);
	if (subject === null || (!continues && isObjectOfRelative(frame, subject))) return null;
	return {
		shape: continues ? 'participle' : 'subject-verb',
		subject,
		from: continues ? group.from : subject.from,
		to: end,
		isUnreal: group.unreal || reality === 'open' || (!continues && isTakenBack(frame, subject)),
		trust: reality === 'doubtful' || (!continues && isAlleged(frame, subject)) ? 0.9 : 1
	};
}
