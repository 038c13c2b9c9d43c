import type { Span } from '../types';
import { isGivenName } from './lexicon/given-names';
import { isOrganisationNoun, METONYMS } from './lexicon/organisations';
import { isCompoundPlace, isPlaceWord } from './lexicon/places';
import { genderOfRole, HONORIFICS, roleOf, TITLE_MODIFIERS, type Gender } from './lexicon/roles';
import { words } from './lexicon/words';
import type { Mention } from './mentions';
import { isAcronym, LINKS, lowerOf } from './name-words';
import { withoutPossessive, type Token } from './tokens';

/** Titles that are also common surnames. */
const SURNAMES = words(
	'king pope bishop marshal prince judge major priest duke farmer singer chandler cook banks'
);

/** "Harbour Chairman Paul Arnaud": the role that a given name follows, where no name stands before it. Else -1. */
function findOffice(run: readonly Token[], from: number): number {
	for (let index = from; index + 1 < run.length; index++) {
		const lower = lowerOf(run[index]!);
		if (isGivenName(lower)) return -1;
		if (index > from && roleOf(lower) !== null) return isGivenName(lowerOf(run[index + 1]!)) ? index : -1;
	}
	return -1;
}

/** How many leading words are titles, nationalities and the like, and which of them are titles. */
function readTitle(run: readonly Token[]): { length: number; roles: string[]; honorific: string | null } {
	const roles: string[] = [];
	let honorific: string | null = null;
	let index = 0;
	let lastTitle = 0;
	while (index < run.length) {
		const token = run[index]!;
		const bare = withoutPossessive(token);
		const lower = bare.toLowerCase();
		const asAddress = lower.replace(/\.$/, '');
		if (HONORIFICS.has(asAddress) && (roleOf(lower) === null || index + 1 < run.length)) {
			honorific = asAddress;
			lastTitle = index + 1;
		}
		const role = roleOf(asAddress);
		const dotted =
			/^(?:sen|rep|gov|gen|lt|col|maj|capt|cmdr|adm|sgt|det|insp|supt|pres|sens|reps|govs)\.$/.test(lower);
		if (role !== null || dotted) {
			roles.push(role ?? lower);
			lastTitle = index + 1;
			// "Secretary of State", "Minister for Health": the office's name goes with the title.
			if (LINKS.has(run[index + 1]?.lower ?? '')) {
				index += run[index + 2]?.lower === 'the' ? 4 : 3;
				lastTitle = Math.min(index, run.length);
				continue;
			}
		} else if (honorific === null || lastTitle !== index + 1) {
			const known =
				TITLE_MODIFIERS.has(lower) ||
				(isPlaceWord(lower) && !isGivenName(lower)) ||
				isAcronym(bare) ||
				lower === 'new' ||
				lower === 'the' ||
				lower === 'york';
			const isLinkedOrganisation = isOrganisationNoun(lower) && roles.length === 0 && index + 1 < run.length;
			if (!known && !isLinkedOrganisation) {
				const office = findOffice(run, index);
				if (office < 0) break;
				index = office;
				continue;
			}
		}
		index++;
	}
	// "Mr King", "Judge Bishop": the last title is the name.
	if (lastTitle === run.length && run.length > 1 && SURNAMES.has(lowerOf(run.at(-1)!))) {
		return { length: lastTitle - 1, roles: roles.slice(0, -1), honorific };
	}
	if (lastTitle > 0) return { length: lastTitle, roles, honorific };
	return { length: 0, roles, honorific };
}

/** What a run of capitalised words names, by its titles and the lexicons; null where only a title is left. */
export function classifyName(
	run: readonly Token[],
	before: Token | undefined,
	opensSentence: boolean
): Mention | null {
	const whole = { start: run[0]!.start, end: run.at(-1)!.end };
	const isPossessive = run.at(-1)!.isPossessive;
	const nameOf = (tokens: readonly Token[]): { core: Span; coreWords: string[] } => ({
		core: { start: tokens[0]!.start, end: tokens.at(-1)!.end - (isPossessive ? 2 : 0) },
		coreWords: tokens.map(withoutPossessive)
	});
	const make = (
		kind: Mention['kind'],
		tokens: readonly Token[],
		roles: readonly string[] = [],
		gender: Gender | null = null
	): Mention => ({ ...whole, ...nameOf(tokens), kind, roles, gender, isPossessive, opensSentence });

	const lowers = run.map(lowerOf);
	const joined = lowers.join(' ');
	if (METONYMS.has(lowers.join('-'))) return make('organisation', run);
	if (isCompoundPlace(joined) || (run.length === 1 && isPlaceWord(lowers[0]!) && !isGivenName(lowers[0]!))) {
		return make('place', run);
	}
	const title = readTitle(run);
	const linkAt = run.findIndex((token) => LINKS.has(token.lower));
	const headAt = (linkAt < 0 ? run.length : linkAt) - 1;
	const beforeRole =
		before !== undefined && !before.isCapital ? roleOf(before.lower.replace(/\.$/, '')) : null;
	const core = run.slice(title.length);
	const looksLikePerson =
		core.length >= 1 &&
		(title.length > 0 || beforeRole !== null || (core.length === 2 && isGivenName(lowerOf(core[0]!))));
	if (
		isOrganisationNoun(lowers[headAt]!) &&
		(!looksLikePerson || (core.length > 1 && linkAt >= title.length && linkAt >= 0))
	) {
		return make('organisation', run);
	}
	if (core.length === 0) return null;
	const role = title.roles.at(-1) ?? beforeRole;
	const gender = HONORIFICS.get(title.honorific ?? '') ?? (role === null ? null : genderOfRole(role));
	const roles = role === null ? [] : title.roles.length > 0 ? title.roles : [role];
	if (title.length > 0 || (beforeRole !== null && core.length <= 4)) {
		if (isOrganisationNoun(lowerOf(core.at(-1)!)) && core.length > 1 && !isGivenName(lowerOf(core[0]!)))
			return make('organisation', run);
		return core.length <= 4 ? make('person', core, roles, gender) : make('unknown', core);
	}
	if (core.length === 1) {
		return isAcronym(withoutPossessive(core[0]!)) ? make('organisation', core) : make('unknown', core);
	}
	const hasInitial =
		core.slice(1, -1).some((token) => /^\p{Lu}\.?$/u.test(token.text)) ||
		/^(?:\p{Lu}\.){1,3}$/u.test(core[0]!.text);
	if (core.length <= 4 && (isGivenName(lowerOf(core[0]!)) || hasInitial)) return make('person', core);
	if (core.some((token) => isAcronym(withoutPossessive(token)) && withoutPossessive(token).length > 2))
		return make('organisation', core);
	return make('unknown', core);
}
