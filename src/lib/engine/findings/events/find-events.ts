import type { Prose } from '../../language/read-prose';
import type { Article, DateFinding, EventFinding } from '../../types';
import { attachDate } from './attach-date';
import { spanClause } from './clause-span';
import { splitClauses, type Clause } from './clauses';
import { findConditions, isConditional } from './conditions';
import { placeDates, type PlacedDate } from './date-position';
import { joinDates } from './join-dates';
import { judgeEvent, type Judged } from './judge-event';
import { linkClauses, type EventLink } from './links';
import { findNounEvent } from './noun-events';
import { readUnits, type Unit } from './units';

/** What the prose tells: its events in text order, and what its words say about their order. */
export interface Telling {
	readonly events: readonly EventFinding[];
	readonly links: readonly EventLink[];
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

interface Sentence {
	readonly clauses: readonly Clause[];
	/** In text order; `clause` is null for what a noun names in passing. */
	readonly found: readonly { readonly event: Judged; readonly clause: number | null }[];
	/** Something in it depends on a condition. */
	readonly isConditional: boolean;
}

/** A sentence of more clauses is no sentence. */
const MOST_CLAUSES = 40;

function readSentence(
	units: readonly Unit[],
	dates: readonly DateFinding[],
	publishedOn: string | null,
	followsCondition: boolean
): Sentence {
	const clauses = splitClauses(units);
	if (clauses.length > MOST_CLAUSES) return { clauses: [], found: [], isConditional: false };
	const conditions = findConditions(units, clauses, followsCondition);
	const places = joinDates(units, placeDates(units, dates), (date) => ownerOf(clauses, date));
	const placed = places.map((date) => ({ date, owner: ownerOf(clauses, date) }));
	const found: { event: Judged; clause: number | null }[] = [];
	const spent = new Set<PlacedDate>();
	for (const [at, clause] of clauses.entries()) {
		const span = spanClause(units, clauses, at, places);
		const attached = placed.flatMap(({ date, owner }) => {
			const attachment = owner === at ? attachDate(units, clause, span.subject, date) : null;
			if (attachment !== null) spent.add(date);
			return attachment === null ? [] : [attachment];
		});
		const event = judgeEvent({ units, clauses, at, span, conditions, attached, publishedOn });
		if (event !== null) found.push({ event, clause: at });
	}
	for (const { date, owner } of placed) {
		if (owner === null || spent.has(date)) continue;
		const event = findNounEvent(units, clauses, owner, date, publishedOn);
		const isOpen = event === null || isConditional(units, conditions, date.from, event.status);
		if (!isOpen) found.push({ event, clause: null });
	}
	return {
		clauses,
		isConditional: conditions.length > 0,
		found: found.sort((one, other) => one.event.start - other.event.start || one.event.end - other.event.end)
	};
}

/** "The firm has sued …" at the head of a report: a perfect without a date tells its news. */
function isHotNews({ role, group }: Clause, { from }: Judged): boolean {
	return (
		role === 'main' &&
		group.tense === 'present-perfect' &&
		from === null &&
		!/^(?:long|always|ever|already|previously|since|never|so)$/.test(group.adverbs.join(' '))
	);
}

function isQuestion(text: string, end: number): boolean {
	return /\?["”’')\]]*$/.test(text.slice(Math.max(0, end - 4), end));
}

/** What happened or is announced, clause by clause. Dates must be in text order. Linear in the text's length. */
export function findEvents(article: Article, prose: Prose, dates: readonly DateFinding[]): Telling {
	const events: EventFinding[] = [];
	const links: EventLink[] = [];
	let next = 0;
	let lastPart = -1;
	for (const { part, frames, words } of prose.paragraphs) {
		const opensPart = part !== lastPart && article.parts[part]?.genre === 'report';
		lastPart = part;
		const publishedOn = article.parts[part]?.publishedOn ?? null;
		const unitsOf = readUnits(frames, words);
		let followsCondition = false;
		for (const [index, frame] of frames.entries()) {
			const units = unitsOf[index]!;
			const own: DateFinding[] = [];
			for (; next < dates.length && dates[next]!.start < frame.end; next++) own.push(dates[next]!);
			if (units.length === 0 || isQuestion(article.text, frame.end)) continue;
			const {
				clauses,
				found,
				isConditional: depends
			} = readSentence(units, own, publishedOn, followsCondition);
			followsCondition = depends;
			const eventOf = clauses.map((): EventFinding | null => null);
			for (const { event, clause } of found) {
				const isNews = opensPart && index === 0 && clause !== null && isHotNews(clauses[clause]!, event);
				const rules = isNews ? [...event.rules, 'news-of-the-day'] : event.rules;
				const finding = { ...event, rules, id: `e${String(events.length + 1)}` };
				events.push(finding);
				if (clause !== null) eventOf[clause] = finding;
			}
			for (const link of linkClauses(units, clauses, eventOf)) links.push(link);
		}
	}
	return { events, links };
}
