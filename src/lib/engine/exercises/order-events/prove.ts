import type { Hint, Ordering, PartEvidence, Span } from '../../types';
import { holds, readSentences } from '../read-sentences';
import type { Telling } from './list-tellings';

function bare({ start, end }: Span): Span {
	return { start, end };
}

/** Adds spans that no known one holds. */
function collect(spans: readonly (Span | null | undefined)[]): Span[] {
	const known: Span[] = [];
	for (const span of spans) {
		if (span === null || span === undefined || span.start >= span.end) continue;
		if (!known.some((other) => holds(other, span))) known.push(bare(span));
	}
	return known;
}

/** Why one event of an ordering comes after an earlier one, though not by their dates: every step between them. */
export function listSteps(
	orderings: readonly Ordering[],
	earlierId: string,
	laterId: string
): Ordering['steps'] {
	for (const { eventIds, steps } of orderings) {
		const from = eventIds.indexOf(earlierId);
		const to = eventIds.indexOf(laterId);
		if (from >= 0 && to > from) return steps.slice(from, to);
	}
	return [];
}

/** The paragraph, and in it the sentence or sentences that tell the event and when it was. */
function locate({ analysis, finding }: Telling, cue: Span): { paragraph: Span; sentence: Span } {
	const block = analysis.article.blocks.find((candidate) => holds(candidate, finding)) ?? finding;
	const paragraph = bare(block);
	const range = holds(paragraph, cue)
		? { start: Math.min(finding.start, cue.start), end: Math.max(finding.end, cue.end) }
		: finding;
	return { paragraph, sentence: readSentences(analysis, paragraph, range) };
}

/**
 * What proves an event's place, and hints that lead to it. Proof: the words that date it, the `steps` by which the article places
 * it beside its neighbours where dates do not, what its date was worked out from. The last hint is the words that tell the time,
 * or else the main word, whose form tells what is done and what is to come.
 */
export function proveEvent(telling: Telling, partId: string, steps: Ordering['steps']): PartEvidence {
	const { finding, date, article } = telling;
	const own = collect([finding.timing, date]);
	const placing = collect(steps.flatMap((step) => step.proof));
	const cue = own[0] ?? placing.find((span) => holds(finding, span)) ?? finding.head;
	const { paragraph, sentence } = locate(telling, cue);
	const hints: Hint[] = [
		{ step: 'paragraph', span: paragraph },
		{ step: 'sentence', span: sentence }
	];
	if (holds(sentence, cue)) hints.push({ step: 'cue', span: bare(cue) });
	return {
		partId,
		article,
		findingId: finding.id,
		target: [bare(finding)],
		proof: collect([cue, ...own, ...placing, date?.anchor]),
		hints,
		rules: [...new Set([...finding.rules, ...(date?.rules ?? []), ...steps.flatMap(({ rules }) => rules)])]
	};
}
