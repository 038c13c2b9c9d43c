import { z } from 'zod';
import type { Evidence } from '$lib/engine/types';
import { evidenceSchema } from '$lib/schemas/evidence';
import {
	isPlayable,
	PLAYABLE_KINDS,
	schemasOf,
	type KeyOf,
	type PlayableKind,
	type PromptOf
} from '$lib/schemas/exercise-kinds';
import type { ServiceClient } from '../backend/backend';
import { ARTICLE_COLUMNS, toArticle, type StoredArticle } from './articles';
import { readAll } from './read-all';
import { parseStored, RepositoryError, takeData, takePresent } from './repository-error';

/** An exercise without its article: what a list needs. Exercises of kinds that cannot be played are never read. */
export interface StoredExercise<Kind extends PlayableKind = PlayableKind> {
	readonly id: string;
	readonly kind: Kind;
	readonly prompt: PromptOf<Kind>;
	/** The parts to answer, in prompt order. */
	readonly parts: readonly string[];
	readonly difficulty: 1 | 2 | 3;
	/** Out of use, by the engine or by an editor. */
	readonly retired: boolean;
}

/** An article as lists of exercises name it. */
export interface NamedArticle {
	readonly slug: string;
	readonly title: string;
	readonly wordCount: number;
}

/** An exercise with the article it is listed under: of several the first. */
export interface NamedExercise extends StoredExercise {
	readonly article: NamedArticle;
}

/** An exercise in a list; lists are in the order of import and, within an article, of the text. */
export interface ListedExercise extends NamedExercise {
	/** All articles it is about, in reading order. */
	readonly articles: readonly NamedArticle[];
}

/** An article of an exercise, with its text. */
export interface PlacedArticle {
	/** What prompt and evidence call it by: 0, or its place among the articles of a story. */
	readonly place: number;
	readonly article: StoredArticle;
}

/** An exercise with all that is needed to do it. */
export interface FullExercise<Kind extends PlayableKind = PlayableKind> extends StoredExercise<Kind> {
	/** The article it is listed under. */
	readonly article: StoredArticle;
	/** All articles it is about, in reading order; at least one. */
	readonly articles: readonly [PlacedArticle, ...PlacedArticle[]];
}

/** The answer and its proof. They leave the server only once the exercise is solved or given up. */
export interface StoredKey<Kind extends PlayableKind = PlayableKind> {
	readonly key: KeyOf<Kind>;
	readonly evidence: Evidence;
}

const uuid = z.guid();

/** Whether a text can be a row's id: PostgreSQL answers any other with an error. */
export function isUuid(text: string): boolean {
	return uuid.safeParse(text).success;
}

const IDS_A_REQUEST = 100;
const COLUMNS = 'id, kind, prompt, difficulty, status';
const NAME = 'slug, title, word_count';
const SEVERAL = `exercise_articles(ordinal, article:articles(${NAME}))` as const;
const LIST_COLUMNS = `${COLUMNS}, position, article:articles!inner(${NAME}, created_at), ${SEVERAL}` as const;

interface ExerciseRow {
	id: string;
	kind: string;
	prompt: unknown;
	difficulty: number;
	status: string;
}

function toExercise(row: ExerciseRow): StoredExercise {
	const operation = 'read an exercise';
	if (!isPlayable(row.kind)) throw new RepositoryError('corrupt', operation);
	const schemas = schemasOf(row.kind);
	const prompt = parseStored(operation, schemas.prompt, row.prompt);
	return {
		id: row.id,
		kind: row.kind,
		prompt,
		parts: schemas.listParts(prompt),
		// The column's check allows nothing else.
		difficulty: row.difficulty as 1 | 2 | 3,
		retired: row.status !== 'active'
	};
}

/** The exercises in use, of the whole bank. */
export async function listExercises(service: ServiceClient): Promise<ListedExercise[]> {
	const rows = await readAll('list the exercises', (first, last) =>
		selectListed(service).order('created_at').order('id').range(first, last)
	);
	return toListed(rows);
}

/** The exercises in use that touch an article: those listed under it, and those that need it read beside others. */
export async function listExercisesOn(service: ServiceClient, articleId: string): Promise<ListedExercise[]> {
	const operation = 'list the exercises on an article';
	const [own, several] = await Promise.all([
		readAll(operation, (first, last) =>
			selectListed(service).eq('article_id', articleId).order('created_at').order('id').range(first, last)
		),
		readAll(operation, (first, last) =>
			service
				.from('exercise_articles')
				.select(`exercise:exercises!inner(${LIST_COLUMNS})`, { count: 'exact' })
				.eq('article_id', articleId)
				.eq('exercise.status', 'active')
				.in('exercise.kind', PLAYABLE_KINDS)
				.order('exercise_id')
				.range(first, last)
		)
	]);
	const rows = new Map([...own, ...several.map(({ exercise }) => exercise)].map((row) => [row.id, row]));
	return toListed([...rows.values()]);
}

function selectListed(service: ServiceClient) {
	return service
		.from('exercises')
		.select(LIST_COLUMNS, { count: 'exact' })
		.eq('status', 'active')
		.in('kind', PLAYABLE_KINDS);
}

interface ListedRow extends ExerciseRow {
	position: number;
	article: NamedRow & { created_at: string };
	exercise_articles: { ordinal: number; article: NamedRow }[];
}

/** Rows in the order of import and, within an article, of the text. */
function toListed(rows: readonly ListedRow[]): ListedExercise[] {
	const sorted = rows.toSorted(
		(a, b) =>
			Date.parse(a.article.created_at) - Date.parse(b.article.created_at) ||
			compareText(a.article.slug, b.article.slug) ||
			a.position - b.position ||
			compareText(a.id, b.id)
	);
	return sorted.map((row) => {
		const article = toNamed(row.article);
		const several = row.exercise_articles.toSorted((a, b) => a.ordinal - b.ordinal);
		return {
			...toExercise(row),
			article,
			articles: several.length > 0 ? several.map((each) => toNamed(each.article)) : [article]
		};
	});
}

interface NamedRow {
	slug: string;
	title: string;
	word_count: number;
}

function toNamed(row: NamedRow): NamedArticle {
	return { slug: row.slug, title: row.title, wordCount: row.word_count };
}

/** By code unit: the same on every host, whatever its language. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** One exercise, retired or not; null where there is none that can be played, and for an id that no exercise can have. */
export async function findExercise(service: ServiceClient, id: string): Promise<FullExercise | null> {
	if (!isUuid(id)) return null;
	const result = await service
		.from('exercises')
		.select(
			`${COLUMNS}, article:articles!inner(${ARTICLE_COLUMNS}), exercise_articles(ordinal, article:articles(${ARTICLE_COLUMNS}))`
		)
		.eq('id', id)
		.in('kind', PLAYABLE_KINDS)
		.maybeSingle();
	const row = takeData('find an exercise', result);
	if (!row) return null;
	const article = toArticle(row.article);
	const [first, ...others] = row.exercise_articles
		.toSorted((a, b) => a.ordinal - b.ordinal)
		.map((each) => ({ place: each.ordinal, article: toArticle(each.article) }));
	return { ...toExercise(row), article, articles: [first ?? { place: 0, article }, ...others] };
}

/** Some exercises, retired ones too, by id. */
export async function nameExercises(
	service: ServiceClient,
	ids: readonly string[]
): Promise<Map<string, NamedExercise>> {
	const operation = 'name exercises';
	const names = new Map<string, NamedExercise>();
	// The ids travel in the address of the request, so they go in portions.
	for (let first = 0; first < ids.length; first += IDS_A_REQUEST) {
		const result = await service
			.from('exercises')
			.select(`${COLUMNS}, article:articles!inner(${NAME})`)
			.in('id', ids.slice(first, first + IDS_A_REQUEST))
			.in('kind', PLAYABLE_KINDS);
		for (const row of takePresent(operation, result)) {
			names.set(row.id, { ...toExercise(row), article: toNamed(row.article) });
		}
	}
	return names;
}

/** How many exercises are in use and can be played. */
export async function countExercises(service: ServiceClient): Promise<number> {
	const result = await service
		.from('exercises')
		.select('*', { count: 'exact', head: true })
		.eq('status', 'active')
		.in('kind', PLAYABLE_KINDS);
	takeData('count the exercises', result);
	return result.count ?? 0;
}

/** The key and evidence of an exercise that exists. */
export async function readKey<Kind extends PlayableKind>(
	service: ServiceClient,
	exercise: Pick<StoredExercise<Kind>, 'id' | 'kind'>
): Promise<StoredKey<Kind>> {
	const operation = 'read the key of an exercise';
	const result = await service
		.from('exercise_keys')
		.select('key, evidence')
		.eq('exercise_id', exercise.id)
		.maybeSingle();
	const row = takePresent(operation, result);
	return {
		key: parseStored(operation, schemasOf(exercise.kind).key, row.key),
		evidence: parseStored(operation, evidenceSchema, row.evidence)
	};
}

/**
 * Those of some exercises whose right answer is that there is nothing to find. For planning what comes next: it tells of their
 * keys, and nothing of it may leave the server.
 */
export async function listEmptyExercises(
	service: ServiceClient,
	ids: readonly string[]
): Promise<ReadonlySet<string>> {
	if (ids.length === 0) return new Set();
	const result = await service.rpc('list_empty_exercises', { p_exercises: [...ids] });
	return new Set(takePresent('list exercises with nothing to find', result));
}
