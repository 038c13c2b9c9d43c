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

/** What stops any other form. */
export function describeProblem(problem: 'malformed' | 'closed' | 'limited'): string {
	return { malformed: m.answer_malformed, closed: m.answer_closed, limited: m.answer_limited }[problem]();
}
