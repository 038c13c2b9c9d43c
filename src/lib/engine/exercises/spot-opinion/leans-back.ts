import type { PassageFinding } from '../../types';

/** Words that point back: after another sentence they would point at something else. */
const POINTING = new Set(
	(
		'he she it they him her them his its their this that these those such then here both neither either another others ' +
		"he's she's it's they're that's this's"
	).split(' ')
);

/** Words that a sentence goes on with; what comes after them may point back too. */
const GOING_ON = new Set('and but or nor yet so also then still now well because'.split(' '));

/** "It seems", "So far": nothing before is meant. */
const POINTING_NOWHERE = /^(?:it (?:seems|seemed|appears|appeared|looks|looked|turns|turned)|so far) /;

const WORDS = /[\p{L}\p{M}'’]+/gu;
/** Words looked at; no opening that matters is longer. */
const OPENING = 60;

function pointsBack(text: string): boolean {
	const words = (text.slice(0, OPENING).match(WORDS) ?? []).map((word) =>
		word.toLowerCase().replaceAll('’', "'")
	);
	const from = words.length > 1 && GOING_ON.has(words[0]!) ? 1 : 0;
	if (POINTING_NOWHERE.test(`${words.slice(from).join(' ')} `)) return false;
	return POINTING.has(words[from] ?? '');
}

/** Reported without a word in it that says by whom. */
function isGivenElsewhere({ voice, attribution, start, end }: PassageFinding): boolean {
	if (voice !== 'reported') return false;
	return attribution === null || attribution.start < start || end < attribution.end;
}

/**
 * Whether a sentence needs the one before it: it begins by pointing back ("This …", "But he …"), or the words that give it to a
 * source stand elsewhere. Marks around quoted words show by themselves whose they are not.
 */
export function leansBack(text: string, finding: PassageFinding): boolean {
	return pointsBack(text) || isGivenElsewhere(finding);
}
