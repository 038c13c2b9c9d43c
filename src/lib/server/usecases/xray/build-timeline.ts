import type { DateFinding, EventFinding } from '$lib/engine/types';
import type { StoredArticle } from '../../repositories/articles';
import { explainRule } from '../explain-part';
import { judgeCertainty } from './certainty';
import { cutUnquoted, cutWords, partAt } from './cut-words';
import type { Certainty, EventView, TimelineEntry } from './xray-views';

/** An event that has its place in time. */
export interface PlacedEvent {
	readonly finding: EventFinding;
	readonly certainty: Certainty;
	/** First and last day, ISO, both inclusive. */
	readonly from: string;
	readonly to: string;
}

/**
 * The events that are dated surely enough to be shown, in the order of time: the earlier first day before the later, of one
 * first day the shorter stretch, of one stretch the order of the text.
 */
export function placeEvents(events: readonly EventFinding[]): PlacedEvent[] {
	return events
		.flatMap((finding): PlacedEvent[] => {
			const { from, to } = finding;
			const certainty = judgeCertainty(finding.confidence);
			return from !== null && to !== null && certainty ? [{ finding, certainty, from, to }] : [];
		})
		.toSorted(
			(a, b) => compareText(a.from, b.from) || compareText(a.to, b.to) || a.finding.start - b.finding.start
		);
}

/** ISO days sort as text; by code unit on every host. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Placed events as a page shows them, those of one time together. Their numbers count from 1 in their order. */
export function buildTimeline(
	{ body, blocks }: Pick<StoredArticle, 'body' | 'blocks'>,
	placed: readonly PlacedEvent[],
	dates: readonly DateFinding[]
): TimelineEntry[] {
	const dateOf = new Map(dates.map((date) => [date.id, date]));
	const entries: (TimelineEntry & { readonly events: EventView[] })[] = [];
	for (const [index, { finding, certainty, from, to }] of placed.entries()) {
		const rule = dateOf.get(finding.dateId ?? '')?.rules[0];
		const event: EventView = {
			number: index + 1,
			part: partAt(blocks, finding.start),
			text: cutWords(body, finding),
			status: finding.status,
			certainty,
			timing: finding.timing && cutUnquoted(body, finding.timing),
			why: (rule && explainRule(rule)) || null
		};
		const last = entries.at(-1);
		if (last?.from === from && last.to === to) last.events.push(event);
		else entries.push({ from, to, events: [event] });
	}
	return entries;
}
