import { readArticle } from './article/read-article';
import { applyCorrections } from './findings/corrections/apply-corrections';
import type { Correction } from './findings/corrections/correction';
import { findDates } from './findings/dates/find-dates';
import { findEvents } from './findings/events/find-events';
import { orderEvents } from './findings/events/order-events';
import { findPassages } from './findings/passages/find-passages';
import { listFindings } from './findings/list-findings';
import { findQuotations } from './findings/quotations/find-quotations';
import { readProse } from './language/read-prose';
import { ENGINE_VERSION, type Analysis, type ArticleMetadata } from './types';

/**
 * Raw text in, article, speakers and findings out. Pure, total on any string, and linear in the text's length. What editors say
 * of findings, `corrections`, outranks what the engine makes of them.
 */
export function analyseText(
	text: string,
	metadata: ArticleMetadata = {},
	corrections: readonly Correction[] = []
): Analysis {
	const article = readArticle(text, metadata);
	const prose = readProse(article);
	const { speakers, findings: quotations } = findQuotations(article, prose);
	const passages = findPassages(article, prose);
	const dates = findDates(article, prose);
	const { events, links } = findEvents(article, prose, dates);
	const found = { article, speakers, findings: [...quotations, ...passages, ...dates, ...events] };
	const corrected = applyCorrections(found, corrections);
	return {
		engineVersion: ENGINE_VERSION,
		article,
		speakers: corrected.speakers,
		findings: corrected.findings,
		orderings: orderEvents(article, listFindings(corrected, 'event'), links)
	};
}
