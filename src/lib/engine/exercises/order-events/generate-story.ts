import type { Analysis } from '../../types';
import { findChain } from './find-chain';
import { isDatedBefore, listTellings, type Telling } from './list-tellings';
import {
	dealGroups,
	makeExercise,
	MIN_EVENTS,
	type OrderEventsExercise,
	type TimelineEvent
} from './make-exercise';
import { proveEvent } from './prove';
import { groupTellings, isSameDays } from './same-event';

/** A story's events are compared with one another: so many tellings of all its articles together. */
const MOST_TELLINGS = 400;

/** The clearest telling of each event; tellings in different articles say that the event matters. */
function readTimeline(tellings: readonly Telling[]): TimelineEvent[] {
	return groupTellings(tellings).map((group) => ({
		shown: group.reduce((best, telling) => (telling.clarity > best.clarity ? telling : best)),
		tellings: group
	}));
}

function countArticles(tellings: readonly Telling[]): number {
	return new Set(tellings.map(({ article }) => article)).size;
}

/**
 * The same events with cards of two articles at least, changing the card that loses least by it; null where one article alone
 * tells them all.
 */
function mixArticles(events: readonly TimelineEvent[]): TimelineEvent[] | null {
	if (countArticles(events.map(({ shown }) => shown)) > 1) return [...events];
	let best: { event: TimelineEvent; shown: Telling; loss: number } | null = null;
	for (const event of events) {
		for (const shown of event.tellings) {
			const loss = event.shown.clarity - shown.clarity;
			const isOther = shown.article !== event.shown.article && isSameDays(shown, event.shown);
			if (isOther && (best === null || loss < best.loss)) best = { event, shown, loss };
		}
	}
	if (best === null) return null;
	const { event: changed, shown } = best;
	return events.map((event) => (event === changed ? { ...event, shown } : event));
}

/** 3 where "Wednesday" or "next week" must be worked out from articles of different days. */
function rateDifficulty(events: readonly TimelineEvent[]): 2 | 3 {
	const derived = events.filter(({ shown }) => shown.date?.basis === 'derived');
	const published = new Set(
		derived.map(({ shown: { analysis, part } }) => analysis.article.parts[part]?.publishedOn ?? null)
	);
	return published.size > 1 ? 3 : 2;
}

/**
 * Exercises over the articles of one story, their events on one time line: only those whose days do not touch are put in order.
 * An event that several articles tell is one card, and all its tellings count as seen.
 */
export function generateOrderStory(analyses: readonly Analysis[], seed: string): OrderEventsExercise[] {
	const most = Math.ceil(MOST_TELLINGS / Math.max(1, analyses.length));
	const dated = analyses.flatMap((analysis, article) =>
		listTellings(analysis, article)
			.filter(({ days }) => days !== null)
			.slice(0, most)
	);
	let open = readTimeline(dated);
	const exercises: OrderEventsExercise[] = [];
	while (open.length >= MIN_EVENTS) {
		const chain = findChain(
			open.length,
			(left, right) => isDatedBefore(open[left]!.shown, open[right]!.shown),
			(index) => open[index]!.shown.clarity + countArticles(open[index]!.tellings)
		).map((index) => open[index]!);
		const groups = dealGroups(chain, `${seed}/${String(exercises.length)}`);
		if (groups.length === 0) break;
		for (const group of groups) {
			const events = mixArticles(group);
			if (events === null) continue;
			const prove = (index: number, partId: string) => proveEvent(events[index]!.shown, partId, []);
			exercises.push(
				makeExercise(events, prove, rateDifficulty(events), `${seed}/${String(exercises.length)}`)
			);
		}
		const used = new Set(chain);
		open = open.filter((event) => !used.has(event));
	}
	return exercises;
}
