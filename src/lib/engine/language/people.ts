import type { Span, Speaker } from '../types';
import type { Gender } from './lexicon/roles';
import { looksAlike } from './spelling';
import type { Mention } from './mentions';

/** Someone or something the text names, with every mention joined that is surely the same. */
export interface Entity {
	readonly id: number;
	type: 'person' | 'organisation' | 'place';
	/** Name is safe to show as a choice: a person or organisation beyond doubt. */
	isSure: boolean;
	words: readonly string[];
	/** Full form of the name in the raw text. */
	nameSpan: Span;
	gender: Gender | null;
	readonly roles: Set<string>;
	readonly mentions: Mention[];
}

export interface EntityLink {
	readonly entity: Entity;
	/** 1 where the name can mean no one else; less for shared surnames and misspellings. */
	readonly certainty: number;
}

export interface Cast {
	readonly entities: readonly Entity[];
	/** What a mention names; mentions without an entity are missing. */
	linkOf(mention: Mention): EntityLink | undefined;
}

/** The entity's last mention before a place in the text, by halving: mentions are in text order. */
export function lastMentionBefore(entity: Entity, at: number): Mention | undefined {
	let low = 0;
	let high = entity.mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (entity.mentions[middle]!.start < at) low = middle + 1;
		else high = middle;
	}
	return entity.mentions[low - 1];
}

/** Whether two people's names are so alike that offering both would be unfair. */
export function namesLookAlike(one: Pick<Speaker, 'name'>, other: Pick<Speaker, 'name'>): boolean {
	const words = (name: string): string[] => name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
	const left = words(one.name);
	const right = words(other.name);
	return left.some((word) => word.length > 3 && right.some((second) => looksAlike(word, second)));
}
