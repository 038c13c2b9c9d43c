import type { Prose } from '../../language/read-prose';
import type { Article, EventFinding, Ordering } from '../../types';

/** What of the events is surely before what. */
export function orderEvents(_article: Article, _prose: Prose, _events: readonly EventFinding[]): Ordering[] {
	return [];
}
