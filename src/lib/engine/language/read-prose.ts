import type { Article } from '../types';
import { castEntities } from './cast-entities';
import { readParagraphs, type Paragraph } from './frames';
import { collectNames, findMentions, type Mention, type MentionAt } from './mentions';
import type { Cast } from './people';

/** The running text of an article as every finder reads it: done once, shared by all. */
export interface Prose {
	/** In text order; headings, captions and page furniture are left out. */
	readonly paragraphs: readonly Paragraph[];
	/** The people, organisations and places of the article, each with all its mentions. */
	readonly cast: Cast;
	readonly mentionAt: MentionAt;
}

/** Reads an article's paragraphs, sentences, words and names. */
export function readProse(article: Article): Prose {
	const paragraphs = readParagraphs(article);
	const names = new Set<string>();
	for (const { tokens } of paragraphs) collectNames(tokens, names);
	const mentions = paragraphs.flatMap(({ tokens, words }) => {
		const verbs = new Set(words.filter(({ pos }) => pos === 'VERB').map(({ start }) => start));
		return findMentions(tokens, { verbs, names });
	});
	const byStart = new Map<number, Mention>(mentions.map((mention) => [mention.start, mention]));
	return { paragraphs, cast: castEntities(mentions), mentionAt: (start) => byStart.get(start) };
}
