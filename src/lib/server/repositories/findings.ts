import type { Finding } from '$lib/engine/types';
import { findingDetailSchema, type NamedSpeaker } from '$lib/schemas/findings';
import type { ServiceClient } from '../backend/backend';
import { readAll } from './read-all';
import { parseStored } from './repository-error';

/** A finding in use. It may give answers away: see usecases/xray/lock-xray before any of it leaves the server. */
export interface StoredFinding {
	/** Its confidence is the one stored beside it: an editor may have judged it anew. */
	readonly finding: Finding;
	/** Who speaks, of a quotation; null where that is not clear. */
	readonly speaker: NamedSpeaker | null;
}

/** The findings of an article that are in use, in text order. Retired ones are never read. */
export async function listFindings(service: ServiceClient, articleId: string): Promise<StoredFinding[]> {
	const operation = 'list the findings of an article';
	const rows = await readAll(operation, (first, last) =>
		service
			.from('findings')
			.select('confidence, detail', { count: 'exact' })
			.eq('article_id', articleId)
			.eq('status', 'active')
			.order('span_start')
			.order('id')
			.range(first, last)
	);
	return rows.map(({ confidence, detail }) => {
		const { finding, speaker } = parseStored(operation, findingDetailSchema, detail);
		return { finding: { ...finding, confidence }, speaker };
	});
}
