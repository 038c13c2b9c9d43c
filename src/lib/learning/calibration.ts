/** How sure somebody said to be. */
type Sureness = 'sure' | 'fairly' | 'guessing';

/** A first submission: how sure it said to be, if it did, and what it was worth, 0 to 1. */
export interface JudgedTry {
	readonly confidence: Sureness | null;
	readonly points: number;
}

/** First tries of one sureness. */
export interface SurenessFigures {
	readonly tries: number;
	/** What they were worth on average, 0 to 1. */
	readonly points: number;
}

/**
 * How well somebody knows what they know. surer: they were surer than right. knew-more: they were right more than they were sure.
 * fits: neither.
 */
export interface Calibration {
	readonly verdict: 'fits' | 'surer' | 'knew-more';
	readonly sure: SurenessFigures;
	readonly fairly: SurenessFigures;
	readonly guessing: SurenessFigures;
}

/** What each word leads one to expect, 0 to 1; a round convention, as wide as the words are. */
const EXPECTED: Readonly<Record<Sureness, number>> = { sure: 0.95, fairly: 0.7, guessing: 0.4 };
/** How far off somebody may be, on average over their tries, before anything is said about it. */
const TOLERANCE = 0.2;

/** Compares what first tries said with what they were worth; null where none said anything. */
export function calibrate(tries: readonly JudgedTry[]): Calibration | null {
	const said = tries.flatMap(({ confidence, points }) => (confidence ? [{ confidence, points }] : []));
	if (said.length === 0) return null;
	const off = average(said.map(({ confidence, points }) => points - EXPECTED[confidence]));
	const figures = (sureness: Sureness) => {
		const points = said.filter(({ confidence }) => confidence === sureness).map((each) => each.points);
		return { tries: points.length, points: average(points) };
	};
	return {
		verdict: off < -TOLERANCE ? 'surer' : off > TOLERANCE ? 'knew-more' : 'fits',
		sure: figures('sure'),
		fairly: figures('fairly'),
		guessing: figures('guessing')
	};
}

function average(values: readonly number[]): number {
	return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
