import { listFindings } from '../../findings/list-findings';
import type { Analysis, EventFinding } from '../../types';
import { findChain } from './find-chain';
import { generateOrderEvents } from './generate';
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

/** What a clear card may lack, and still be preferred for being new. */
const WORTH_OF_NEWS = 8;

interface StoryEvent extends TimelineEvent {
	/** No exercise over one of the articles asks for it. */
	readonly isNew: boolean;
}

/** The findings that the exercises over single articles spend, which does not depend on a seed. */
function listSpent(analyses: readonly Analysis[]): Set<EventFinding> {
	return new Set(
		analyses.flatMap((analysis) => {
			const exercises = generateOrderEvents(analysis, '');
			const ids = new Set(exercises.flatMap(({ findings }) => findings.map(({ findingId }) => findingId)));
			return listFindings(analysis, 'event').filter(({ id }) => ids.has(id));
		})
	);
}

/** The events of all articles, each with its clearest telling. */
function readTimeline(tellings: readonly Telling[], spent: ReadonlySet<EventFinding>): StoryEvent[] {
	return groupTellings(tellings).map((group) => ({
		shown: group.reduce((best, telling) => (telling.clarity > best.clarity ? telling : best)),
		tellings: group,
		isNew: !group.some(({ finding }) => spent.has(finding))
	}));
}

/** Clear cards, events that several articles tell, and such that were not asked for yet, so that a story adds to its articles. */
function weighEvent({ shown, tellings, isNew }: StoryEvent): number {
	return shown.clarity + countArticles(tellings) + (isNew ? WORTH_OF_NEWS : 0);
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
	let open = readTimeline(dated, listSpent(analyses));
	const exercises: OrderEventsExercise[] = [];
	while (open.length >= MIN_EVENTS) {
		const chain = findChain(
			open.length,
			(left, right) => isDatedBefore(open[left]!.shown, open[right]!.shown),
			(index) => weighEvent(open[index]!)
		).map((index) => open[index]!);
		const groups = dealGroups(chain, `${seed}/${String(exercises.length)}`, ({ isNew }) => isNew);
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
