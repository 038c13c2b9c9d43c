import { segmentSentences } from '../../language/sentences';
import type { Analysis, Hint, PartEvidence, QuotationFinding, Span } from '../../types';

function holds(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.start < outer.end;
}

/** The words that prove a part's answer, and hints that lead to them from wide to narrow. */
export function proveQuote(analysis: Analysis, finding: QuotationFinding, partId: string): PartEvidence {
	const { article } = analysis;
	const first = finding.segments[0] ?? finding;
	const block = article.blocks.find((candidate) => holds(candidate, first));
	const paragraph: Span =
		block === undefined ? { start: finding.start, end: finding.end } : { start: block.start, end: block.end };
	const sentences = segmentSentences(article.text, paragraph);
	const index = sentences.findIndex((candidate) => holds(candidate, first));
	const last = sentences.findLastIndex((candidate) => candidate.start < Math.min(finding.end, paragraph.end));
	const sentence: Span =
		index < 0 ? paragraph : { start: sentences[index]!.start, end: sentences[Math.max(index, last)]!.end };
	const proof: Span[] = [];
	for (const span of [finding.attribution, finding.naming]) {
		if (span !== null && !proof.some((known) => known.start <= span.start && span.end <= known.end)) {
			proof.push({ start: span.start, end: span.end });
		}
	}
	const cue = finding.cue ?? finding.attribution ?? first;
	const hints: Hint[] = [
		{ step: 'paragraph', span: paragraph },
		{ step: 'sentence', span: sentence },
		{ step: 'cue', span: { start: cue.start, end: cue.end } }
	];
	return {
		partId,
		findingId: finding.id,
		target: finding.segments.map(({ start, end }) => ({ start, end })),
		proof: proof.length > 0 ? proof : [sentence],
		hints,
		rules: finding.rules
	};
}
