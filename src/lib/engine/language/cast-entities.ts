import { genderOfGivenName } from './lexicon/given-names';
import type { Mention } from './mentions';
import type { Cast, Entity, EntityLink } from './people';
import { foldName, isOneEditApart, looksAlike } from './spelling';

/** More surnames than this are a directory, not an article: misspellings are not looked for. */
const MAX_SURNAMES = 300;

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

function nameWords(mention: Mention): string[] {
	const words = mention.coreWords.filter((word) => !SUFFIX.test(word));
	return words.length === 0 ? [...mention.coreWords] : words;
}

function surnameOf(entity: Entity): string {
	return foldName(entity.words.at(-1) ?? '');
}

function givenOf(entity: Entity): string | null {
	return entity.words.length > 1 ? foldName(entity.words[0]!) : null;
}

function sameGiven(one: string, other: string): boolean {
	if (
		one === other ||
		(one.length <= 2 && other.startsWith(one[0] ?? '')) ||
		(other.length <= 2 && one.startsWith(other[0] ?? ''))
	) {
		return true;
	}
	return one.length >= 5 && other.length >= 5 && one[0] === other[0] && isOneEditApart(one, other);
}

/** Joins names to entities. Full names first, then what is left of them later in a text. */
export function castEntities(mentions: readonly Mention[]): Cast {
	const entities: Entity[] = [];
	const links = new Map<Mention, EntityLink>();
	const bySurname = new Map<string, Entity[]>();
	const byGiven = new Map<string, Entity[]>();
	const byName = new Map<string, Entity>();

	function add(mention: Mention, type: Entity['type'], words: readonly string[], isSure: boolean): Entity {
		const given = words.length > 1 || type !== 'person' ? words[0] : undefined;
		const entity: Entity = {
			id: entities.length,
			type,
			isSure,
			words,
			nameSpan: mention.core,
			gender:
				mention.gender ??
				(type === 'person' && given !== undefined ? genderOfGivenName(given.toLowerCase()) : null),
			roles: new Set(mention.roles),
			mentions: []
		};
		entities.push(entity);
		if (type === 'person') {
			push(bySurname, surnameOf(entity), entity);
			const folded = givenOf(entity);
			if (folded !== null) push(byGiven, folded, entity);
		}
		return entity;
	}
	function link(mention: Mention, entity: Entity, certainty: number): void {
		entity.mentions.push(mention);
		mention.roles.forEach((role) => entity.roles.add(role));
		if (mention.gender !== null && certainty === 1) entity.gender = mention.gender;
		links.set(mention, { entity, certainty });
	}

	/** Those of a surname. More than a text can be about are a list, in which every name is somebody else's. */
	function family(surname: string): readonly Entity[] {
		const list = bySurname.get(surname) ?? [];
		return list.length > MAX_SURNAMES ? [] : list;
	}

	function namesakes(given: string): readonly Entity[] {
		const list = byGiven.get(given) ?? [];
		return list.length > MAX_SURNAMES ? [] : list;
	}

	const people = mentions.filter((mention) => mention.kind === 'person' || mention.kind === 'unknown');
	// Full names.
	for (const mention of people) {
		const words = nameWords(mention);
		if (words.length < 2 || words.length > 4) continue;
		const surname = foldName(words.at(-1)!);
		const given = foldName(words[0]!);
		const known =
			family(surname).find((entity) => sameGiven(givenOf(entity) ?? '', given)) ??
			namesakes(given).find((entity) => {
				const other = surnameOf(entity);
				return surname.length >= 5 && other[0] === surname[0] && isOneEditApart(other, surname);
			});
		if (known !== undefined) {
			if (mention.kind === 'person') known.isSure = true;
			if (words.length > known.words.length) {
				known.words = words;
				known.nameSpan = mention.core;
			}
			link(mention, known, 1);
		} else link(mention, add(mention, 'person', words, mention.kind === 'person'), 1);
	}
	// Surnames with a title, then alone.
	for (const titled of [true, false]) {
		for (const mention of people) {
			const words = nameWords(mention);
			if (words.length !== 1 || (mention.kind === 'person') !== titled) continue;
			const folded = foldName(words[0]!);
			if (folded === '') continue;
			linkSingle(mention, words, folded, titled);
		}
	}
	/** Comparing every name with every other is for texts of a newspaper's size. */
	function surnames(): [string, Entity[]][] {
		return bySurname.size > MAX_SURNAMES ? [] : [...bySurname.entries()];
	}
	function linkSingle(mention: Mention, words: string[], folded: string, titled: boolean): void {
		const fits = (entity: Entity): boolean =>
			mention.gender === null || entity.gender === null || entity.gender === mention.gender;
		const matches = (bySurname.get(folded) ?? []).filter(fits);
		if (matches.length === 1) return link(mention, matches[0]!, 1);
		if (matches.length > 1) {
			// One surname, several people: the one the text speaks of most, and never with certainty.
			const ranked = [...matches].sort((left, right) => right.mentions.length - left.mentions.length);
			const share =
				ranked[0]!.mentions.length / ranked.reduce((sum, entity) => sum + entity.mentions.length, 0);
			links.set(mention, { entity: ranked[0]!, certainty: share >= 0.8 ? 0.9 : share >= 0.6 ? 0.8 : 0.6 });
			return;
		}
		const given = (byGiven.get(folded) ?? []).filter((entity) => entity.isSure);
		if (given.length === 1 && !titled) return link(mention, given[0]!, 0.97);
		if (titled) return link(mention, add(mention, 'person', words, true), 1);
		const misspelt = surnames().filter(
			([surname]) =>
				folded.length >= 5 &&
				surname.length >= 5 &&
				surname[0] === folded[0] &&
				isOneEditApart(surname, folded)
		);
		if (misspelt.length === 1 && misspelt[0]![1].length === 1)
			return link(mention, misspelt[0]![1][0]!, 0.95);
		// Garbled more than that it is a guess: worth showing to a person, never sure enough for an exercise.
		const alike = surnames().filter(
			([surname, [entity]]) =>
				surname !== folded &&
				entity !== undefined &&
				entity.isSure &&
				looksAlike(words[0]!, entity.words.at(-1)!)
		);
		if (alike.length === 1 && alike[0]![1].length === 1) return link(mention, alike[0]![1][0]!, 0.7);
		const key = `?${folded}`;
		const entity = byName.get(key) ?? add(mention, 'person', words, false);
		byName.set(key, entity);
		link(mention, entity, 0.95);
	}
	// Organisations and places go by their whole name.
	for (const mention of mentions) {
		if (mention.kind !== 'organisation' && mention.kind !== 'place') continue;
		const key = mention.coreWords.join(' ').toLowerCase();
		const entity =
			byName.get(key) ?? add(mention, mention.kind, mention.coreWords, mention.kind === 'organisation');
		byName.set(key, entity);
		link(mention, entity, 1);
	}
	for (const entity of entities) entity.mentions.sort((left, right) => left.start - right.start);
	return { entities, linkOf: (mention) => links.get(mention) };
}

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [entity]);
	else list.push(entity);
}
