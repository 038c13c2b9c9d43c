import type { BlockView } from '$lib/server/usecases/views';
import { m } from '$messages';

/** What a text of a page of several is called, by whom it is where its byline tells. `part` counts from 0. */
export function namePart(blocks: readonly BlockView[], part: number): string {
	const number = part + 1;
	const byline = blocks.find((block) => block.part === part && block.role === 'byline');
	const name = byline?.text.replace(/^by\s+/i, '').trim();
	return name ? m.texts_by({ number, name }) : m.texts_number({ number });
}
