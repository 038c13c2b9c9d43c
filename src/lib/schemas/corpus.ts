import { z } from 'zod';

/** What an editor knows about one text of a corpus folder. */
const corpusArticleSchema = z.strictObject({
	/** A file of the same folder. */
	file: z.string().regex(/^[\w][\w.-]{0,199}$/, 'is not a plain file name'),
	/** The article's address. */
	slug: z
		.string()
		.max(100)
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not lower-case words joined by hyphens'),
	/** Null: the text's own title. */
	title: z.string().trim().min(1).max(300).nullable().default(null),
	outlet: z.string().trim().min(1).max(200).nullable().default(null),
	publishedOn: z.iso.date().nullable().default(null),
	/** Articles that tell of the same events share it. */
	story: z.string().trim().min(1).max(100).nullable().default(null),
	rights: z.string().trim().min(1).max(500)
});

/** corpus.json: a folder's texts in reading order. Each text and each address occurs once. */
export const corpusSchema = z.strictObject({
	articles: z
		.array(corpusArticleSchema)
		.refine((articles) => isUnique(articles.map(({ file }) => file)), 'names a file twice')
		.refine((articles) => isUnique(articles.map(({ slug }) => slug)), 'uses a slug twice')
});

export type CorpusArticle = z.infer<typeof corpusArticleSchema>;

function isUnique(values: readonly string[]): boolean {
	return new Set(values).size === values.length;
}
