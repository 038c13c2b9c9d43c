import type { Prose } from '../../language/read-prose';
import type { Article, PassageFinding, QuotationFinding } from '../../types';

/** Every sentence of an article's prose: whose words it gives, and how much of the writer's own opinion it holds. */
export function findPassages(
	_article: Article,
	_prose: Prose,
	_quotations: readonly QuotationFinding[]
): PassageFinding[] {
	return [];
}
