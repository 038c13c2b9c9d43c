import type { Prose } from '../../language/read-prose';
import { tagWords, type Word } from '../../language/tag-words';
import type { Article, BlockRole } from '../../types';
import { openScene, type Scene } from './scene';

/** A paragraph, heading or caption in which dates are looked for. */
export interface Stretch {
	readonly part: number;
	readonly scene: Scene;
}

/** What belongs to the article beside its prose, and may say when things happened. */
const BESIDE_PROSE: ReadonlySet<BlockRole> = new Set<BlockRole>([
	'title',
	'standfirst',
	'heading',
	'caption'
]);

function openLine(words: readonly Word[]): Scene {
	return { words, quoteOf: words.map(() => -1), frameOf: words.map(() => 0) };
}

/** Everything of an article that is read for dates, in text order. */
export function readStretches({ text, blocks }: Article, prose: Prose): Stretch[] {
	const paragraphs = new Map(prose.paragraphs.map((paragraph) => [paragraph.block, paragraph]));
	return blocks.flatMap((block, index): Stretch[] => {
		const paragraph = paragraphs.get(index);
		if (paragraph !== undefined) return [{ part: block.part, scene: openScene(paragraph) }];
		return BESIDE_PROSE.has(block.role) ? [{ part: block.part, scene: openLine(tagWords(text, block)) }] : [];
	});
}
