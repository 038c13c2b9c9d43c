import type { ReportingClause } from '../../../language/reporting/reporting-clause';
import { spanOfItems, tokenAt } from '../../../language/frames';
import { weighOwnWords } from '../borrowed-words';
import { propose, type Finder, type Proposal, type QuoteContext } from '../proposal';

/** What stands between a reporting verb and the quotation it governs. */
interface Gap {
	readonly length: number;
	readonly hasColon: boolean;
	readonly hasContrast: boolean;
	readonly hasStop: boolean;
	readonly otherQuotes: number;
}

function readGap({ frame, at }: QuoteContext, from: number): Gap {
	let hasContrast = false;
	let hasStop = false;
	let otherQuotes = 0;
	for (let index = from; index < at; index++) {
		const token = tokenAt(frame, index);
		if (token === null) otherQuotes++;
		else if (/^(?:but|while|whereas|although|though|because)$/.test(token.lower)) hasContrast = true;
		else if (/^[;]$/.test(token.text)) hasStop = true;
	}
	return {
		length: at - from,
		hasColon: tokenAt(frame, at - 1)?.text === ':',
		hasContrast,
		hasStop,
		otherQuotes
	};
}

const REACH = 45;
/** Items between verb and quotation that still read as one phrase: "called on Jones to “…”". */
const SHORT_GAP = 8;

/** The proof reaches from the clause to the quotation where both make one short phrase. */
function proveUpToQuote(context: QuoteContext, clause: ReportingClause, proposal: Proposal): Proposal {
	const { frame, at } = context;
	if (at - clause.to > SHORT_GAP) return proposal;
	let to = at;
	while (to > clause.to && tokenAt(frame, to - 1)?.isWord !== true) to--;
	for (let index = clause.to; index < to; index++) if (tokenAt(frame, index) === null) return proposal;
	const from = Math.min(clause.from, clause.subject.from);
	return { ...proposal, attribution: spanOfItems(frame, from, Math.max(to, clause.to)) };
}

/** "Smith said it would tell a story of “…”": what a thing will tell are no words of its own. */
function isSomeone({ subject, shape }: ReportingClause): boolean {
	return (
		shape === 'participle' || subject.kind === 'name' || (subject.kind === 'pronoun' && subject.head !== 'it')
	);
}

/** "Smith said: “…”", "Smith called it “…”": the nearest reporting clause to the left governs the quotation. */
export const findClauseBefore: Finder = (context) => {
	const { frame, at, clauses } = context;
	let clause: ReportingClause | null = null;
	let unreal: ReportingClause | null = null;
	for (const candidate of clauses) {
		if (candidate.cueTo > at) break;
		if (candidate.isUnreal && candidate.verb?.strength === 'strong' && isSomeone(candidate))
			unreal = candidate;
		// What someone will or would call another quotes nobody; the words then are the outer speaker's.
		if (at - candidate.cueTo <= REACH && !(candidate.isUnreal && clause !== null)) clause = candidate;
	}
	if (clause === null || clause.subject.to > at) return null;
	// "promised to say", "told Reed to stop saying": words nobody is known to have said.
	if (unreal !== null && unreal.cueFrom > clause.cueFrom) return null;
	const gap = readGap(context, clause.to);
	if (gap.hasStop) return null;
	if (clause.shape === 'according-to')
		return propose(context, clause, 'according-to', gap.otherQuotes > 0 ? 0.85 : 0.93);
	const strong = clause.verb?.strength === 'strong';
	let certainty = strong ? 0.96 : 0.93;
	if (gap.hasColon && strong) certainty = 0.98;
	else if (gap.length <= 1) certainty = strong ? 0.98 : 0.95;
	else if (gap.length > 18) certainty -= 0.06;
	if (gap.hasContrast && !gap.hasColon) certainty -= 0.12;
	if (gap.otherQuotes > 0) certainty -= 0.02;
	if (clause.shape === 'participle') certainty -= 0.04;
	certainty *= weighOwnWords(frame, clause.cueTo, at, clause.verb, (index) =>
		clauses.some((candidate) => candidate.cueFrom === index)
	);
	if (certainty === 0) return null;
	return proveUpToQuote(context, clause, propose(context, clause, 'verb-before-quote', certainty));
};
