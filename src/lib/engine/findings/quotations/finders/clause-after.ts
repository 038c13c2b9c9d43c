import { CONJUNCTIONS, isAdverb, PREPOSITIONS } from '../../../language/lexicon/function-words';
import { tokenAt, type Frame } from '../../../language/frames';
import type { ReportingClause } from '../../../language/reporting/reporting-clause';
import { weighOwnWords } from '../borrowed-words';
import { propose, type Finder, type QuoteContext } from '../proposal';

/** "Asked about Jones's claim that “…”, Smith said …": what leads up to the quotation may give it to another. */
function weighWordsBefore({ frame, at, clauses }: QuoteContext): number {
	let from = at;
	while (from > 0 && tokenAt(frame, from - 1) !== null) from--;
	return weighOwnWords(frame, from, at, null, (index) => clauses.some(({ cueFrom }) => cueFrom === index));
}

/** "…,” wrote the paper Smith owns": a name right behind a common noun, with a verb of its own. */
function ownsWhatSpeaks(frame: Frame, { subject }: ReportingClause): boolean {
	if (subject.mention === null || subject.determiner === 'none') return false;
	const after = tokenAt(frame, subject.to);
	if (after === null || !after.isWord || after.isCapital) return false;
	return (
		!PREPOSITIONS.has(after.lower) &&
		!CONJUNCTIONS.has(after.lower) &&
		!isAdverb(after.lower) &&
		!/^(?:who|last|this|next)$/.test(after.lower)
	);
}

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
	const own = weighWordsBefore(context);
	if (own === 0) return null;
	// "Replying to one who wrote “…”, Smith said": the words have their verb before them.
	const isGoverned = clauses.some(
		({ verb, cueTo }) => verb?.strength === 'strong' && cueTo <= at && at - cueTo <= 2
	);
	if (isGoverned && !/[,?!…]/.test(item.quote.lastChar)) return null;
	if (clause.shape === 'verb-subject') {
		const doubtful = clause.verb?.lemma === 'read' || ownsWhatSpeaks(frame, clause);
		return propose(context, clause, 'verb-then-speaker', doubtful ? 0.85 : 0.99);
	}
	if (clause.verb?.strength === 'weak' && !hasComma) return null;
	// "“…,” Smith quoted from the letter": not his words.
	if (clause.verb?.lemma === 'quote' || clause.verb?.lemma === 'cite') return null;
	// "“…,” Smith recalled Jones saying".
	if (clauses.some((other) => other !== clause && other.from === clause.to)) return null;
	if (!hasComma) {
		if (own < 1) return null;
		// Without a comma the words after the mark may go on with the narrator's own clause: "the “…” he said …".
		return context.wordCount >= 5 ? propose(context, clause, 'speaker-then-verb', 0.92) : null;
	}
	// "Smith read from the letter", "repeated Jones's words", "denied saying"
	if (/^(?:read|repeat|deny)$/.test(clause.verb?.lemma ?? ''))
		return propose(context, clause, 'speaker-then-verb', 0.85);
	// A comma inside the marks closes all that is reported: what leads up to it is the speaker's too.
	const lead = /[,?!…]/.test(item.quote.lastChar) ? 1 : own;
	return propose(
		context,
		clause,
		'speaker-then-verb',
		(clause.verb?.strength === 'weak' ? 0.93 : 0.99) * lead
	);
};
