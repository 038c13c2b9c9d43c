import type { Word } from '../../language/tag-words';

/** Half-open range of words. */
export interface Cut {
	readonly from: number;
	readonly to: number;
}

export function isNominal(word: Word | undefined): boolean {
	return word !== undefined && (word.pos === 'NOUN' || word.pos === 'PROPN' || word.pos === 'ADJ');
}

export function isDeterminer(word: Word | undefined): boolean {
	return word !== undefined && /^(?:the|an?|'s|his|her|its|their|our|my|your)$/.test(word.lower);
}

export function isVerbal(word: Word | undefined): boolean {
	return word !== undefined && (word.pos === 'VERB' || word.pos === 'AUX');
}

/** For each word whether it lies between quotation marks. */
export function findQuoted(words: readonly Word[]): boolean[] {
	let isOpen = false;
	return words.map(({ text }) => {
		if (text === '“') isOpen = true;
		else if (text === '”') isOpen = false;
		// Guillemets point outwards or inwards («so», »so«).
		else if (/^["«»]$/.test(text)) isOpen = !isOpen;
		return isOpen;
	});
}
