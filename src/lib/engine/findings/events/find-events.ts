import type { Prose } from '../../language/read-prose';
import type { Article, DateFinding, EventFinding } from '../../types';
import { attachDate, type Attachment, type PlacedDate } from './attach-date';
import { spanClause } from './clause-span';
import { splitClauses, type Clause } from './clauses';
import { judgeEvent } from './judge-event';
import { linkClauses, type EventLink } from './links';
import { readUnits, type Unit } from './units';

/** The dates of a sentence by the units they cover. Both are in text order. */
export function placeDates(units: readonly Unit[], dates: readonly DateFinding[]): PlacedDate[] {
	const placed: PlacedDate[] = [];
	let at = 0;
	for (const date of dates) {
		while (at < units.length && units[at]!.end <= date.start) at++;
		let to = at;
		while (to < units.length && units[to]!.start < date.end) to++;
		if (to > at) placed.push({ date, from: at, to });
	}
	return placed;
}

/** The innermost clause of a sentence in which each date stands. */
function ownerOf(clauses: readonly Clause[], { from }: PlacedDate): number | null {
	let owner: number | null = null;
	for (const [index, clause] of clauses.entries()) {
		if (from < clause.from || from >= clause.to) continue;
		if (owner === null || clause.from > clauses[owner]!.from) owner = index;
	}
	return owner;
}

/** What happened or is announced, clause by clause, in text order, and what the text tells about its order. Dates must be in text order. */
export function findEvents(
	article: Article,
	prose: Prose,
	dates: readonly DateFinding[]
): { readonly events: readonly EventFinding[]; readonly links: readonly EventLink[] } {
	const events: EventFinding[] = [];
	const links: EventLink[] = [];
	let next = 0;
	for (const paragraph of prose.paragraphs) {
		const publishedOn = article.parts[paragraph.part]?.publishedOn ?? null;
		const unitsOf = readUnits(paragraph.frames, paragraph.words);
		for (const [index, frame] of paragraph.frames.entries()) {
			const units = unitsOf[index]!;
			while (next < dates.length && dates[next]!.end <= frame.start) next++;
			const own: DateFinding[] = [];
			for (; next < dates.length && dates[next]!.start < frame.end; next++) own.push(dates[next]!);
			if (
				units.length === 0 ||
				/\?["”’')]*$/.test(article.text.slice(Math.max(frame.start, frame.end - 4), frame.end))
			)
				continue;
			const clauses = splitClauses(units);
			const placed = placeDates(units, own).map((date) => ({ date, owner: ownerOf(clauses, date) }));
			const eventOf = clauses.map((clause, at): EventFinding | null => {
				const span = spanClause(units, clauses, at);
				const attached = placed
					.filter(({ owner }) => owner === at)
					.map(({ date }) => attachDate(units, clause, span.subject, date))
					.filter((one): one is Attachment => one !== null);
				const judged = judgeEvent({ units, clauses, at, span, attached, publishedOn });
				if (judged === null) return null;
				const event = { ...judged, id: `e${String(events.length + 1)}` };
				events.push(event);
				return event;
			});
			links.push(...linkClauses(units, clauses, eventOf));
		}
	}
	return { events, links };
}
