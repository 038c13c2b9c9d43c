import { readForward } from '../../../language/reporting/noun-phrases';
import { spanOfItems, tokenAt, type Frame } from '../../../language/frames';
import { readFrameSubject } from '../../../language/reporting/frame-subject';
import { allowsInversion, findReportingVerb } from '../../../language/lexicon/reporting-verbs';
import { CONVEY, weighOwnWords } from '../borrowed-words';
import type { Finder } from '../proposal';

/** "Smith was told: “…”", "Smith heard the judge say: “…”": the sentence's subject only listens. */
function takesWordsIn(frame: Frame, from: number, to: number): boolean {
	for (let index = from; index < to; index++)
		if (
			/^(?:told|heard|hears|asked|received|receives|got|gets|read|reads|alleged|accused|saw|seen|sees)$/.test(
				tokenAt(frame, index)?.lower ?? ''
			)
		)
			return true;
	return false;
}

/** "Smith: “…”" as in an interview, and "Her message was clear: “…”", where the sentence's subject speaks. */
export const findColon: Finder = ({ frame, at, clauses, mentionAt, opensLikeSentence }) => {
	if (tokenAt(frame, at - 1)?.text !== ':') return null;
	const label = readForward(frame, 0, mentionAt);
	// "Said Smith: “…”" is said by Smith; "Asked Smith: “…”" may be asked of him.
	const first = findReportingVerb(tokenAt(frame, 0)?.lower ?? '');
	const isWhole = first === undefined || (allowsInversion(first) && first.lemma !== 'ask');
	if (label !== null && label.kind === 'name' && label.to === at - 1) {
		return {
			rule: 'name-and-colon',
			subject: label,
			cue: null,
			attribution: spanOfItems(frame, 0, at - 1),
			certainty: isWhole ? 0.95 : 0.85
		};
	}
	if (!opensLikeSentence) return null;
	const subject = readFrameSubject(frame, at, mentionAt);
	if (subject === null || (subject.kind === 'description' && subject.determiner !== 'indefinite'))
		return null;
	if (takesWordsIn(frame, subject.to, at)) return null;
	if (clauses.some((clause) => clause.cueTo <= at && CONVEY.has(clause.verb?.lemma ?? ''))) return null;
	// "Smith held up Jones's letter: “…”".
	if (weighOwnWords(frame, subject.to, at, null, () => true) < 1) return null;
	return {
		rule: 'subject-and-colon',
		subject,
		cue: null,
		attribution: spanOfItems(frame, 0, at),
		certainty: 0.85
	};
};
