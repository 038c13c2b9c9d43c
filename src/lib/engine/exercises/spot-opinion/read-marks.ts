import type { SpotOpinionAnswer, SpotOpinionPrompt } from './types';

/**
 * What an answer says about the prompt's sentences: the marked ones, and whether it can be scored. `blank`: neither a mark nor
 * "nothing"; `torn`: both at once. Ids the prompt does not know, and repeats, count for nothing.
 */
export interface Marks {
	readonly marked: ReadonlySet<string>;
	readonly state: 'marked' | 'nothing' | 'blank' | 'torn';
}

export function readMarks(prompt: SpotOpinionPrompt, answer: SpotOpinionAnswer): Marks {
	const known = new Set(prompt.sentences.map(({ id }) => id));
	const marked = new Set(answer.marked.filter((id) => known.has(id)));
	if (marked.size > 0) return { marked, state: answer.nothing ? 'torn' : 'marked' };
	return { marked, state: answer.nothing ? 'nothing' : 'blank' };
}
