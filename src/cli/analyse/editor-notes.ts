import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { ArticleMetadata } from '../../lib/engine/types';

const INDEX = 'corpus.json';

/** Of a corpus folder's index, only what helps to read a text: an import asks for more and is stricter. */
const indexSchema = z.object({
	articles: z.array(
		z.object({
			file: z.string(),
			title: z.string().nullish(),
			outlet: z.string().nullish(),
			publishedOn: z.iso.date().nullish()
		})
	)
});

type Index = ReadonlyMap<string, ArticleMetadata>;

/**
 * What an editor says about a file in the `corpus.json` beside it; nothing where there is none or it leaves the file
 * out. Each index is read once. One that cannot be used counts as none, and `warn` is told so once.
 */
export function openEditorNotes(warn: (message: string) => void): (path: string) => Promise<ArticleMetadata> {
	const indexes = new Map<string, Promise<Index>>();
	return async (path) => {
		const folder = dirname(path);
		let index = indexes.get(folder);
		if (index === undefined) {
			index = readIndex(join(folder, INDEX), warn);
			indexes.set(folder, index);
		}
		return (await index).get(basename(path)) ?? {};
	};
}

async function readIndex(path: string, warn: (message: string) => void): Promise<Index> {
	try {
		const { articles } = indexSchema.parse(JSON.parse(await readFile(path, 'utf8')));
		return new Map(
			articles.map(({ file, title, outlet, publishedOn }) => [file, { title, outlet, publishedOn }])
		);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
			warn(`${path} is left out: it is no readable list of articles.`);
		}
		return new Map();
	}
}
