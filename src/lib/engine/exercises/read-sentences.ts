import { listFindings } from '../findings/list-findings';
import { segmentSentences } from '../language/sentences';
import type { Analysis, Span } from '../types';

/** Whether a range lies inside another. */
export function holds(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** The whole sentences a range lies in, widened until they cut no quotation: a full stop inside one ends no sentence here. */
export function readSentences(analysis: Analysis, paragraph: Span, range: Span): Span {
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
