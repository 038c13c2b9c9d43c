import { parseDay } from '../../language/calendar';
import type { EventFinding, RuleId, Span } from '../../types';
import type { EventLink } from './links';

/** Why one event is later than another. */
export interface Step {
	readonly rule: RuleId;
	readonly proof: readonly Span[];
	/** 0 to 1. */
	readonly certainty: number;
}

/** Why `later` is surely later than `earlier`; null where nothing tells. */
export type StepOf = (earlier: EventFinding, later: EventFinding) => Step | null;

/** A report's opening news is hardly older than this, in days. */
const NEWS_DAYS = 21;

function tellingOf(event: EventFinding): Span {
	return event.timing ?? event.head;
}

/** "The firm has sued …", as a report opens, is news: what is dated well before the report came earlier. */
function isOlderThanNews(earlier: EventFinding, later: EventFinding, publishedOn: string | null): boolean {
	if (
		!later.rules.includes('news-of-the-day') ||
		later.from !== null ||
		earlier.to === null ||
		publishedOn === null
	)
		return false;
	const published = parseDay(publishedOn);
	const last = parseDay(earlier.to);
	return published !== null && last !== null && published - last > NEWS_DAYS;
}

/**
 * What tells the order of two events of one document: days that lie apart, words that link them (`links`), the opening news beside
 * what is long past, and what is done beside what is still to come.
 */
export function openSteps(links: readonly EventLink[], publishedOn: string | null): StepOf {
	const byPair = new Map(links.map((link) => [`${link.earlier} ${link.later}`, link]));
	return (earlier, later) => {
		const proof = [tellingOf(earlier), tellingOf(later)];
		if (byPair.has(`${later.id} ${earlier.id}`)) return null;
		if (earlier.to !== null && later.from !== null) {
			if (earlier.to < later.from) return { rule: 'dates-apart', proof, certainty: 0.98 };
			if (later.to !== null && earlier.from !== null && later.to < earlier.from) return null;
		}
		const link = byPair.get(`${earlier.id} ${later.id}`);
		if (link !== undefined) return link;
		if (isOlderThanNews(earlier, later, publishedOn))
			return { rule: 'news-of-the-day', proof, certainty: 0.92 };
		if (earlier.status !== 'happened' || later.status !== 'planned') return null;
		// What is to come on the document's own day may come before something told as done on that day.
		const isLater =
			later.from === null || publishedOn === null || later.from > publishedOn || later.to !== later.from;
		return isLater ? { rule: 'planned-after-done', proof, certainty: 0.95 } : null;
	};
}
