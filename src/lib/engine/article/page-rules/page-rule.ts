import type { BlockRole } from '../../types';

/**
 * A rule that knows a line by itself, from how newspapers' pages look. Patterns are anchored and hold no nested
 * repetition, and lines over 400 characters are never asked: nothing here backtracks.
 */
export interface PageRule {
	readonly role: BlockRole;
	/**
	 * First words of the lines the rule is for, lower case, separated by spaces; `#` stands for a number. Without them the
	 * rule is asked of every line, which costs time on each.
	 */
	readonly opens?: string;
	readonly pattern: Pick<RegExp, 'test'>;
	/** Longest line, in words, the rule may claim. */
	readonly maxWords: number;
	/**
	 * Nothing but the page's foot follows such a line, unless a whole run of prose proves otherwise. Below `comments`
	 * readers write whole paragraphs too: there, one sign of a reader's comment outweighs any prose.
	 */
	readonly closes?: 'page' | 'comments';
	/** It stands at a picture: the button that enlarges it, or the credit, which follows the caption. */
	readonly atPicture?: 'control' | 'credit';
	/** Lines below it belong to it as long as they look like list items or link texts. */
	readonly opensList?: true;
	/** A sign that a reader wrote the lines around it. */
	readonly atComment?: true;
	/** It ends one document, so that a title below it begins another. */
	readonly ends?: true;
}
