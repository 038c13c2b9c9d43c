import { listFindings } from '../findings/list-findings';
import { segmentSentences } from '../language/sentences';
import type { Analysis, Span } from '../types';

/** Whether a range lies inside another. */
export function holds(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** What is asked of an analysis again and again, and is the same each time. */
interface Reading {
	/** Quoted words in text order. */
	readonly segments: readonly Span[];
	/** The sentences of a paragraph, by its range. */
	readonly sentences: Map<string, readonly Span[]>;
}

const readings = new WeakMap<Analysis, Reading>();

function openReading(analysis: Analysis): Reading {
	let reading = readings.get(analysis);
	if (reading === undefined) {
		const segments = listFindings(analysis, 'quotation').flatMap((finding) => finding.segments);
		reading = {
			segments: segments.toSorted((left, right) => left.start - right.start),
			sentences: new Map()
		};
		readings.set(analysis, reading);
	}
	return reading;
}

function listSentences(analysis: Analysis, paragraph: Span): readonly Span[] {
	const { sentences } = openReading(analysis);
	const key = `${String(paragraph.start)}-${String(paragraph.end)}`;
	let own = sentences.get(key);
	if (own === undefined) {
		own = segmentSentences(analysis.article.text, paragraph);
		sentences.set(key, own);
	}
	return own;
}

/** Those inside a range, found by halving. */
function segmentsInside(segments: readonly Span[], range: Span): Span[] {
	let low = 0;
	let high = segments.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (segments[middle]!.start < range.start) low = middle + 1;
		else high = middle;
	}
	const inside: Span[] = [];
	for (let index = low; index < segments.length && segments[index]!.start < range.end; index++) {
		if (holds(range, segments[index]!)) inside.push(segments[index]!);
	}
	return inside;
}

/** The whole sentences a range lies in, widened until they cut no quotation: a full stop inside one ends no sentence here. */
export function readSentences(analysis: Analysis, paragraph: Span, range: Span): Span {
	const sentences = listSentences(analysis, paragraph);
	let { start, end } = range;
	const quoted = segmentsInside(openReading(analysis).segments, paragraph);
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
