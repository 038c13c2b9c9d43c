import type { Cue, Genre, RuleId } from '../../types';
import type { VoiceReading } from './tell-voice';
import { BASE, GENRE, MOST_REPEATS, OTHER_VOICE, REPEAT, WEIGHTS } from './weights';

/** What the sentences around one say about it. */
export interface Surroundings {
	/** Null where the text is too short to have one. */
	readonly genre: Genre | null;
	/** Mean score of the writer's sentences of the document, by their own cues alone; null where there are too few. */
	readonly document: number | null;
	/** The same of the sentences right before and after; null where there are none. */
	readonly neighbours: number | null;
}

export const ALONE: Surroundings = { genre: null, document: null, neighbours: null };

/** The mean score of an average text, from which documents and neighbours are judged. */
const AVERAGE = 0.4;
const DOCUMENT_PULL = 3;
const MOST_DOCUMENT_PULL = 0.8;
const NEIGHBOUR_PULL = 1;

/** The voice of reported and quoted sentences keeps their score below the line, whatever the writer adds. */
const MOST_FOR_OTHERS = 0.45;
/** A sentence without any cue above the faint ones is no opinion only because its neighbours are. */
const LEAST_EVIDENCE = 0.4;
const UNDECIDED = 0.48;

/** What somebody says between marks is never the writer's opinion. */
const QUOTED = 0.03;
/** The pull of a text on sentences that are not the writer's. */
const OTHERS_SHARE = 0.3;

/** Writers of comments tell what others think, too: less than certain voices are less so there. */
const CERTAIN = 0.95;
const COMMENT_DOUBT = 0.07;

/** A statement in which a plain cue of opinion stands is one that readers may argue about: too unsure for an exercise. */
const PLAIN_EVIDENCE = 1;
const MOST_SURE_MIXED = 0.88;
/** What a source says is named by the writer; where one of the writer's words judges, readers may argue, too. */
const JUDGED = 0.6;

/** What things are like, or are in general, without a figure or a day: nothing in it can be looked up, so who knows? */
const VAGUE = new Set<RuleId>(['likeness', 'general-claim', 'judging-word']);
const CHECKABLE = new Set<RuleId>(['figures', 'dated', 'schedule']);
/** Somebody did something. */
const ACTED: readonly RuleId[] = ['named-actor', 'told-event'];
const MOST_SURE_VAGUE = 0.88;

/**
 * In comments a judgement is the writer's more surely than in sentences of unknown origin, which the weights were set by; and
 * a sentence with figures and no word of opinion is the evidence the writer argues from. In log odds: of 65 such verdicts in texts
 * written for it, four were wrong where the weights alone claimed 16.
 */
const CLEAR_IN_COMMENT = 1;
/** These tell how somebody talks, not that he judges: "you can take it to court", "No progress." */
const TONES = new Set<RuleId>([
	'reader-address',
	'shared-we',
	'rhetorical-question',
	'informal-tone',
	'emphasis',
	'verdict-fragment'
]);

/** Measured on single sentences out of their texts: one plain statement in eight turns out to be an opinion. */
const MOST_SURE_ALONE = 0.88;
/** And one reported sentence in ten: sources are named in comments, too, to be mocked. */
const MOST_SURE_REPORT_ALONE = 0.9;

export interface Verdict {
	readonly opinion: number;
	readonly confidence: number;
}

/** What each kind of cue adds, in log odds. */
export function weighCues(cues: readonly Cue[]): Map<RuleId, number> {
	const counts = new Map<RuleId, number>();
	for (const { rule } of cues) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	const weights = new Map<RuleId, number>();
	for (const [rule, count] of counts)
		weights.set(rule, (WEIGHTS.get(rule) ?? 0) * (1 + REPEAT * (Math.min(count, MOST_REPEATS) - 1)));
	return weights;
}

function clamp(value: number, most: number): number {
	return Math.max(-most, Math.min(most, value));
}

function logistic(logOdds: number): number {
	return 1 / (1 + Math.exp(-logOdds));
}

/** A verdict that the sentence's own words and its document agree on. */
function lift(share: number): number {
	return logistic(Math.log(share / (1 - share)) + CLEAR_IN_COMMENT);
}

function pullOf({ genre, document, neighbours }: Surroundings): number {
	let pull = genre === null ? 0 : GENRE[genre];
	if (document !== null)
		pull += clamp(DOCUMENT_PULL * (document - AVERAGE), MOST_DOCUMENT_PULL) * (genre === null ? 1 : 0.5);
	if (neighbours !== null) pull += NEIGHBOUR_PULL * (neighbours - AVERAGE);
	return pull;
}

/** Weighs a sentence's cues: logistic, so that `opinion` reads as a share. */
export function scoreSentence(
	{ voice, certainty, isOpen }: Pick<VoiceReading, 'voice' | 'certainty' | 'isOpen'>,
	cues: readonly Cue[],
	surroundings: Surroundings
): Verdict {
	if (voice === 'quoted') return { opinion: QUOTED, confidence: Math.min(certainty, 1 - QUOTED) };
	const weighed = weighCues(cues);
	const weights = [...weighed.values()];
	const rules = [...weighed.keys()];
	const isVague = rules.some((rule) => VAGUE.has(rule)) && !rules.some((rule) => CHECKABLE.has(rule));
	const isActed = ACTED.every((rule) => weighed.has(rule));
	const evidence = weights.reduce((sum, weight) => sum + weight, 0);
	const pull = pullOf(surroundings);
	const isAlone = surroundings.genre === null && surroundings.document === null;
	if (voice === 'reported') {
		// The writer's words around a report can judge it; that makes the verdict less sure, not another one.
		const opinion = Math.min(logistic(OTHER_VOICE + evidence + OTHERS_SHARE * pull), MOST_FOR_OTHERS);
		const isJudged = Math.max(0, ...weights) >= JUDGED;
		const doubt = surroundings.genre === 'commentary' && certainty < CERTAIN ? COMMENT_DOUBT : 0;
		const sure = isAlone ? Math.min(certainty, MOST_SURE_REPORT_ALONE) : certainty - doubt;
		return { opinion, confidence: Math.min(sure, isJudged ? MOST_SURE_MIXED : 1, 1 - opinion) };
	}
	const strongest = Math.max(0, ...weights);
	const most = strongest >= LEAST_EVIDENCE ? 1 : UNDECIDED;
	const opinion = Math.min(logistic(BASE + evidence + pull), most);
	const isComment = surroundings.genre === 'commentary';
	if (opinion >= 0.5) {
		const isJudging = rules.some((rule) => WEIGHTS.get(rule)! >= JUDGED && !TONES.has(rule));
		return { opinion, confidence: Math.min(isComment && isJudging ? lift(opinion) : opinion, certainty) };
	}
	const sure = Math.min(
		isAlone ? MOST_SURE_ALONE : certainty,
		strongest >= PLAIN_EVIDENCE ? MOST_SURE_MIXED : 1,
		isOpen ? MOST_SURE_VAGUE : 1,
		isVague && !(isActed && !weighed.has('likeness')) ? MOST_SURE_VAGUE : 1
	);
	const isBare = isComment && !isVague && strongest === 0 && rules.some((rule) => CHECKABLE.has(rule));
	return { opinion, confidence: Math.min(isBare ? lift(1 - opinion) : 1 - opinion, sure) };
}
