import type { Span } from '../types';
import { classifyName } from './classify-name';
import { CALENDAR } from './lexicon/calendar';
import { isCommonOpener } from './lexicon/function-words';
import { TITLE_MODIFIERS, type Gender } from './lexicon/roles';
import { endOfRun } from './name-runs';
import { isShouted } from './name-words';
import { isTradeOpener, isVerbOpener, type OpenerClues } from './sentence-openers';
import type { Token } from './tokens';

/** A run of capitalised words that names something. */
export interface Mention extends Span {
	/** The name alone, titles and nationality left out: "Sergei Lavrov" of "Russian Foreign Minister Sergei Lavrov". */
	readonly core: Span;
	readonly coreWords: readonly string[];
	readonly kind: 'person' | 'organisation' | 'place' | 'unknown';
	/** Title words before the name, lower case. */
	readonly roles: readonly string[];
	readonly gender: Gender | null;
	/** The mention is a possessor: "Moscow's". */
	readonly isPossessive: boolean;
	readonly opensSentence: boolean;
}

/** The mention that begins at an offset of the raw text. */
export type MentionAt = (start: number) => Mention | undefined;

function isSentenceStart(previous: Token | undefined): boolean {
	return previous === undefined || /^[.?!…:"“”„«»‘([•–—-]$/.test(previous.text);
}

/** Words with a capital in the middle of a sentence: names, wherever they stand. */
export function collectNames(tokens: readonly Token[], names: Set<string>): void {
	tokens.forEach((token, index) => {
		if (token.isCapital && !isSentenceStart(tokens[index - 1])) names.add(token.lower);
	});
}

const NO_CLUES: OpenerClues = { verbs: new Set(), names: new Set() };

/** All names of one paragraph, those inside quotations included, in text order. */
export function findMentions(tokens: readonly Token[], clues: OpenerClues = NO_CLUES): Mention[] {
	const mentions: Mention[] = [];
	let index = 0;
	while (index < tokens.length) {
		const token = tokens[index]!;
		const opens = isSentenceStart(tokens[index - 1]);
		const isName =
			token.isCapital &&
			token.lower !== 'i' &&
			!isShouted(token) &&
			!/^i'/.test(token.lower) &&
			!CALENDAR.has(token.lower) &&
			!(
				opens &&
				isCommonOpener(token.lower) &&
				!(TITLE_MODIFIERS.has(token.lower) && tokens[index + 1]?.isCapital === true)
			) &&
			!(token.lower === 'the') &&
			// "T-shirt", "X-ray"
			!/^\p{Lu}-\p{Ll}/u.test(token.text) &&
			!(opens && isVerbOpener(token, clues));
		if (!isName) {
			index++;
			continue;
		}
		const end = endOfRun(tokens, index);
		if (opens && isTradeOpener(tokens.slice(index, end), clues)) index++;
		const mention = classifyName(tokens.slice(index, end), tokens[index - 1], opens);
		if (mention !== null) mentions.push(mention);
		index = end;
	}
	return mentions;
}
