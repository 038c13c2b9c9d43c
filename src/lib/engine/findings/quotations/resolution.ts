import { genderOfGivenName } from '../../language/lexicon/given-names';
import type { Entity } from '../../language/people';
import type { Gender } from '../../language/lexicon/roles';
import type { Span } from '../../types';

/** Who a phrase means, how surely, and by what. */
export interface Resolution {
	readonly speaker: Entity | Described;
	readonly certainty: number;
	readonly rule: string;
	/** The naming mention a pronoun or description leads back to. */
	readonly naming: Span | null;
	readonly difficulty: 1 | 2 | 3;
}

/** A source without a name: "a US government official". */
export interface Described {
	readonly described: true;
	readonly span: Span;
	readonly head: string;
}

export function isDescribed(speaker: Entity | Described): speaker is Described {
	return 'described' in speaker;
}

export function fitsGender(entity: Entity, gender: Gender): boolean {
	return entity.gender === null ? !seemsOther(entity, gender) : entity.gender === gender;
}

/** Known by a single name that is mostly the other sex's given name: perhaps a surname, so neither in nor out. */
export function seemsOther({ gender: known, words }: Entity, gender: Gender): boolean {
	if (known !== null || words.length !== 1) return false;
	const usual = genderOfGivenName(words[0]!.toLowerCase());
	return usual !== null && usual !== gender;
}

export function distinct(entities: readonly Entity[]): Entity[] {
	return [...new Set(entities)];
}
