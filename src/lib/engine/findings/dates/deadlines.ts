import { BE_PRESENT } from '../../language/lexicon/auxiliaries';
import { words } from '../../language/lexicon/words';
import { lowerAt } from './pieces';
import { walk, type Scene } from './scene';
import { isVerb, timeOn, type ClauseTime } from './verb-groups';

/** Nouns of a day that is still to come as long as something "is" on it. */
const DEADLINES = words('deadline cutoff expiry date');
/** Verbs that tell in the present when something will begin or be over. Lemmas. */
const LIMITS = words('end expire close finish start begin open run last');

/** How far before its verb the noun of a deadline is looked for: "the deadline for all written bids is". */
const REACH = 8;

/** "The deadline for bids is 31 December", "the offer ends on 31 December": ahead. Null where the words before `from` say neither. */
export function readDeadline(scene: Scene, from: number): ClauseTime | null {
	const { words: all } = scene;
	let verb = from - 1;
	while (verb >= 0 && /^(?:on|at|until|till|midnight|noon|the|end|of)$/.test(lowerAt(all, verb))) verb--;
	const word = all[verb];
	if (word === undefined || scene.frameOf[verb] !== scene.frameOf[from]) return null;
	if (LIMITS.has(word.lemma) && word.pos === 'VERB' && word.lower === `${word.lemma}s`)
		return timeOn('future', 0.85);
	if (!BE_PRESENT.has(word.lower)) return null;
	for (const at of walk(scene, verb, -1)) {
		if (verb - at > REACH || isVerb(all[at])) return null;
		if (DEADLINES.has(lowerAt(all, at))) return { ...timeOn('future', 0.93), isFirm: true };
	}
	return null;
}
