/** The right answers, from the engine run over the seeds: never from a page or a table. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyseText } from '../../src/lib/engine/analyse';
import { quoteSpeaker } from '../../src/lib/engine/exercises/quote-speaker/quote-speaker';

const seeds = resolve(import.meta.dirname, '../../seeds');
/** A seed decides which findings make an exercise; together these seeds use them all. */
const GENERATION_SEEDS = ['first', 'second', 'third', 'fourth', 'fifth'];

interface CorpusEntry {
	readonly file: string;
	readonly title: string;
	readonly outlet: string | null;
	readonly publishedOn: string | null;
}

let book: ReadonlyMap<string, string> | undefined;

/** Who said it, by the article's title and the quote as the page shows it. Throws where the engine knows no such quote. */
export function findSpeaker(articleTitle: string, quote: string): string {
	book ??= writeBook();
	const name = book.get(entryOf(articleTitle, quote));
	if (name === undefined) throw new Error(`The engine knows no quote “${quote}” in “${articleTitle}”`);
	return name;
}

/** Pages set a quote without the comma before its closing mark. */
const entryOf = (title: string, quote: string) =>
	`${title}\n${quote.replaceAll(/\s+/g, ' ').trim().replace(/,$/, '')}`;

function writeBook(): ReadonlyMap<string, string> {
	const { articles } = JSON.parse(readFileSync(join(seeds, 'corpus.json'), 'utf8')) as {
		articles: CorpusEntry[];
	};
	return new Map(
		articles.flatMap(({ file, title, outlet, publishedOn }) => {
			const analysis = analyseText(readFileSync(join(seeds, file), 'utf8'), { title, outlet, publishedOn });
			return GENERATION_SEEDS.flatMap((seed) => quoteSpeaker.generate(analysis, seed)).flatMap((exercise) => {
				const { speakerOf } = quoteSpeaker.solve(exercise.prompt, exercise.key);
				const nameOf = new Map(exercise.prompt.speakers.map(({ id, name }) => [id, name]));
				return exercise.prompt.quotes.map(
					({ id, text }) => [entryOf(title, text), nameOf.get(speakerOf[id] ?? '') ?? ''] as const
				);
			});
		})
	);
}
