import { tokenAt } from '../../../language/frames';
import { AUXILIARIES } from '../../../language/lexicon/auxiliaries';
import { weighOwnWords } from '../borrowed-words';
import { propose, type Finder } from '../proposal';

/** "It is “…” for everyone, Smith said.": the sentence closes with its reporting clause. */
export const findClauseAtEnd: Finder = (context) => {
	const { frame, at, clauses } = context;
	const clause = clauses.find(
		(candidate) =>
			candidate.from > at + 1 && (candidate.shape === 'subject-verb' || candidate.shape === 'verb-subject')
	);
	if (clause === undefined || clause.subject.from < at || clause.verb?.strength !== 'strong') return null;
	if (tokenAt(frame, clause.from - 1)?.text !== ',') return null;
	const next = tokenAt(frame, clause.to);
	if (next !== null && next.lower === 'that') return null;
	// "“…” was Jones's slogan, Smith said.": words spoken about.
	if (at === 0 && AUXILIARIES.has(tokenAt(frame, at + 1)?.lower ?? '')) return null;
	for (let index = at + 1; index < clause.from; index++) {
		const token = tokenAt(frame, index);
		if (token !== null && /^[;:]$/.test(token.text)) return null;
	}
	const own = weighOwnWords(frame, 0, at, null, (index) =>
		clauses.some((candidate) => candidate.cueFrom === index)
	);
	return own === 0 ? null : propose(context, clause, 'clause-at-end', 0.93 * own);
};
