import { z } from 'zod';
import type { ServiceClient } from '../backend/backend';
import { readAll } from './read-all';
import { parseStored } from './repository-error';

const IDS_A_REQUEST = 100;

/**
 * The findings of some exercises, by exercise. A finding is named by its article, kind and words, so that the
 * same words found again by a later engine bear the same name.
 */
export async function nameFindings(
	service: ServiceClient,
	exerciseIds: readonly string[]
): Promise<Map<string, string[]>> {
	const names = new Map<string, string[]>();
	// The ids travel in the address of the request, so they go in portions.
	for (let at = 0; at < exerciseIds.length; at += IDS_A_REQUEST) {
		const portion = exerciseIds.slice(at, at + IDS_A_REQUEST);
		const rows = await readAll('name the findings of exercises', (first, last) =>
			service
				.from('exercise_findings')
				.select('exercise_id, finding:findings!inner(article_id, kind, span_start, span_end)', {
					count: 'exact'
				})
				.in('exercise_id', portion)
				.order('exercise_id')
				.order('finding_id')
				.range(first, last)
		);
		for (const { exercise_id: id, finding } of rows) {
			const name = [finding.article_id, finding.kind, finding.span_start, finding.span_end].join(' ');
			names.set(id, [...(names.get(id) ?? []), name]);
		}
	}
	return names;
}

/** When an event of an exercise was, as its finding says. */
export interface EventDays {
	readonly articleId: string;
	/** Within its article, as evidence calls it. */
	readonly findingId: string;
	/** First and last day it may lie on, ISO, both inclusive; null where only other events place it. */
	readonly when: { readonly from: string; readonly to: string } | null;
}

const day = z.iso.date().nullable();

/** Of a stored event what dates it. */
const datedSchema = z.object({
	finding: z.object({ id: z.string(), from: day, to: day })
});

/** The days of the events that an exercise was made from: those findings, whatever was found in their articles since. */
export async function readEventDays(service: ServiceClient, exerciseId: string): Promise<EventDays[]> {
	const operation = 'read the days of the events of an exercise';
	const rows = await readAll(operation, (first, last) =>
		service
			.from('exercise_findings')
			.select('finding:findings!inner(article_id, kind, detail)', { count: 'exact' })
			.eq('exercise_id', exerciseId)
			.order('finding_id')
			.range(first, last)
	);
	const events = rows.map(({ finding }) => finding).filter(({ kind }) => kind === 'event');
	return events.map(({ article_id: articleId, detail }) => {
		const { id, from, to } = parseStored(operation, datedSchema, detail).finding;
		return { articleId, findingId: id, when: from && to ? { from, to } : null };
	});
}
