import { listFindings } from '../../findings/list-findings';
import { segmentSentences } from '../../language/sentences';
import type { Analysis, Hint, PartEvidence, QuotationFinding, Span } from '../../types';

function holds(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** The whole sentences a range lies in, widened until they cut no quotation: a full stop inside one ends no sentence here. */
function readSentences(analysis: Analysis, paragraph: Span, range: Span): Span {
	const sentences = segmentSentences(analysis.article.text, paragraph);
	let { start, end } = range;
	const quoted = listFindings(analysis, 'quotation')
		.flatMap(({ segments }) => segments)
		.filter((segment) => holds(paragraph, segment));
	for (;;) {
		const first = sentences.findLast((sentence) => sentence.start <= start) ?? paragraph;
		const last = sentences.find((sentence) => sentence.end >= end) ?? paragraph;
		const cut = quoted.find(
			(segment) =>
				(segment.start < first.start && first.start < segment.end) ||
				(segment.start < last.end && last.end < segment.end)
		);
		if (cut === undefined) return { start: first.start, end: last.end };
		start = Math.max(paragraph.start, Math.min(first.start, cut.start));
		end = Math.min(paragraph.end, Math.max(last.end, cut.end));
	}
}

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
