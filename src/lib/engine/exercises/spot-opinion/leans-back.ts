import type { PassageFinding } from '../../types';
import type { Line } from './read-lines';

/** First words that point back or go on from what was said before: without that, the sentence reads wrong. */
const LEANING = new Set(
	(
		'he she it they him her them his its their this that these those such so then there thus hence therefore here both neither ' +
		'either another but and or nor yet still however nevertheless nonetheless instead moreover furthermore besides also too ' +
		'otherwise meanwhile similarly likewise consequently accordingly indeed'
	).split(' ')
);

const FIRST_WORD = /[\p{L}\p{M}]+/u;

function isGivenElsewhere({ voice, attribution, start, end }: PassageFinding): boolean {
	if (voice === 'writer') return false;
	return attribution === null || attribution.start < start || end < attribution.end;
}

/**
 * Whether a sentence needs the one before it: it begins by pointing back ("This …", "But …"), or the words that give it to a
 * source stand elsewhere.
 */
export function leansBack({ text, passages }: Pick<Line, 'text' | 'passages'>): boolean {
	const first = FIRST_WORD.exec(text)?.[0].toLowerCase() ?? '';
	return LEANING.has(first) || isGivenElsewhere(passages[0]!);
}
