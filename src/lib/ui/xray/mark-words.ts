import type { Span } from '$lib/engine/types';
import type { Segment } from '$lib/ui/reading/split-block';
import type { OpinionMark, QuoteMark, XrayMark } from '$lib/server/usecases/xray/xray-views';

/** How a stretch of a block is shown: each mark that lies on it, and what begins and ends with it. */
export interface MarkedStretch extends Span {
	readonly text: string;
	readonly quote: QuoteMark | null;
	readonly opinion: OpinionMark | null;
	/** The sentence passes on what somebody else said. */
	readonly reported: boolean;
	/** These words say whose it is. */
	readonly attribution: boolean;
	/** Ids of what links lead to here. */
	readonly anchors: readonly string[];
	readonly starts: {
		readonly quote: QuoteMark | null;
		readonly opinion: OpinionMark | null;
		readonly reported: boolean;
	};
	readonly ends: {
		readonly quote: QuoteMark | null;
		readonly opinion: OpinionMark | null;
		readonly reported: boolean;
	};
}

/**
 * Reads what lies on a segment. Marks of one kind never nest, save quotations: the inner one is shown. A mark begins where it
 * begins in the article, not where a block cuts it.
 */
export function markStretch(segment: Segment<XrayMark>): MarkedStretch {
	const { marks, start, end, text } = segment;
	const opened = segment.opened.filter((mark) => mark.start === start);
	const closed = segment.closed.filter((mark) => mark.end === end);
	return {
		start,
		end,
		text,
		quote: findQuote(marks),
		opinion: findOpinion(marks),
		reported: isReported(marks),
		attribution: marks.some(({ kind }) => kind === 'attribution'),
		anchors: opened.flatMap(nameAnchor),
		starts: { quote: findQuote(opened), opinion: findOpinion(opened), reported: isReported(opened) },
		ends: { quote: findQuote(closed), opinion: findOpinion(closed), reported: isReported(closed) }
	};
}

function nameAnchor(mark: XrayMark): string[] {
	switch (mark.kind) {
		case 'quote':
			return mark.piece === 'only' || mark.piece === 'first' ? [`quote-${mark.quote}`] : [];
		case 'opinion':
			return [`opinion-${mark.opinion}`];
		case 'event':
			return [`event-${mark.event}`];
		case 'reported':
		case 'attribution':
			return [];
	}
}

function findQuote(marks: readonly XrayMark[]): QuoteMark | null {
	return marks.findLast((mark): mark is QuoteMark => mark.kind === 'quote') ?? null;
}

function findOpinion(marks: readonly XrayMark[]): OpinionMark | null {
	return marks.find((mark): mark is OpinionMark => mark.kind === 'opinion') ?? null;
}

function isReported(marks: readonly XrayMark[]): boolean {
	return marks.some(({ kind }) => kind === 'reported');
}
