import type { Analysis, Hint, PartEvidence, QuotationFinding, Span } from '../../types';
import { holds, readSentences } from '../read-sentences';

/** The paragraph and the sentence that tell who speaks: those of the attribution, which for a quotation carried on is an earlier one. */
function locate(analysis: Analysis, finding: QuotationFinding): { paragraph: Span; sentence: Span } {
	const first = finding.segments[0] ?? finding;
	const telling = finding.attribution ?? first;
	const block = analysis.article.blocks.find((candidate) => holds(candidate, telling)) ?? finding;
	const paragraph: Span = { start: block.start, end: block.end };
	const sentence = readSentences(analysis, paragraph, telling);
	if (!holds(paragraph, first)) return { paragraph, sentence };
	const own = readSentences(analysis, paragraph, {
		start: first.start,
		end: Math.min(finding.end, paragraph.end)
	});
	const isApart = own.end <= sentence.start || sentence.end <= own.start;
	const isCarriedOn = isApart && finding.difficulty === 3;
	return {
		paragraph,
		sentence: isCarriedOn
			? sentence
			: { start: Math.min(own.start, sentence.start), end: Math.max(own.end, sentence.end) }
	};
}

/** The words that prove a part's answer, and hints that lead to them from wide to narrow. */
export function proveQuote(analysis: Analysis, finding: QuotationFinding, partId: string): PartEvidence {
	const { paragraph, sentence } = locate(analysis, finding);
	const proof: Span[] = [];
	for (const span of [finding.attribution, finding.naming]) {
		if (span !== null && !proof.some((known) => holds(known, span))) {
			proof.push({ start: span.start, end: span.end });
		}
	}
	const { cue } = finding;
	const hints: Hint[] = [
		{ step: 'paragraph', span: paragraph },
		{ step: 'sentence', span: sentence }
	];
	if (cue !== null && holds(sentence, cue)) {
		hints.push({ step: 'cue', span: { start: cue.start, end: cue.end } });
	}
	return {
		partId,
		article: 0,
		findingId: finding.id,
		target: finding.segments.map(({ start, end }) => ({ start, end })),
		proof: proof.length > 0 ? proof : [sentence],
		hints,
		rules: finding.rules
	};
}
