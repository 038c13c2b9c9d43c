import type { Cue, Genre, RuleId } from '../../types';
import { rateOpinion, ratePlain, rateReport } from './how-sure';
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

function pullOf({ genre, document, neighbours }: Surroundings): number {
	let pull = genre === null ? 0 : GENRE[genre];
	if (document !== null)
		pull += clamp(DOCUMENT_PULL * (document - AVERAGE), MOST_DOCUMENT_PULL) * (genre === null ? 1 : 0.5);
	if (neighbours !== null) pull += NEIGHBOUR_PULL * (neighbours - AVERAGE);
	return pull;
}

/** Weighs a sentence's cues: logistic, so that `opinion` reads as a share. */
export function scoreSentence(
	{ voice, certainty, isOpen, hearsOthers }: Omit<VoiceReading, 'attribution' | 'own' | 'given'>,
	cues: readonly Cue[],
	surroundings: Surroundings
): Verdict {
	if (voice === 'quoted') return { opinion: QUOTED, confidence: Math.min(certainty, 1 - QUOTED) };
	const weights = weighCues(cues);
	const evidence = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
	const pull = pullOf(surroundings);
	const isAlone = surroundings.genre === null && surroundings.document === null;
	const isComment = surroundings.genre === 'commentary';
	if (voice === 'reported') {
		// The writer's words around a report can judge it; that makes the verdict less sure, not another one.
		const opinion = Math.min(logistic(OTHER_VOICE + evidence + OTHERS_SHARE * pull), MOST_FOR_OTHERS);
		const doubt = isComment && certainty < CERTAIN ? COMMENT_DOUBT : 0;
		const sure = isAlone ? Math.min(certainty, MOST_SURE_REPORT_ALONE) : certainty - doubt;
		return { opinion, confidence: Math.min(sure, rateReport(opinion, weights)) };
	}
	const strongest = Math.max(0, ...weights.values());
	const most = strongest >= LEAST_EVIDENCE ? 1 : UNDECIDED;
	const opinion = Math.min(logistic(BASE + evidence + pull), most);
	if (opinion >= 0.5)
		return {
			opinion,
			confidence: Math.min(rateOpinion(opinion, weights, isComment, hearsOthers), certainty)
		};
	const sure = isAlone ? MOST_SURE_ALONE : certainty;
	return { opinion, confidence: Math.min(ratePlain(opinion, weights, isComment, isOpen), sure) };
}
