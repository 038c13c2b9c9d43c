import { analyseText } from '../../src/lib/engine/analyse';
import { listFindings } from '../../src/lib/engine/findings/list-findings';
import { EXERCISE_CONFIDENCE, type EventFinding } from '../../src/lib/engine/types';
import { readDevSet, scorePredictions } from './dev-sets';

const SET = 'order.meantime.jsonl';

interface OrderDocument {
	readonly id: string;
	readonly text: string;
	/** ISO day of the document. */
	readonly dct: string | null;
	readonly events: readonly { readonly id: string; readonly start: number; readonly end: number }[];
	readonly pairs: readonly (readonly [
		earlier: string,
		later: string,
		relation: string,
		...rest: unknown[]
	])[];
}

interface ClaimedStep {
	readonly earlier: EventFinding;
	readonly later: EventFinding;
	/** Rules of all steps between the two. */
	readonly rules: readonly string[];
}

interface Claim {
	readonly document: OrderDocument;
	readonly sets: readonly (readonly EventFinding[])[];
	readonly pairs: readonly ClaimedStep[];
}

function claim(document: OrderDocument, threshold: number): Claim {
	const analysis = analyseText(document.text, { publishedOn: document.dct });
	const byId = new Map(listFindings(analysis, 'event').map((event) => [event.id, event]));
	const orderings = analysis.orderings.filter(({ confidence }) => confidence >= threshold);
	const pairs: ClaimedStep[] = [];
	const claimed = orderings.map(({ eventIds, steps }) => {
		const events = eventIds.map((id) => byId.get(id)!);
		for (const [at, earlier] of events.entries())
			for (let later = at + 1; later < events.length; later++)
				pairs.push({
					earlier,
					later: events[later]!,
					rules: steps.slice(at, later).flatMap(({ rules }) => rules)
				});
		return events;
	});
	return { document, sets: claimed, pairs };
}

/** What the set says about a pair, as the scorer reads it: null where it says nothing or contradicts itself. */
function judge({ events, pairs }: OrderDocument, { earlier, later }: ClaimedStep): string | null {
	const inverse: Record<string, string> = { BEFORE: 'AFTER', AFTER: 'BEFORE' };
	const relations = new Map<string, string>();
	for (const [one, other, relation] of pairs) {
		relations.set(`${one}|${other}`, relation);
		relations.set(`${other}|${one}`, inverse[relation] ?? relation);
	}
	const at = (head: number): string[] =>
		events.filter(({ start, end }) => start <= head && end > head).map(({ id }) => id);
	const found = new Set(
		at(earlier.head.start).flatMap((one) =>
			at(later.head.start).flatMap((other) => {
				const relation = relations.get(`${one}|${other}`);
				return relation === undefined ? [] : [relation];
			})
		)
	);
	return found.size === 1 ? [...found][0]! : null;
}

/** How often each rule is right on pairs the set decides. */
function tallyRules(claims: readonly Claim[]): string {
	const tallies = new Map<string, [right: number, all: number]>();
	for (const { document, pairs } of claims) {
		for (const pair of pairs) {
			const relation = judge(document, pair);
			if (relation === null) continue;
			const key = [...new Set(pair.rules)].join(' + ');
			const tally = tallies.get(key) ?? [0, 0];
			tallies.set(key, [tally[0] + (relation === 'BEFORE' ? 1 : 0), tally[1] + 1]);
		}
	}
	return [...tallies.entries()]
		.sort(([, left], [, right]) => right[1] - left[1])
		.map(([key, [right, all]]) => `  ${key.padEnd(60)} ${String(right)}/${String(all)}`)
		.join('\n');
}

function listErrors(claims: readonly Claim[], most: number): string {
	const errors = claims.flatMap(({ document, pairs }) =>
		pairs.flatMap((pair) => {
			const relation = judge(document, pair);
			if (relation === null || relation === 'BEFORE') return [];
			const show = (event: EventFinding): string =>
				`${event.from ?? '?'}..${event.to ?? '?'} ${event.status} ${event.confidence.toFixed(2)} [${document.text.slice(event.head.start, event.head.end)}] ${document.text.slice(event.start, event.end).replace(/\s+/g, ' ')}`;
			return [
				`${document.id} (${document.dct ?? '?'}), set says ${relation}; ${pair.rules.join(', ')}\n   1 ${show(pair.earlier)}\n   2 ${show(pair.later)}`
			];
		})
	);
	return errors.slice(0, most).join('\n');
}

/** Figures of claimed orders of events on the development set; a line that says so where it is not there. */
export function measureOrder({
	errors = 0,
	rules = false
}: { readonly errors?: number; readonly rules?: boolean } = {}): string {
	const documents = readDevSet<OrderDocument>(SET);
	if (documents === null) return `No development set ${SET}: no orders to measure.`;
	const lines = [0, EXERCISE_CONFIDENCE].flatMap((threshold) => {
		const claims = documents.map((document) => claim(document, threshold));
		const predictions = claims.map(({ document, sets }) => ({
			id: document.id,
			sets: sets.map((events) => events.map(({ start, end, head }) => ({ start, end, head: head.start })))
		}));
		return [
			`Orders of events with confidence ≥ ${String(threshold)}:`,
			scorePredictions('score_order.mjs', [SET, SET], predictions),
			...(rules ? [tallyRules(claims)] : []),
			...(errors > 0 && threshold === 0 ? [listErrors(claims, errors)] : [])
		];
	});
	return lines.join('\n');
}
