import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyseText } from '../../src/lib/engine/analyse';
import type { Analysis, ArticleMetadata } from '../../src/lib/engine/types';

const seeds = resolve(import.meta.dirname, '../../seeds');

interface CorpusEntry extends ArticleMetadata {
	readonly file: string;
	readonly story: string | null;
}

export interface SeedAnalysis {
	readonly file: string;
	readonly story: string | null;
	readonly analysis: Analysis;
}

/** Every text of the seeds analysed with what the editor knows of it, in the order of corpus.json. */
export function analyseSeeds(): SeedAnalysis[] {
	const { articles } = JSON.parse(readFileSync(join(seeds, 'corpus.json'), 'utf8')) as {
		articles: CorpusEntry[];
	};
	return articles.map(({ file, story, title, outlet, publishedOn }) => ({
		file,
		story,
		analysis: analyseText(readFileSync(join(seeds, file), 'utf8'), { title, outlet, publishedOn })
	}));
}
