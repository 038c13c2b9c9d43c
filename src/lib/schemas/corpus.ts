import { z } from 'zod';

/** An article's address, as the database holds it. */
export const slugSchema = z
	.string('is missing')
	.max(100, 'is longer than 100 characters')
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not lower-case words joined by hyphens');

/** A sentence of an editor's about a text, up to so many characters. JSON can spell what PostgreSQL holds in no text. */
const fact = (most: number) =>
	z
		.string('is missing')
		.trim()
		.min(1, 'is empty')
		.max(most, `is longer than ${most} characters`)
		.refine((text) => text.isWellFormed() && !text.includes('\0'), 'holds something that is no character');

/** What an editor knows about one text of a corpus folder. */
const corpusArticleSchema = z.strictObject({
	/** A file of the same folder. */
	file: z.string('is missing').regex(/^[\w][\w.-]{0,199}$/, 'is not a plain file name'),
	slug: slugSchema,
	/** Null: the text's own title. */
	title: fact(300).nullable().default(null),
	outlet: fact(200).nullable().default(null),
	/** ISO 8601 has a year 0, PostgreSQL and the calendar have none. */
	publishedOn: z.iso
		.date('is not a date such as 2022-01-21')
		.refine((date) => !date.startsWith('0000'), 'is not in the years 0001 to 9999')
		.nullable()
		.default(null),
	/** Articles that tell of the same events share it. */
	story: fact(100).nullable().default(null),
	rights: fact(500)
});

/** corpus.json: a folder's texts in reading order. Each text and each address occurs once. */
export const corpusSchema = z.strictObject({
	articles: z
		.array(corpusArticleSchema, 'has no list of articles')
		.refine((articles) => isUnique(articles.map(({ file }) => file)), 'names a file twice')
		.refine((articles) => isUnique(articles.map(({ slug }) => slug)), 'uses a slug twice')
});

export type CorpusArticle = z.infer<typeof corpusArticleSchema>;

function isUnique(values: readonly string[]): boolean {
	return new Set(values).size === values.length;
}
