import { isAdverb } from '../../../language/lexicon/function-words';
import { tokenAt } from '../../../language/frames';
import { weighOwnWords } from '../borrowed-words';
import { propose, type Finder } from '../proposal';

/** "…,” Smith said" and "…,” said Smith": the reporting clause right after the quotation. */
export const findClauseAfter: Finder = (context) => {
	const { frame, at, clauses } = context;
	const item = frame.items[at];
	if (item?.kind !== 'quote') return null;
	let next = at + 1;
	let hasComma = /[,?!…–—-]/.test(item.quote.lastChar);
	while (next < frame.items.length) {
		const token = tokenAt(frame, next);
		if (token === null) return null;
		if (/^[,–—-]$/.test(token.text)) hasComma = true;
		else if (!isAdverb(token.lower)) break;
		next++;
	}
	const clause = clauses.find((candidate) => candidate.from === next && candidate.shape !== 'participle');
	if (clause === undefined || clause.shape === 'according-to') return null;
	if (clause.subject.from < at) return null;
	if (clause.shape === 'verb-subject') return propose(context, clause, 'verb-then-speaker', 0.99);
	if (clause.verb?.strength === 'weak' && !hasComma) return null;
	// "“…,” Smith quoted from the letter": not his words.
	if (clause.verb?.lemma === 'quote' || clause.verb?.lemma === 'cite') return null;
	// "“…,” Smith recalled Jones saying".
	if (clauses.some((other) => other !== clause && other.from === clause.to)) return null;
	if (!hasComma) {
		const isClause = (index: number): boolean => clauses.some(({ cueFrom }) => cueFrom === index);
		if (weighOwnWords(frame, 0, at, null, isClause) < 1) return null;
		// Without a comma the words after the mark may go on with the narrator's own clause: "the “…” he said …".
		return context.wordCount >= 5 ? propose(context, clause, 'speaker-then-verb', 0.92) : null;
	}
	if (clause.verb?.lemma === 'read') return propose(context, clause, 'speaker-then-verb', 0.85);
	return propose(context, clause, 'speaker-then-verb', clause.verb?.strength === 'weak' ? 0.93 : 0.99);
};
