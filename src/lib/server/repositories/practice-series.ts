import { storedChoiceSchema, type SeriesChoice } from '$lib/schemas/practice-forms';
import type { RowOwner } from '../auth/actor';
import type { ServiceClient } from '../backend/backend';
import type { Json } from '../backend/database.types';
import { ownerColumn, ownerParameters } from './attempts';
import { isUuid } from './exercises';
import { parseStored, takeData, takePresent } from './repository-error';

/** Series that are kept of one person: the newest. */
export const MOST_SERIES = 50;

/** A series as it was started. */
export interface StoredSeries {
	readonly id: string;
	/** Exercises in their order; the bank may hold some of them no longer. */
	readonly exerciseIds: readonly string[];
	readonly choice: SeriesChoice;
	/** ISO time, UTC. */
	readonly at: string;
}

/** A series to start. */
export interface NewSeries {
	readonly id: string;
	/** UUID of the form; the same form sent twice is one series. */
	readonly startId: string;
	readonly exerciseIds: readonly string[];
	readonly choice: SeriesChoice;
}

const COLUMNS = 'id, exercise_ids, criteria, created_at';

function toSeries(row: {
	id: string;
	exercise_ids: string[];
	criteria: unknown;
	created_at: string;
}): StoredSeries {
	return {
		id: row.id,
		exerciseIds: row.exercise_ids,
		choice: parseStored('read a series', storedChoiceSchema, row.criteria),
		at: new Date(row.created_at).toISOString()
	};
}

/** Starts a series and answers its id: that of the first one where the form was sent before. */
export async function startSeries(
	service: ServiceClient,
	owner: RowOwner,
	{ id, startId, exerciseIds, choice }: NewSeries
): Promise<string> {
	const result = await service.rpc('start_series', {
		...ownerParameters(owner),
		p_id: id,
		p_start: startId,
		p_exercises: [...exerciseIds],
		p_criteria: choice as unknown as Json,
		p_most: MOST_SERIES
	});
	return takePresent('start a series', result);
}

/** The series of an owner, newest first. */
export async function listSeries(service: ServiceClient, owner: RowOwner): Promise<StoredSeries[]> {
	const result = await service
		.from('practice_series')
		.select(COLUMNS)
		.eq(ownerColumn(owner), owner.id)
		.order('created_at', { ascending: false })
		.order('id')
		.limit(MOST_SERIES);
	return takePresent('list the series of an actor', result).map(toSeries);
}

/** A series of an owner; null where there is none of that id, or it is somebody else's. */
export async function findSeries(
	service: ServiceClient,
	owner: RowOwner,
	id: string
): Promise<StoredSeries | null> {
	if (!isUuid(id)) return null;
	const result = await service
		.from('practice_series')
		.select(COLUMNS)
		.eq(ownerColumn(owner), owner.id)
		.eq('id', id)
		.maybeSingle();
	const row = takeData('find a series', result);
	return row && toSeries(row);
}

/** The newest series of an owner that an exercise is part of; null where it is part of none. */
export async function findSeriesOf(
	service: ServiceClient,
	owner: RowOwner,
	exerciseId: string
): Promise<StoredSeries | null> {
	const result = await service
		.from('practice_series')
		.select(COLUMNS)
		.eq(ownerColumn(owner), owner.id)
		.contains('exercise_ids', [exerciseId])
		.order('created_at', { ascending: false })
		.order('id')
		.limit(1)
		.maybeSingle();
	const row = takeData('find the series of an exercise', result);
	return row && toSeries(row);
}
