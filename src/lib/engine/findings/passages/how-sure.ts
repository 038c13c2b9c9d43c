import type { RuleId } from '../../types';

/** Below the line of exercises: readers may argue about it. */
const ARGUABLE = 0.88;

/** So strong is a plain cue of opinion, and so strong a word that judges. */
const PLAIN_EVIDENCE = 1;
const JUDGED = 0.6;

/** What things are like, or are in general: without a figure or a day nothing in it can be looked up. */
const VAGUE: readonly RuleId[] = ['likeness', 'general-claim'];
const CHECKABLE: readonly RuleId[] = ['figures', 'dated', 'schedule'];

/**
 * In comments a judgement is the writer's more surely than in sentences of unknown origin, which the weights were set by; and
 * a sentence with figures and no word of opinion is the evidence the writer argues from. In log odds, set by hand: of some 70
 * verdicts "opinion" in comments written to try it four were wrong, where the weights alone claim one in four.
 */
const CLEAR_IN_COMMENT = 1;

/** Cues of a writer who takes a stand, whatever else is in the sentence. */
const STANDS: readonly RuleId[] = [
	'sarcasm',
	'question-tag',
	'first-person',
	'taking-sides',
	'exclamation',
	'emphatic-capitals'
];
/** Cues of judging, two of which make a stand; one alone also names things: "a charge of reckless driving", "you must be 18". */
const JUDGEMENTS: readonly RuleId[] = [
	'loaded-word',
	'judging-word',
	'conclusion',
	'attitude',
	'belittling',
	'motive',
	'figure-of-speech',
	'speculation',
	'demand',
	'prediction',
	'sweeping-claim',
	'rhetorical-question',
	'shared-we'
];
/** A word that judges, where what something is like is told. */
const VERDICTS: readonly RuleId[] = ['loaded-word', 'judging-word'];

type Weights = ReadonlyMap<RuleId, number>;

function hasAny(weights: Weights, rules: readonly RuleId[]): boolean {
	return rules.some((rule) => weights.has(rule));
}

function strongestOf(weights: Weights): number {
	return Math.max(0, ...weights.values());
}

function lift(share: number): number {
	return 1 / (1 + Math.exp(-Math.log(share / (1 - share)) - CLEAR_IN_COMMENT));
}

function takesStand(weights: Weights): boolean {
	if (hasAny(weights, STANDS)) return true;
	if (hasAny(weights, CHECKABLE)) return false;
	const judging = JUDGEMENTS.filter((rule) => weights.has(rule));
	return judging.length > 1 || (weights.has('likeness') && hasAny(weights, VERDICTS));
}

/** How sure it is that a sentence is the writer's opinion, `opinion` being 0.5 to 1. */
export function rateOpinion(
	opinion: number,
	weights: Weights,
	isComment: boolean,
	hearsOthers: boolean
): number {
	if (hearsOthers || !takesStand(weights)) return Math.min(opinion, ARGUABLE);
	return isComment ? lift(opinion) : opinion;
}

/** How sure it is that a sentence in the writer's voice is a plain statement, `opinion` being below 0.5. */
export function ratePlain(opinion: number, weights: Weights, isComment: boolean, isOpen: boolean): number {
	const strongest = strongestOf(weights);
	const isVague = hasAny(weights, VAGUE) && !hasAny(weights, CHECKABLE);
	// "its worst decision of the year" was taken on a day that can be looked up, but is it the worst? "Since 1953" says.
	const isJudged = weights.has('judging-word') && !weights.has('figures');
	const isArguable = strongest >= PLAIN_EVIDENCE || isOpen || isVague || isJudged;
	const isBare = isComment && strongest === 0 && hasAny(weights, CHECKABLE);
	return Math.min(isBare ? lift(1 - opinion) : 1 - opinion, isArguable ? ARGUABLE : 1);
}

/** The same where a source answers for the words; what is weighed are the writer's words that name source and deed. */
export function rateReport(opinion: number, weights: Weights): number {
	return Math.min(1 - opinion, strongestOf(weights) >= JUDGED ? ARGUABLE : 1);
}
