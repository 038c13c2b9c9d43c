import type { PlayableKind } from '$lib/schemas/exercise-kinds';
import { m } from '$messages';

type Fields = Readonly<Record<string, string>>;

const incomplete: Readonly<Record<PlayableKind, (fields: Fields) => string>> = {
	'quote-speaker': m.answer_incomplete,
	'spot-opinion': ({ none }) => (none === undefined ? m.opinion_blank() : m.opinion_torn()),
	'order-events': m.order_incomplete
};

/** What stops a form that its kind does not take for an answer, in the language of the request. `fields`: field → chosen value. */
export function describeIncomplete(kind: PlayableKind, fields: Fields): string {
	return incomplete[kind](fields);
}

/**
 * What each part left open lacks, by part id; nothing for kinds whose forms say it themselves. Of events some have no place, others
 * share one; `parts` are all of them, which are called A, B, C and so on as their cards are.
 */
export function describeGaps(
	kind: PlayableKind,
	parts: readonly string[],
	missing: readonly string[],
	fields: Fields
): Record<string, string> {
	if (kind !== 'order-events') return {};
	return Object.fromEntries(
		missing.map((id) => {
			const letter = String.fromCharCode(65 + parts.indexOf(id));
			const place = fields[id]?.slice(1);
			return [id, place ? m.order_shared({ letter, place }) : m.order_open({ letter })];
		})
	);
}

/** What stops any other form. */
export function describeProblem(problem: 'malformed' | 'closed' | 'limited'): string {
	return { malformed: m.answer_malformed, closed: m.answer_closed, limited: m.answer_limited }[problem]();
}
