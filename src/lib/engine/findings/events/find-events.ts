import type { Prose } from '../../language/read-prose';
import type { Article, DateFinding, EventFinding } from '../../types';

/** What happened or is announced, clause by clause. */
export function findEvents(_article: Article, _prose: Prose, _dates: readonly DateFinding[]): EventFinding[] {
	return [];
}
