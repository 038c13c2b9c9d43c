import { z } from 'zod';
import type { Change, Correction } from '$lib/engine/findings/corrections/correction';
import { correctionSchema } from '$lib/schemas/corrections';
import type { ServiceClient } from '../backend/backend';
import type { Json } from '../backend/database.types';
import { nameProfiles } from './profiles';
import {
	describePublication,
	describeStoryPublication,
	type Publication,
	type StoryPublication
} from './publications';
import { readAll } from './read-all';
import { parseStored, readOutcome, takePresent } from './repository-error';

/** An article's corrections, for a query of articles; {@link toCorrections} reads them. */
export const CORRECTIONS = 'corrections(kind, span_start, span_end, verdict, change)' as const;

interface CorrectionRow {
	kind: string;
	span_start: number;
	span_end: number;
	verdict: string;
	change: unknown;
}

const corrections = z.array(correctionSchema);

/** In the order of the text, always the same for the same corrections: what an article is read with depends on it. */
export function sortCorrections(said: readonly Correction[]): Correction[] {
	return said.toSorted(
		(one, other) => one.start - other.start || one.end - other.end || compareText(one.kind, other.kind)
	);
}

/** By code unit: the same on every host, whatever its language. */
function compareText(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}

/** What editors say of an article's findings, in the order of the text. */
export function toCorrections(rows: readonly CorrectionRow[]): Correction[] {
	const stored = rows.map(({ span_start: start, span_end: end, ...row }) => ({ ...row, start, end }));
	return sortCorrections(parseStored('read the corrections of an article', corrections, stored));
}

const OUTCOMES = ['done', 'stale', 'refused'] as const;
/** stale: an article was read otherwise meanwhile. refused: to somebody who is no editor any more. Nothing was written then. */
export type CorrectionOutcome = (typeof OUTCOMES)[number];

/** What an editor says of a finding, and all that was made anew for it. */
export interface NewCorrection {
	readonly editor: string;
	readonly finding: Pick<Correction, 'kind' | 'start' | 'end'>;
	/** Null takes back what was said. */
	readonly verdict: Correction['verdict'] | null;
	readonly change: Change | null;
	readonly note: string;
	readonly article: Publication;
	readonly story: StoryPublication | null;
	/** The articles as they were read when the publications were made. */
	readonly expected: readonly { readonly contentHash: string; readonly reading: string | null }[];
}

/** Stores a correction with the article and its story as they are by it, all or nothing. */
export async function publishCorrection(
	service: ServiceClient,
	{ editor, finding, verdict, change, note, article, story, expected }: NewCorrection
): Promise<CorrectionOutcome> {
	const operation = 'publish a correction';
	const p = {
		editor,
		correction: {
			kind: finding.kind,
			span_start: finding.start,
			span_end: finding.end,
			verdict,
			change,
			note
		},
		article: describePublication(article),
		story: story && describeStoryPublication(story),
		expected: expected.map(({ contentHash, reading }) => ({ content_hash: contentHash, reading }))
	};
	const result = await service.rpc('publish_correction', { p: p as unknown as Json });
	return readOutcome(operation, OUTCOMES, takePresent(operation, result));
}

/** A correction as an editor reads it. */
export interface StoredCorrection {
	readonly correction: Correction;
	readonly note: string;
	/** The name of who made it; null where that account is gone. */
	readonly by: string | null;
	/** ISO time, UTC. */
	readonly at: string;
}

/** What editors say of an article's findings, in the order of the text. */
export async function listCorrections(
	service: ServiceClient,
	articleId: string
): Promise<StoredCorrection[]> {
	const rows = await readAll('list the corrections of an article', (first, last) =>
		service
			.from('corrections')
			.select('kind, span_start, span_end, verdict, change, note, made_by, made_at', { count: 'exact' })
			.eq('article_id', articleId)
			.order('span_start')
			.order('id')
			.range(first, last)
	);
	const names = await nameProfiles(
		service,
		rows.flatMap(({ made_by: editor }) => editor ?? [])
	);
	return rows.flatMap((row) =>
		toCorrections([row]).map((correction) => ({
			correction,
			note: row.note,
			by: names.get(row.made_by ?? '') ?? null,
			at: new Date(row.made_at).toISOString()
		}))
	);
}
