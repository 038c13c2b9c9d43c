import type { RuleId } from '../../types';

/** How much a cue says, in steps of log odds set by hand: a faint one moves 50% to 57%, a decisive one to 92%. */
const FAINT = 0.3;
const MILD = 0.6;
const FAIR = 1;
const STRONG = 1.6;
const DECISIVE = 2.4;

/** Cues that speak for the writer's own opinion, and, below zero, those that speak for a plain statement. */
export const WEIGHTS: ReadonlyMap<RuleId, number> = new Map([
	['sarcasm', DECISIVE],
	['question-tag', DECISIVE],
	['first-person', DECISIVE],
	['emphatic-capitals', STRONG],
	['exclamation', STRONG],
	['loaded-word', STRONG],
	['taking-sides', STRONG],
	['prediction', FAIR],
	['demand', FAIR],
	['conclusion', FAIR],
	['shared-we', FAIR],
	['figure-of-speech', FAIR],
	['belittling', FAIR],
	['verdict-fragment', FAIR],
	['sweeping-claim', FAIR],
	['reader-address', FAIR],
	['informal-tone', MILD],
	['motive', MILD],
	['emphasis', MILD],
	['judging-word', MILD],
	['rhetorical-question', MILD],
	['speculation', MILD],
	['superlative', MILD],
	['attitude', MILD],
	['ironic-marks', FAINT],
	['argument', FAINT],
	['talking-opener', FAINT],
	['general-claim', FAINT],
	['likeness', FAINT],
	['told-event', -FAINT],
	['named-actor', -FAINT],
	['schedule', -FAIR],
	['hearsay', -FAIR],
	['dated', -FAIR],
	['figures', -FAIR]
]);

/** Log odds of a sentence without any cue, out of an unknown text: about three in ten judge all the same. */
export const BASE = -0.9;

/** A second and third cue of one kind say less than the first. */
export const REPEAT = 0.4;
export const MOST_REPEATS = 3;

/** Kinds of document: news reports hold few of their writer's opinions, comments many. */
export const GENRE = { report: -FAIR, commentary: MILD } as const;

/** What is not in the writer's voice. */
export const OTHER_VOICE = -3;
