import { z } from 'zod';
import type { Correction } from '$lib/engine/findings/corrections/correction';
import { slugSchema } from '$lib/schemas/corpus';
import type { ServiceClient } from '../backend/backend';
import { CORRECTIONS, toCorrections } from './corrections';
import type { CorpusText } from './corpus-folder';
import { readAll } from './read-all';
import { parseStored, takeData } from './repository-error';

/** A stored text as it can be read again, just as it was imported. */
export interface StoredText {
	readonly text: CorpusText & { readonly corrections: readonly Correction[] };
	/** What it was read with; null where an older Sourcework read it. */
	readonly reading: string | null;
	readonly storyState: string | null;
}

const COLUMNS =
	`slug, title, outlet, published_on, story, rights, content_hash, body, told, reading, story_state, ${CORRECTIONS}` as const;

const told = z.object({
	title: z.string().nullable(),
	outlet: z.string().nullable(),
	publishedOn: z.string().nullable()
});

interface TextRow {
	slug: string;
	title: string;
	outlet: string | null;
	published_on: string | null;
	story: string | null;
	rights: string;
	content_hash: string;
	body: string;
	told: unknown;
	reading: string | null;
	story_state: string | null;
	corrections: Parameters<typeof toCorrections>[0];
}

function toText(row: TextRow): StoredText {
	const { slug, story, rights, title, outlet, published_on: publishedOn } = row;
	// What was read by an older Sourcework did not keep what it was told; what came of that says the same or more.
	const facts = row.told ?? { title, outlet, publishedOn };
	return {
		text: {
			...parseStored('read what an article was told', told, facts),
			...{ slug, story, rights, file: slug, text: row.body, contentHash: row.content_hash },
			corrections: toCorrections(row.corrections)
		},
		reading: row.reading,
		storyState: row.story_state
	};
}

/** The text of an article; null where there is none. */
export async function findText(service: ServiceClient, slug: string): Promise<StoredText | null> {
	if (!slugSchema.safeParse(slug).success) return null;
	const result = await service.from('articles').select(COLUMNS).eq('slug', slug).maybeSingle();
	const row = takeData('find a text', result);
	return row && toText(row);
}

/** The texts a story is told with, in its order. `state`: those that were told together; null for all of its name. */
export async function listStoryTexts(
	service: ServiceClient,
	story: string,
	state: string | null
): Promise<StoredText[]> {
	const rows = await readAll('list the texts of a story', (first, last) => {
		const query = service.from('articles').select(COLUMNS, { count: 'exact' }).eq('story', story);
		return (state === null ? query : query.eq('story_state', state))
			.order('story_place', { nullsFirst: false })
			.order('created_at')
			.order('id')
			.range(first, last);
	});
	return rows.map(toText);
}
