import { EXERCISE_CONFIDENCE } from '$lib/engine/types';
import type { PlayableKind } from '$lib/schemas/exercise-kinds';
import type { BankQuery } from '$lib/schemas/editor-forms';
import type { ServiceClient } from '../../backend/backend';
import { nameExercises } from '../../repositories/exercises';
import {
	surveyBank,
	type FindingFigures,
	type Survey,
	type SurveyedExercise
} from '../../repositories/survey';
import { describeOpening } from '../summarise-exercises';
import { takePage, type PageOf } from './take-page';

/** Exercises of one page: some screens. */
const PAGE = 40;
/** "Least sure" is what is nearest to the line below which nothing is used. */
const HARDLY_SURE = EXERCISE_CONFIDENCE + 0.05;

/** What an exercise is by its editors. */
export type ReviewStatus = 'unread' | 'approved' | 'withdrawn' | 'retired';

export interface BankExercise {
	readonly id: string;
	readonly kind: PlayableKind;
	readonly opening: string;
	readonly status: ReviewStatus;
	/** Of the least sure of its findings, 0 to 1; null where it spends none. */
	readonly confidence: number | null;
	/** Open ones. */
	readonly reports: number;
}

export interface BankArticle {
	readonly slug: string;
	readonly title: string;
	/** All kinds of findings together. */
	readonly findings: FindingFigures;
	/** In use, unless an editor took them out. */
	readonly exerciseCounts: Readonly<Record<Exclude<ReviewStatus, 'retired'>, number>>;
	readonly reports: number;
	/** Those of the page that were asked for, in reading order. */
	readonly exercises: readonly BankExercise[];
}

export interface BankView {
	readonly articles: readonly BankArticle[];
	/** To choose from. */
	readonly titles: readonly { readonly slug: string; readonly title: string }[];
	readonly openReports: number;
	/** Of exercises. */
	readonly shown: Omit<PageOf<never>, 'items'>;
}

/** The bank by article, with the exercises that were asked for. */
export async function viewBank(service: ServiceClient, query: BankQuery): Promise<BankView> {
	const survey = await surveyBank(service);
	const slugOf = new Map(survey.articles.map(({ id, slug }) => [id, slug]));
	const order = new Map(survey.articles.map(({ id }, index) => [id, index]));
	const wanted = survey.exercises
		.filter((exercise) => fits(exercise, slugOf.get(exercise.article) ?? '', query))
		// Stable: exercises of an article stay in their order.
		.toSorted((one, other) => (order.get(one.article) ?? 0) - (order.get(other.article) ?? 0));
	const { items, ...shown } = takePage(wanted, query.page, PAGE);
	const names = await nameExercises(
		service,
		items.map(({ id }) => id)
	);
	const isFiltered = query.kind !== '' || query.sure !== '' || query.status !== '';
	const onPage = new Set(items.map(({ article }) => article));
	const articles = survey.articles.filter(
		({ id, slug }) =>
			(query.article === '' || slug === query.article) &&
			(onPage.has(id) || (!isFiltered && shown.page === 1))
	);
	return {
		articles: articles.map((article) => ({
			...summarise(article, survey.exercises),
			exercises: items
				.filter((exercise) => exercise.article === article.id)
				.flatMap((exercise): BankExercise[] => {
					const named = names.get(exercise.id);
					if (!named) return [];
					const { id, confidence, reports } = exercise;
					const status = readStatus(exercise);
					return [{ id, kind: named.kind, opening: describeOpening(named), status, confidence, reports }];
				})
		})),
		titles: survey.articles.map(({ slug, title }) => ({ slug, title })),
		openReports: survey.exercises.reduce((sum, { reports }) => sum + reports, 0),
		shown
	};
}

/** What an exercise is by its editors. */
export function readStatus({ status, verdict }: Pick<SurveyedExercise, 'status' | 'verdict'>): ReviewStatus {
	if (status !== 'active') return status;
	return verdict === 'approved' ? 'approved' : 'unread';
}

function fits(exercise: SurveyedExercise, slug: string, { article, kind, sure, status }: BankQuery): boolean {
	if (exercise.status === 'retired' && status !== 'reported') return false;
	if (article !== '' && slug !== article) return false;
	if (kind !== '' && exercise.kind !== kind) return false;
	const isLeast = (exercise.confidence ?? 0) < HARDLY_SURE;
	if (sure !== '' && (sure === 'least') !== isLeast) return false;
	if (status === 'reported') return exercise.reports > 0;
	return status === '' || readStatus(exercise) === status;
}

function summarise(
	{ id, slug, title, findings }: Survey['articles'][number],
	exercises: readonly SurveyedExercise[]
): Omit<BankArticle, 'exercises'> {
	const own = exercises.filter(({ article }) => article === id);
	const count = (status: ReviewStatus) => own.filter((exercise) => readStatus(exercise) === status).length;
	const sum = { sure: 0, unsure: 0, judged: 0, lost: 0 };
	for (const figures of Object.values(findings)) {
		sum.sure += figures.sure;
		sum.unsure += figures.unsure;
		sum.judged += figures.judged;
		sum.lost += figures.lost;
	}
	return {
		slug,
		title,
		findings: sum,
		exerciseCounts: { unread: count('unread'), approved: count('approved'), withdrawn: count('withdrawn') },
		reports: own.reduce((total, { reports }) => total + reports, 0)
	};
}
