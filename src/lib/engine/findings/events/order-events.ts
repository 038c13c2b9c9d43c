import type { Article, EventFinding, Ordering, RuleId, Span } from '../../types';
import type { EventLink } from './links';

/**
 * Events that an exercise may show are put in order first; what is left makes orderings of its own, less sure ones, so that no
 * doubtful event spoils a good ordering.
 */
const LEAST_CONFIDENCE = [0.87, 0.78] as const;
/** Events of one document that are put in order; a document with more is no article. */
const MOST_EVENTS = 120;
/** Orderings of one document. */
const MOST_ORDERINGS = 4;

interface Step {
	readonly rule: RuleId;
	readonly proof: readonly Span[];
	readonly certainty: number;
}

type StepOf = (earlier: EventFinding, later: EventFinding) => Step | null;

function tellingOf(event: EventFinding): Span {
	return event.timing ?? event.head;
}

/** Why one event is surely later than another; null where nothing tells. */
function openSteps(links: readonly EventLink[], publishedOn: string | null): StepOf {
	const byPair = new Map(links.map((link) => [`${link.earlier} ${link.later}`, link]));
	return (earlier, later) => {
		const proof = [tellingOf(earlier), tellingOf(later)];
		const reverse = byPair.has(`${later.id} ${earlier.id}`);
		if (earlier.to !== null && later.from !== null) {
			if (earlier.to < later.from && !reverse) return { rule: 'dates-apart', proof, certainty: 0.98 };
			if (later.to !== null && earlier.from !== null && later.to < earlier.from) return null;
		}
		const link = byPair.get(`${earlier.id} ${later.id}`);
		if (link !== undefined) return { rule: link.rule, proof: link.proof, certainty: link.certainty };
		// What is to come on the document's own day may come before something told as done on that day.
		const isLater =
			later.from === null || publishedOn === null || later.from > publishedOn || later.to !== later.from;
		if (earlier.status === 'happened' && later.status === 'planned' && isLater && !reverse)
			return { rule: 'planned-after-done', proof, certainty: 0.95 };
		return null;
	};
}

/** How much an event is worth in an ordering: dated to the day first. */
function valueOf(event: EventFinding): number {
	const precision = event.from === null ? 0.6 : event.from === event.to ? 1 : 0.9;
	return precision + event.confidence / 10;
}

/**
 * The most telling chain through `events`. Steps are certain orders and so carry over: what is later than a later one is later
 * still. Quadratic in at most {@link MOST_EVENTS} events.
 */
function findChain(events: readonly EventFinding[], stepOf: StepOf): EventFinding[] {
	const order = [...events].sort((one, other) => compareTimes(one, other));
	const best = order.map(valueOf);
	const before = order.map(() => -1);
	let top = -1;
	for (const [at, event] of order.entries()) {
		for (let earlier = 0; earlier < at; earlier++) {
			if (stepOf(order[earlier]!, event) === null) continue;
			const value = best[earlier]! + valueOf(event);
			if (value > best[at]!) {
				best[at] = value;
				before[at] = earlier;
			}
		}
		if (before[at] !== -1 && (top < 0 || best[at]! > best[top]!)) top = at;
	}
	const chain: EventFinding[] = [];
	for (let at = top; at >= 0; at = before[at]!) chain.unshift(order[at]!);
	return chain;
}

function compareTimes(one: EventFinding, other: EventFinding): number {
	const rank = (event: EventFinding): number => (event.status === 'planned' ? 1 : 0);
	if (rank(one) !== rank(other)) return rank(one) - rank(other);
	const left = one.to ?? '';
	const right = other.to ?? '';
	return left < right ? -1 : left > right ? 1 : one.start - other.start;
}

/** Chains of events of one document, each surely later than the one before. An event is in one chain at most. */
export function orderEvents(
	article: Article,
	events: readonly EventFinding[],
	links: readonly EventLink[]
): Ordering[] {
	const sure = links.filter(({ certainty }) => certainty >= 0.9);
	return article.parts.flatMap((_, part) => orderPart(article, part, events, sure));
}

function orderPart(
	article: Article,
	part: number,
	events: readonly EventFinding[],
	links: readonly EventLink[]
): Ordering[] {
	const { start, end, publishedOn } = article.parts[part]!;
	const stepOf = openSteps(links, publishedOn);
	let left = events.filter((event) => event.start >= start && event.end <= end);
	const orderings: Ordering[] = [];
	for (const least of LEAST_CONFIDENCE) {
		while (orderings.length < MOST_ORDERINGS) {
			const usable = left.filter(({ confidence }) => confidence >= least).slice(0, MOST_EVENTS);
			const chain = findChain(usable, stepOf);
			if (chain.length < 2) break;
			const used = new Set(chain);
			left = left.filter((event) => !used.has(event));
			orderings.push(describeChain(chain, stepOf));
		}
	}
	return orderings;
}

function describeChain(chain: readonly EventFinding[], stepOf: StepOf): Ordering {
	const steps = chain.slice(1).map((event, index) => stepOf(chain[index]!, event)!);
	const sureness = [
		...steps.map(({ certainty }) => certainty),
		...chain.map(({ confidence }) => confidence + 0.03)
	];
	return {
		eventIds: chain.map(({ id }) => id),
		steps: steps.map(({ rule, proof }) => ({ rules: [rule], proof })),
		confidence: Math.round(Math.min(...sureness) * 100) / 100
	};
}
