import type { Prose } from '../../language/read-prose';
import type { Article, DateFinding } from '../../types';

/** Every calendar date an article's prose names. */
export function findDates(_article: Article, _prose: Prose): DateFinding[] {
	return [];
}
