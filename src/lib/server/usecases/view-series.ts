import type { Actor } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import { findSeries, findSeriesOf } from '../repositories/practice-series';
import { findWay, measureSeries, readSteps, type SeriesStep } from './read-series';
import { describeOpening } from './summarise-exercises';
import { summariseSeries } from './summarise-series';
import type { SeriesItemView, SeriesView, SeriesWay } from './views-practice';

/** A series of an actor's own; null for any other. */
export async function viewSeries(
	service: ServiceClient,
	actor: Actor,
	id: string
): Promise<SeriesView | null> {
	if (actor.type === 'visitor') return null;
	const series = await findSeries(service, actor, id);
	if (!series) return null;
	const { steps, gone } = await readSteps(service, actor, series);
	const stand = measureSeries(series.id, steps);
	return {
		...stand,
		begun: steps.some(({ phase, forReading }) => phase !== 'fresh' && !forReading),
		at: series.at,
		choice: series.choice,
		items: steps.map(viewStep),
		gone,
		summary: stand.nextId === null ? summariseSeries(steps) : null
	};
}

function viewStep({ exercise, standing, phase, forReading }: SeriesStep): SeriesItemView {
	const { id, kind, difficulty, parts, article } = exercise;
	const last = standing.attempts.at(-1);
	return {
		id,
		kind,
		partCount: parts.length,
		difficulty,
		article: { slug: article.slug, title: article.title },
		opening: describeOpening(exercise),
		phase,
		points: last ? Math.round(last.credit * 100) : null,
		forReading
	};
}

/** The way from an exercise within the actor's newest series that holds it; null where none does. */
export async function viewSeriesWay(
	service: ServiceClient,
	actor: Actor,
	exerciseId: string
): Promise<SeriesWay | null> {
	if (actor.type === 'visitor') return null;
	const series = await findSeriesOf(service, actor, exerciseId);
	if (!series) return null;
	const { steps } = await readSteps(service, actor, series);
	return findWay(series.id, steps, exerciseId);
}
