import type { ReportsQuery } from '$lib/schemas/editor-forms';
import type { PlayableKind } from '$lib/schemas/exercise-kinds';
import type { ServiceClient } from '../../backend/backend';
import { nameExercises } from '../../repositories/exercises';
import { listReports, type StoredReport } from '../../repositories/reports';
import { describeOpening } from '../summarise-exercises';
import type { PageOf } from './take-page';

const PAGE = 25;

/** A report with the exercise it is about. */
export interface ReportView extends StoredReport {
	readonly exercise: {
		readonly kind: PlayableKind;
		readonly opening: string;
		readonly title: string;
		/** In no list any more: an editor took it out, or it was made anew. */
		readonly retired: boolean;
	} | null;
}

/** Reports, newest first: those that are open, or those that are settled. */
export async function viewReports(
	service: ServiceClient,
	{ show, page }: ReportsQuery
): Promise<PageOf<ReportView>> {
	const read = (shown: number) =>
		listReports(service, { settled: show === 'settled', first: (shown - 1) * PAGE, count: PAGE });
	// A page past the last one is no page: how many there are is asked first.
	const { reports: first, total } = await read(1);
	const pages = Math.max(1, Math.ceil(total / PAGE));
	const shown = Math.min(page, pages);
	const { reports } = shown === 1 ? { reports: first } : await read(shown);
	const names = await nameExercises(service, [...new Set(reports.map(({ exerciseId }) => exerciseId))]);
	return {
		items: reports.map((report) => {
			const named = names.get(report.exerciseId);
			return {
				...report,
				exercise: named
					? {
							kind: named.kind,
							opening: describeOpening(named),
							title: named.article.title,
							retired: named.retired
						}
					: null
			};
		}),
		page: shown,
		pages,
		total
	};
}
