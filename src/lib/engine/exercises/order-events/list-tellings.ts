import { listFindings } from '../../findings/list-findings';
import { tagWords, type Word } from '../../language/tag-words';
import {
	EXERCISE_CONFIDENCE,
	type Analysis,
	type Block,
	type DateFinding,
	type EventFinding,
	type Span
} from '../../types';
import { holds } from '../read-sentences';
import { rateClarity } from './rate-clarity';
import { writeCard } from './write-card';

/** More sure events than this make a chronicle, not an article: its first ones do. Comparing them stays bounded. */
const MOST_TELLINGS = 150;

/** An event as one article tells it, fit for a card. */
export interface Telling {
	readonly analysis: Analysis;
	/** 0, or the article's place in the story. */
	readonly article: number;
	readonly finding: EventFinding;
	/** The words that date it; null where only other events place it. */
	readonly date: DateFinding | null;
	/** First and last day, ISO; null where the article does not tell. */
	readonly days: { readonly from: string; readonly to: string } | null;
	/** The document of the file. */
	readonly part: number;
	/** The card. */
	readonly text: string;
	/** How well the card can be read alone; more is better. */
	readonly clarity: number;
}

function readDays({ from, to }: EventFinding): Telling['days'] {
	return from !== null && to !== null && from <= to ? { from, to } : null;
}

/** The words of each block, tagged once. */
function createReader(analysis: Analysis): (block: Block) => readonly Word[] {
	const read = new Map<Block, readonly Word[]>();
	return (block) => {
		const known = read.get(block);
		if (known !== undefined) return known;
		const words = tagWords(analysis.article.text, block);
		read.set(block, words);
		return words;
	};
}

/** Those of some spans in text order that lie inside a range. */
function sliceSpans<T extends Span>(spans: readonly T[], range: Span): T[] {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (spans[middle]!.start < range.start) low = middle + 1;
		else high = middle;
	}
	const inside: T[] = [];
	for (; low < spans.length && spans[low]!.end <= range.end; low++) inside.push(spans[low]!);
	return inside;
}

/** The events of an article that are sure and whose clause makes a card, in text order. */
export function listTellings(analysis: Analysis, article: number): Telling[] {
	const { text, blocks } = analysis.article;
	const readWords = createReader(analysis);
	const allDates = listFindings(analysis, 'date');
	const dates = new Map(allDates.map((date) => [date.id, date]));
	const tellings: Telling[] = [];
	let next = 0;
	for (const finding of listFindings(analysis, 'event')) {
		if (tellings.length >= MOST_TELLINGS) break;
		if (!(finding.confidence >= EXERCISE_CONFIDENCE)) continue;
		while (next + 1 < blocks.length && blocks[next]!.end <= finding.start) next++;
		const block = blocks[next];
		if (block === undefined || !holds(block, finding)) continue;
		const words = sliceSpans(readWords(block), finding);
		const known: Span[] = sliceSpans(allDates, finding);
		if (finding.timing !== null) known.push(finding.timing);
		const card = writeCard(text, words, known, finding.head);
		if (card === null) continue;
		tellings.push({
			analysis,
			article,
			finding,
			date: finding.dateId === null ? null : (dates.get(finding.dateId) ?? null),
			days: readDays(finding),
			part: block.part,
			text: card,
			clarity: rateClarity(card, text.slice(finding.head.start, finding.head.end))
		});
	}
	return tellings;
}

/** Whether one event surely lies on days before the other's. ISO dates sort as text. */
export function isDatedBefore(left: Telling, right: Telling): boolean {
	return left.days !== null && right.days !== null && left.days.to < right.days.from;
}
