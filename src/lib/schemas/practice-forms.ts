import { z } from 'zod';
import { slugSchema } from './corpus';
import { PLAYABLE_KINDS, type PlayableKind } from './exercise-kinds';

export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** How long a series may be asked to be, in exercises; null is everything that is new. */
export const SERIES_LENGTHS = [5, 10, null] as const;
export type SeriesLength = (typeof SERIES_LENGTHS)[number];

/** Articles one may choose by name. */
export const MOST_ARTICLES = 50;
/** UTF-16 code units of the text that articles are looked for by. */
const LONGEST_FIND = 100;

/** What a series is to be made from. */
export interface SeriesChoice {
	readonly kinds: readonly PlayableKind[];
	readonly levels: readonly Level[];
	/** Slugs; none of them is all articles. */
	readonly articles: readonly string[];
	readonly length: SeriesLength;
	/** Also what was finished before, to read again. */
	readonly again: boolean;
}

/** Everything, and not too much of it: what a page begins with. */
export const ANY_CHOICE: SeriesChoice = {
	kinds: PLAYABLE_KINDS,
	levels: LEVELS,
	articles: [],
	length: SERIES_LENGTHS[0],
	again: false
};

const lengthSchema = z
	.enum(['5', '10', 'all'])
	.transform((text) => (text === 'all' ? null : text === '5' ? 5 : 10));
const levelSchema = z.enum(['1', '2', '3']).transform((text) => Number(text) as Level);
const once = <Item>(items: readonly Item[]) => [...new Set(items)];

const choiceSchema = z.object({
	kinds: z.array(z.enum(PLAYABLE_KINDS)).transform(once),
	levels: z.array(levelSchema).transform(once),
	articles: z.array(slugSchema).transform(once),
	length: lengthSchema,
	again: z.enum(['1']).optional()
});

/** A stored choice. What it does not know any more, a kind say, is left out. */
export const storedChoiceSchema = z.object({
	kinds: z.array(z.string()).transform((kinds) => PLAYABLE_KINDS.filter((kind) => kinds.includes(kind))),
	levels: z.array(z.number()).transform((levels) => LEVELS.filter((level) => levels.includes(level))),
	articles: z.array(z.string()),
	length: z.union([z.literal(5), z.literal(10), z.null()]).catch(null),
	again: z.boolean()
}) satisfies z.ZodType<SeriesChoice>;

/** What keeps a series from being started by a form. */
export interface ChoiceProblem {
	/**
	 * malformed: the form was tampered with or is too old (400). kinds, levels: none was chosen (400). articles: too many were
	 * (400). nothing: nothing new fits (409). limited: too many series or too many new guests (429).
	 */
	readonly problem: 'malformed' | 'kinds' | 'levels' | 'articles' | 'nothing' | 'limited';
	/** Seconds until another try makes sense; null unless limited. */
	readonly retryAfter: number | null;
}

/** What a form asked for, or what is wrong with it; `choice` fills the form in again. */
export type ReadChoice =
	| { readonly ok: true; readonly choice: SeriesChoice; readonly start: string | null }
	| { readonly ok: false; readonly choice: SeriesChoice; readonly problem: ChoiceProblem['problem'] };

/** The one value of a field; undefined where it is absent, sent twice, or a file. */
function readOne(data: FormData | URLSearchParams, name: string): string | undefined {
	const [value, ...more] = data.getAll(name);
	return typeof value === 'string' && more.length === 0 ? value : undefined;
}

/**
 * Reads a form, sent or in an address: `kind`, `level` and `article`, each any number of times, `length`, `again`, and `start`,
 * a UUID. Without `length` it is no whole form but a link, and what it leaves out is as in {@link ANY_CHOICE}.
 */
export function readSeriesChoice(data: FormData | URLSearchParams): ReadChoice {
	const whole = data.has('length');
	const all = (name: string, otherwise: readonly (string | number)[]) =>
		whole || data.has(name) ? data.getAll(name) : otherwise.map(String);
	const parsed = choiceSchema.safeParse({
		kinds: all('kind', ANY_CHOICE.kinds),
		levels: all('level', ANY_CHOICE.levels),
		articles: data.getAll('article'),
		length: whole ? readOne(data, 'length') : String(ANY_CHOICE.length),
		again: data.has('again') ? readOne(data, 'again') : undefined
	});
	const start = data.has('start') ? z.uuid().safeParse(readOne(data, 'start')) : null;
	if (!parsed.success || start?.success === false) {
		return { ok: false, choice: ANY_CHOICE, problem: 'malformed' };
	}
	const choice = { ...parsed.data, again: parsed.data.again === '1' };
	if (choice.kinds.length === 0) return { ok: false, choice, problem: 'kinds' };
	if (choice.levels.length === 0) return { ok: false, choice, problem: 'levels' };
	if (choice.articles.length > MOST_ARTICLES) {
		return {
			ok: false,
			choice: { ...choice, articles: choice.articles.slice(0, MOST_ARTICLES) },
			problem: 'articles'
		};
	}
	return { ok: true, choice, start: start?.data ?? null };
}

/** A choice as the query of an address; {@link readSeriesChoice} reads it back. */
export function writeSeriesChoice({ kinds, levels, articles, length, again }: SeriesChoice): URLSearchParams {
	return new URLSearchParams([
		...kinds.map((kind) => ['kind', kind]),
		...levels.map((level) => ['level', String(level)]),
		...articles.map((slug) => ['article', slug]),
		['length', length === null ? 'all' : String(length)],
		...(again ? [['again', '1']] : [])
	]);
}

/** The words that articles are looked for by, tidied; empty for none. */
export function readFind(query: FormData | URLSearchParams): string {
	const text = readOne(query, 'find') ?? '';
	return text
		.slice(0, LONGEST_FIND)
		.toWellFormed()
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
