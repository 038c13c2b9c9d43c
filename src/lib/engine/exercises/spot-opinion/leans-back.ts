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

/** Words by which a whole sentence answers or adds to the one before; the others may just as well open a new thought. */
const ANSWERING = new Set('and but or nor yet'.split(' '));

const WORDS = /[\p{L}\p{M}'’]+/gu;
/** Words looked at; no opening that matters is longer. */
const OPENING = 60;

function readOpening(text: string): string[] {
	return (text.slice(0, OPENING).match(WORDS) ?? []).map((word) => word.toLowerCase().replaceAll('’', "'"));
}

/** Whether a sentence begins by going on from the one before ("But the bridge …"): after a gap it would go on from another. */
export function goesOn(text: string): boolean {
	return ANSWERING.has(readOpening(text)[0] ?? '');
}

function pointsBack(text: string): boolean {
	const words = readOpening(text);
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
