import { EXERCISE_CONFIDENCE, type Article, type EventFinding, type Ordering } from '../../types';
import type { EventLink } from './links';
import { haveSameTraits, readTraits, type EventTraits } from './same-event';
import { openSteps, type StepOf } from './steps';

/**
 * Events that an exercise may show are put in order first; what is left makes orderings of its own, less sure ones, so that no
 * doubtful event spoils a good ordering.
 */
const LEAST_CONFIDENCE = [EXERCISE_CONFIDENCE, 0.74] as const;
/** Links less sure than this order nothing. */
const LEAST_CERTAINTY = 0.9;
/** Events of one document that are put in order; a document with more is no article. */
const MOST_EVENTS = 120;
/** Orderings of one document. */
const MOST_ORDERINGS = 4;

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
	const best = new Map<EventFinding, { value: number; before: EventFinding | null }>();
	const open = new Set<EventFinding>();
	function settle(event: EventFinding): number {
		const known = best.get(event);
		if (known !== undefined) return known.value;
		open.add(event);
		let value = 0;
		let before: EventFinding | null = null;
		for (const earlier of events) {
			// An open event lies on the way here: a circle, which only words that contradict each other make.
			if (open.has(earlier) || stepOf(earlier, event) === null) continue;
			const reached = settle(earlier);
			if (reached <= value) continue;
			value = reached;
			before = earlier;
		}
		open.delete(event);
		best.set(event, { value: value + valueOf(event), before });
		return value + valueOf(event);
	}
	let top: EventFinding | null = null;
	for (const event of events) {
		settle(event);
		if (top === null || best.get(event)!.value > best.get(top)!.value) top = event;
	}
	const chain: EventFinding[] = [];
	for (let event = top; event !== null; event = best.get(event)!.before) chain.unshift(event);
	return chain;
}

/** One telling of each event: of two that may be one, the dated or surer telling stays. */
function dropRepeats(traits: readonly EventTraits[]): EventFinding[] {
	const kept: EventTraits[] = [];
	const byValue = [...traits].sort(
		({ event: one }, { event: other }) => valueOf(other) - valueOf(one) || one.start - other.start
	);
	for (const own of byValue) if (!kept.some((other) => haveSameTraits(own, other))) kept.push(own);
	return kept.map(({ event }) => event).sort((one, other) => one.start - other.start);
}

function describeChain(chain: readonly EventFinding[], stepOf: StepOf): Ordering {
	const steps = chain.slice(1).map((event, index) => stepOf(chain[index]!, event)!);
	const sureness = [...steps.map(({ certainty }) => certainty), ...chain.map(({ confidence }) => confidence)];
	return {
		eventIds: chain.map(({ id }) => id),
		steps: steps.map(({ rule, proof }) => ({ rules: [rule], proof })),
		confidence: Math.round(Math.min(...sureness) * 100) / 100
	};
}

function orderPart(
	article: Article,
	part: number,
	events: readonly EventFinding[],
	links: readonly EventLink[]
): Ordering[] {
	const { start, end, publishedOn } = article.parts[part]!;
	const stepOf = openSteps(links, publishedOn);
	let left = events
		.filter((event) => event.start >= start && event.end <= end)
		.slice(0, MOST_EVENTS)
		.map((event) => readTraits({ event, text: article.text }));
	const orderings: Ordering[] = [];
	for (const least of LEAST_CONFIDENCE) {
		while (orderings.length < MOST_ORDERINGS) {
			const usable = left.filter(({ event }) => event.confidence >= least);
			const chain = findChain(dropRepeats(usable), stepOf);
			if (chain.length < 2) break;
			const used = new Set(chain);
			left = left.filter(({ event }) => !used.has(event));
			orderings.push(describeChain(chain, stepOf));
		}
	}
	return orderings;
}

/** Chains of events of one document, each surely later than the one before. An event is in one chain at most. */
export function orderEvents(
	article: Article,
	events: readonly EventFinding[],
	links: readonly EventLink[]
): Ordering[] {
	const sure = links.filter(({ certainty }) => certainty >= LEAST_CERTAINTY);
	return article.parts.flatMap((_, part) => orderPart(article, part, events, sure));
}
