import { findWriter } from '$lib/ui/reading/name-parts';
import type { BlockView } from '$lib/server/usecases/views';
import { m } from '$messages';

/** What a text of a page of several is called. `part` counts from 0. */
export function namePart(blocks: readonly BlockView[], part: number): string {
	const number = part + 1;
	const name = findWriter(blocks, part);
	return name ? m.texts_by({ number, name }) : m.texts_number({ number });
}
