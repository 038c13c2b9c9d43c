/** Figures of the writer's own opinion, on single sentences out of the news that people labelled (CheckThat!). For measuring only. */
import { analyseText } from '../../src/lib/engine/analyse';
import { listFindings } from '../../src/lib/engine/findings/list-findings';
import type { PassageFinding } from '../../src/lib/engine/types';
import { readDevSet, scorePredictions } from './dev-sets';
import { describeReliability } from './reliability';

interface Row {
	readonly id: string;
	readonly text: string;
	readonly label: 'opinion' | 'fact';
}

interface Prediction {
	readonly row: Row;
	/** The sentence most likely to hold the writer's opinion; null where the text holds no prose. */
	readonly passage: PassageFinding | null;
	/** Cues of all its sentences in the writer's voice. */
	readonly cues: ReadonlySet<string>;
}

export interface OpinionOptions {
	/** How many of the most confident errors of the training set to list. */
	readonly errors: number;
	/** Whether to tell how often each cue fires on opinions and on facts of the training set. */
	readonly rules: boolean;
}

/** An item may hold several sentences: the most opinionated in the writer's voice speaks for it. */
function predict(row: Row): Prediction {
	const passages = listFindings(analyseText(row.text), 'passage');
	const own = passages.filter(({ voice }) => voice === 'writer');
	const [passage = null] = (own.length > 0 ? own : passages).toSorted(
		(left, right) => right.opinion - left.opinion
	);
	return { row, passage, cues: new Set(own.flatMap(({ cues }) => cues.map(({ rule }) => rule))) };
}

function isOpinion({ passage }: Prediction): boolean {
	return (passage?.opinion ?? 0) >= 0.5;
}

function isRight(prediction: Prediction): boolean {
	return isOpinion(prediction) === (prediction.row.label === 'opinion');
}

function describeConfidence(predictions: readonly Prediction[]): string {
	return ['opinion', 'plain']
		.flatMap((verdict) => [
			`Verdicts “${verdict}”, by the confidence they claim:`,
			describeReliability(
				predictions
					.filter((prediction) => isOpinion(prediction) === (verdict === 'opinion'))
					.map((prediction) => ({
						confidence: prediction.passage?.confidence ?? 0,
						right: isRight(prediction)
					}))
			)
		])
		.join('\n');
}

function tabulateCues(predictions: readonly Prediction[]): string {
	const counts = new Map<string, { opinion: number; fact: number }>();
	for (const { row, cues } of predictions) {
		for (const cue of cues) {
			const count = counts.get(cue) ?? { opinion: 0, fact: 0 };
			count[row.label]++;
			counts.set(cue, count);
		}
	}
	return [...counts]
		.map(([cue, { opinion, fact }]) => ({ cue, opinion, fact, share: opinion / (opinion + fact) }))
		.sort((left, right) => right.share - left.share)
		.map(({ cue, opinion, fact }) => {
			return `  ${cue.padEnd(20)} ${String(opinion).padStart(4)} opinions ${String(fact).padStart(4)} facts`;
		})
		.join('\n');
}

function listErrors(predictions: readonly Prediction[], most: number): string {
	return predictions
		.filter((prediction) => prediction.passage !== null && !isRight(prediction))
		.sort((left, right) => right.passage!.confidence - left.passage!.confidence)
		.slice(0, most)
		.map(({ row, passage }) => {
			const cues = passage!.cues.map(({ rule, start, end }) => `${rule}: ${row.text.slice(start, end)}`);
			return `  ${row.label} taken for ${passage!.opinion.toFixed(2)} (${passage!.voice}): ${row.text}\n    ${cues.join(' | ')}`;
		})
		.join('\n');
}

/** All figures as printed; null where the sets are not at hand. Errors and cues are those of the training set, to keep the other fair. */
export function measureOpinion({ errors, rules }: OpinionOptions): string | null {
	const lines: string[] = [];
	for (const name of ['train', 'dev']) {
		const file = `opinion.checkthat.${name}.jsonl`;
		const rows = readDevSet<Row>(file);
		if (rows === null) return null;
		const predictions = rows.map(predict);
		const scored = predictions.map((prediction) => ({
			id: prediction.row.id,
			score: prediction.passage?.opinion ?? 0,
			label: isOpinion(prediction) ? 'opinion' : 'fact'
		}));
		lines.push(`Opinions, CheckThat! ${name}:`, scorePredictions('score_opinion.mjs', [file], scored));
		lines.push(describeConfidence(predictions));
		if (name === 'train' && rules) lines.push('How often each cue fires:', tabulateCues(predictions));
		if (name === 'train' && errors > 0) lines.push('Errors:', listErrors(predictions, errors));
	}
	return lines.join('\n');
}
