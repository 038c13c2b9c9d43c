import { mayJudge } from '../../findings/passages/lexicon/judging-words';
import { WEIGHTS } from '../../findings/passages/weights';
import { tokenise } from '../../language/tokens';
import type { Cue, PassageFinding } from '../../types';

/** What somebody wants done or holds for certain: a claim even without a word that judges. */
const CLAIMING = new Set('must should ought never cannot always'.split(' '));

/** Whether words judge or demand, whoever's they are: what tempts a reader to take them for the writer's opinion. */
export function holdsStrongWords(text: string): boolean {
	return tokenise(text, { start: 0, end: text.length }).some(
		({ lower }) => CLAIMING.has(lower) || mayJudge(lower)
	);
}

function weigh({ rule }: Cue): number {
	return WEIGHTS.get(rule) ?? 0;
}

/** The cues that speak for an opinion of the writer. */
export function listTellingCues({ cues }: PassageFinding): Cue[] {
	return cues.filter((cue) => weigh(cue) > 0);
}

/** The cues that speak against one. */
export function listPlainCues({ cues }: PassageFinding): Cue[] {
	return cues.filter((cue) => weigh(cue) < 0);
}

/** How much the telling cues weigh together, in log odds. */
export function weighTellingCues(finding: PassageFinding): number {
	return listTellingCues(finding).reduce((sum, cue) => sum + weigh(cue), 0);
}
