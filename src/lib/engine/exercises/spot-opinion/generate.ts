import { createRng, type Rng } from '../../rng';
import type { Analysis, Exercise } from '../../types';
import { createProver, type Prover } from './prove';
import { readLines, type Line } from './read-lines';
import type { SpotOpinionKey, SpotOpinionPrompt } from './types';
import { isTarget, rateDifficulty, weighNothing, weighSearch } from './weigh-window';
import { chooseApart, listWindows, MIN_LINES, type Weighed, type Window } from './windows';

/** How far the seed may move a worth: enough to choose among equals, too little to prefer a poor stretch. */
const JITTER = 0.4;

/** A document's stretches are to be as long as one length, which the seed draws: so many there are, from the shortest on. */
const LENGTHS = 3;

type SpotOpinionExercise = Exercise<'spot-opinion', SpotOpinionPrompt, SpotOpinionKey>;

function splitParts(lines: readonly Line[]): Line[][] {
	const parts = new Map<number, Line[]>();
	for (const line of lines) {
		const own = parts.get(line.part);
		if (own === undefined) parts.set(line.part, [line]);
		else own.push(line);
	}
	return [...parts.values()];
}

function weighAll(
	windows: readonly Window[],
	lines: readonly Line[],
	weigh: (window: Window, after: Line | undefined, ideal: number) => number | null,
	ideal: number,
	rng: Rng
): Weighed[] {
	const weighed: Weighed[] = [];
	for (const window of windows) {
		const worth = weigh(window, lines[window.to], ideal);
		if (worth !== null) weighed.push({ window, worth: worth + JITTER * rng.next() });
	}
	return weighed;
}

function overlap(left: Window, right: Window): boolean {
	return left.from < right.to && right.from < left.to;
}

/**
 * The stretches of one document: as many as can be that hold opinions of the writer; then, from the rest, the most tempting one
 * with nothing to find. News hardly ever holds its writer's opinion, so "nothing" is the right answer of most stretches of a
 * bank, and no generator can mend that: whoever offers exercises must balance the two, as many with something to find as without.
 */
function chooseWindows(lines: readonly Line[], rng: Rng): Window[] {
	const windows = listWindows(lines);
	const ideal = MIN_LINES + rng.int(LENGTHS);
	const searches = chooseApart(weighAll(windows, lines, weighSearch, ideal, rng), lines.length);
	const [tempting] = weighAll(windows, lines, weighNothing, ideal, rng)
		.filter(({ window }) => !searches.some((taken) => overlap(taken, window)))
		.sort((left, right) => right.worth - left.worth);
	const chosen = tempting === undefined ? searches : [...searches, tempting.window];
	return chosen.sort((left, right) => left.from - right.from);
}

function makeExercise(window: Window, prove: Prover, seed: string): SpotOpinionExercise {
	const { shown, gaps } = window;
	const idOf = (index: number): string => `q${String(index + 1)}`;
	return {
		kind: 'spot-opinion',
		prompt: {
			sentences: shown.map(({ text, block }, index) => ({
				id: idOf(index),
				text,
				opensParagraph: shown[index - 1]?.block !== block,
				afterGap: gaps.includes(index)
			}))
		},
		key: { opinions: shown.flatMap((line, index) => (isTarget(line) ? [idOf(index)] : [])) },
		evidence: { parts: shown.map((line, index) => prove(line, idOf(index))) },
		difficulty: rateDifficulty(shown),
		seed,
		findings: shown.flatMap(({ passages }) => passages.map(({ id }) => ({ article: 0, findingId: id })))
	};
}

/**
 * Exercises over one article, in text order, each over a stretch of one of its documents. Only sentences that are surely the
 * writer's opinion or surely not are shown, each in one exercise. The same analysis and seed give the same exercises.
 */
export function generateSpotOpinion(analysis: Analysis, seed: string): SpotOpinionExercise[] {
	const rng = createRng(`spot-opinion/${seed}`);
	const prove = createProver(analysis);
	return splitParts(readLines(analysis))
		.flatMap((lines) => chooseWindows(lines, rng))
		.map((window, index) => makeExercise(window, prove, `${seed}/${String(index)}`));
}
