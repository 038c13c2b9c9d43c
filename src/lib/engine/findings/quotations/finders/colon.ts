import { readForward } from '../../../language/reporting/noun-phrases';
import { spanOfItems, tokenAt } from '../../../language/frames';
import { readFrameSubject } from '../../../language/reporting/frame-subject';
import { CONVEY, weighOwnWords } from '../borrowed-words';
import type { Finder } from '../proposal';

/** "Smith: “…”" as in an interview, and "Her message was clear: “…”", where the sentence's subject speaks. */
export const findColon: Finder = ({ frame, at, clauses, mentionAt, opensLikeSentence }) => {
	if (tokenAt(frame, at - 1)?.text !== ':') return null;
	const label = readForward(frame, 0, mentionAt);
	if (label !== null && label.kind === 'name' && label.to === at - 1) {
		return {
			rule: 'name-and-colon',
			subject: label,
			cue: null,
			attribution: spanOfItems(frame, 0, at - 1),
			certainty: 0.95
		};
	}
	if (!opensLikeSentence) return null;
	const subject = readFrameSubject(frame, at, mentionAt);
	if (subject === null || (subject.kind === 'description' && subject.determiner !== 'indefinite'))
		return null;
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
