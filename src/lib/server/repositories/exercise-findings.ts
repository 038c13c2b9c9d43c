import type { ServiceClient } from '../backend/backend';
import { readAll } from './read-all';

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
