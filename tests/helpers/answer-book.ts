/** The right answers, from the engine run over the seeds: never from a page or a table. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyseText } from '../../src/lib/engine/analyse';
import { quoteSpeaker } from '../../src/lib/engine/exercises/quote-speaker/quote-speaker';
import { spotOpinion } from '../../src/lib/engine/exercises/spot-opinion/spot-opinion';
import type { Analysis } from '../../src/lib/engine/types';

const seeds = resolve(import.meta.dirname, '../../seeds');
/** A seed decides which findings make an exercise; together these seeds use them all. */
const GENERATION_SEEDS = ['first', 'second', 'third', 'fourth', 'fifth'];

interface CorpusEntry {
	readonly file: string;
	readonly title: string;
	readonly outlet: string | null;
	readonly publishedOn: string | null;
}

let analyses: ReadonlyMap<string, Analysis> | undefined;
let speakers: ReadonlyMap<string, string> | undefined;
let verdicts: ReadonlyMap<string, boolean> | undefined;

/** Who said it, by the article's title and the quote as the page shows it. Throws where the engine knows no such quote. */
export function findSpeaker(articleTitle: string, quote: string): string {
	speakers ??= writeSpeakers();
	const name = speakers.get(entryOf(articleTitle, quote));
	if (name === undefined) throw new Error(`The engine knows no quote “${quote}” in “${articleTitle}”`);
	return name;
}

/** Whether a sentence is its writer's opinion, by the article's title. Throws where no exercise of the engine's shows it. */
export function isOpinion(articleTitle: string, sentence: string): boolean {
	verdicts ??= writeVerdicts();
	const verdict = verdicts.get(entryOf(articleTitle, sentence));
	if (verdict === undefined)
		throw new Error(`The engine asks nothing about “${sentence}” in “${articleTitle}”`);
	return verdict;
}

/** Pages set a quote without the comma before its closing mark. */
const entryOf = (title: string, words: string) =>
	`${title}\n${words.replaceAll(/\s+/g, ' ').trim().replace(/,$/, '')}`;

/** Each article of the corpus by its title, read once. */
function readCorpus(): ReadonlyMap<string, Analysis> {
	const { articles } = JSON.parse(readFileSync(join(seeds, 'corpus.json'), 'utf8')) as {
		articles: CorpusEntry[];
	};
	return new Map(
		articles.map(({ file, title, outlet, publishedOn }) => [
			title,
			analyseText(readFileSync(join(seeds, file), 'utf8'), { title, outlet, publishedOn })
		])
	);
}

/** Makes a kind's exercises of every article with every seed; answers what `read` makes of each. */
function readExercises<Exercise, Entry>(
	generate: (analysis: Analysis, seed: string) => readonly Exercise[],
	read: (title: string, exercise: Exercise) => readonly Entry[]
): Entry[] {
	analyses ??= readCorpus();
	return [...analyses].flatMap(([title, analysis]) =>
		GENERATION_SEEDS.flatMap((seed) => generate(analysis, seed)).flatMap((exercise) => read(title, exercise))
	);
}

function writeSpeakers(): ReadonlyMap<string, string> {
	return new Map(
		readExercises(quoteSpeaker.generate, (title, { prompt, key }) => {
			const { speakerOf } = quoteSpeaker.solve(prompt, key);
			const nameOf = new Map(prompt.speakers.map(({ id, name }) => [id, name]));
			return prompt.quotes.map(
				({ id, text }) => [entryOf(title, text), nameOf.get(speakerOf[id] ?? '') ?? ''] as const
			);
		})
	);
}

function writeVerdicts(): ReadonlyMap<string, boolean> {
	return new Map(
		readExercises(spotOpinion.generate, (title, { prompt, key }) =>
			prompt.sentences.map(({ id, text }) => [entryOf(title, text), key.opinions.includes(id)] as const)
		)
	);
}
