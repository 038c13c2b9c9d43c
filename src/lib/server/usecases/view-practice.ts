import { randomUUID } from 'node:crypto';
import { exerciseKinds } from '$lib/engine/exercises/registry';
import { isFinished } from '$lib/learning/phase';
import type { PlayableKind } from '$lib/schemas/exercise-kinds';
import type { SeriesChoice } from '$lib/schemas/practice-forms';
import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import type { StoredHistory } from '../repositories/attempts';
import { listExercises, type ListedExercise } from '../repositories/exercises';
import { listSeries } from '../repositories/practice-series';
import { listFinished, offerExercises, planOffer } from './offer-exercises';
import { measureSeries, readSteps } from './read-series';
import { fitsChoice } from './start-practice';
import { readActorHistory } from './summarise-exercises';
import { viewSeriesWay } from './view-series';
import type { ExerciseView, WayOn } from './views';
import type { ArticleChoice, PracticeView, SeriesOffer, SeriesStand } from './views-practice';

/** Articles that are shown at once, beside those chosen. */
const ARTICLES_SHOWN = 50;
const LEVELS = [1, 2, 3] as const;

/**
 * What the bank holds for this actor, what is left to do, and what a series of their choice can be made from. `find` are words
 * that articles are looked for by; empty for none.
 */
export async function viewPractice(
	service: ServiceClient,
	actor: Actor,
	choice: SeriesChoice,
	find: string
): Promise<PracticeView> {
	const [bank, history] = await Promise.all([listExercises(service), readActorHistory(service, actor)]);
	const [{ exercises, open, newIds, next }, underWay] = await Promise.all([
		planOffer(service, bank, history),
		findUnderWay(service, actor, history)
	]);
	const offer = offerSeries(bank, newIds, choice, find);
	const shown = new Set(offer.articles.map(({ slug }) => slug));
	return {
		exercises: exercises.filter(({ article }) => shown.has(article.slug)),
		total: bank.length,
		remaining: open.length,
		next,
		underWay,
		offer
	};
}

/** What a series can be made from: how much of what is new there is of everything one can choose. */
function offerSeries(
	bank: readonly ListedExercise[],
	newIds: ReadonlySet<string>,
	choice: SeriesChoice,
	find: string
): SeriesOffer {
	const fresh = bank.filter(({ id }) => newIds.has(id));
	const fitting = bank.filter((exercise) => fitsChoice(exercise, choice));
	const found = listArticles(bank, fresh, choice).filter(
		({ title, chosen }) => chosen || contains(title, find)
	);
	const others = found.filter(({ chosen }) => !chosen).slice(-ARTICLES_SHOWN);
	return {
		choice,
		fitting: fitting.length,
		fresh: fitting.filter(({ id }) => newIds.has(id)).length,
		kinds: listKinds(bank).map((kind) => ({ kind, open: count(fresh, (each) => each.kind === kind) })),
		levels: LEVELS.map((level) => ({ level, open: count(fresh, (each) => each.difficulty === level) })),
		articles: found.filter((article) => article.chosen || others.includes(article)),
		articlesFound: found.length,
		find,
		startId: randomUUID()
	};
}

/** The kinds of which there is something, in the order of the registry. */
function listKinds(bank: readonly ListedExercise[]): PlayableKind[] {
	const held = new Set(bank.map(({ kind }) => kind));
	return Object.values(exerciseKinds).flatMap(({ kind }) => (held.has(kind) ? [kind] : []));
}

/** The articles under which exercises are listed, in the order of the bank. */
function listArticles(
	bank: readonly ListedExercise[],
	fresh: readonly ListedExercise[],
	choice: SeriesChoice
): ArticleChoice[] {
	const open = new Map<string, number>();
	for (const { articles } of fresh) {
		for (const { slug } of articles) open.set(slug, (open.get(slug) ?? 0) + 1);
	}
	const chosen = new Set(choice.articles);
	const titles = new Map(
		bank.flatMap(({ article, articles }) => [article, ...articles]).map((a) => [a.slug, a.title])
	);
	return [...titles].map(([slug, title]) => ({
		slug,
		title,
		open: open.get(slug) ?? 0,
		chosen: chosen.has(slug)
	}));
}

function count<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
	return items.filter(fits).length;
}

/** Whether a title holds every one of some words, however they are written. */
function contains(title: string, find: string): boolean {
	const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const text = fold(title);
	return fold(find)
		.split(' ')
		.every((word) => text.includes(word));
}

/** The newest series of an actor's in which something is left to do. */
async function findUnderWay(
	service: ServiceClient,
	actor: Actor,
	history: StoredHistory
): Promise<SeriesStand | null> {
	if (actor.type === 'visitor') return null;
	const finished = new Set(listFinished(history).map(({ id }) => id));
	for (const series of await listSeries(service, actor)) {
		// Most are done: their steps need not be read to see it.
		const settled = series.exerciseIds.every((id) => finished.has(id));
		if (settled) continue;
		const { steps } = await readSteps(service, actor, series);
		const stand = measureSeries(series.id, steps);
		if (stand.nextId !== null) return stand;
	}
	return null;
}

/** Where to go from an exercise: on in its series; else nowhere before it is finished, and then to what comes next. */
export async function viewWayOn(
	service: ServiceClient,
	actor: Actor,
	{ id, phase }: Pick<ExerciseView, 'id' | 'phase'>
): Promise<WayOn> {
	const series = await viewSeriesWay(service, actor, id);
	if (series || !isFinished(phase)) return { nextId: series?.nextId ?? null, series };
	const { next } = await offerExercises(service, actor);
	return { nextId: next?.id ?? null, series };
}
