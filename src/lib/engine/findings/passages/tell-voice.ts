import type { Span, Voice } from '../../types';
import type { Attribution } from './find-attributions';
import { isWord, type Sentence } from './read-sentences';
import type { Word } from '../../language/tag-words';

/** Whose words a sentence gives, and which of them are the writer's own. */
export interface VoiceReading {
	readonly voice: Voice;
	readonly attribution: Span | null;
	/** The writer's own words: neither quoted nor given to a source. */
	readonly own: readonly Word[];
	/** Share of the sentence's words that are the writer's own, 0 to 1. */
	readonly ownShare: number;
	/** 0 to 1, that the voice is right. */
	readonly certainty: number;
}

/** The writer's words beside so many quoted ones are only a frame for them. */
const FRAME_SHARE = 0.25;
/** A sentence of which less is the writer's own is somebody else's. */
const OWN_SHARE = 0.5;

function inside(word: Word, { start, end }: Span): boolean {
	return word.start >= start && word.end <= end;
}

/** Tells the voice of one sentence by its own words alone. */
export function tellVoice(sentence: Sentence, attributions: readonly Attribution[]): VoiceReading {
	const own = sentence.words.filter((word) => !attributions.some(({ scope }) => inside(word, scope)));
	const ownCount = own.filter(isWord).length;
	const total = sentence.wordCount + sentence.quotedCount;
	const ownShare = ownCount / total;
	const named = attributions.find(({ isNamed }) => isNamed) ?? attributions[0];
	const attribution = named?.words ?? null;
	if (sentence.wordCount === 0) {
		const isClosed = sentence.quotes.every(({ range }) => range.closed);
		return { voice: 'quoted', attribution, own, ownShare, certainty: isClosed ? 0.97 : 0.85 };
	}
	if (named === undefined) {
		const isQuoted = sentence.quotedCount >= 4 && ownShare <= FRAME_SHARE;
		return {
			voice: isQuoted ? 'quoted' : 'writer',
			attribution,
			own,
			ownShare,
			certainty: isQuoted ? 0.92 : 0.95
		};
	}
	if (ownShare > OWN_SHARE) return { voice: 'writer', attribution, own, ownShare, certainty: 0.9 };
	const isQuoted = sentence.quotedCount >= sentence.wordCount;
	return {
		voice: isQuoted ? 'quoted' : 'reported',
		attribution,
		own,
		ownShare,
		certainty: named.isNamed ? 0.97 : 0.9
	};
}
