import type { Span } from '../types';
import { CALENDAR } from './lexicon/calendar';
import { isCommonOpener } from './lexicon/function-words';
import { isGivenName } from './lexicon/given-names';
import { isOrganisationNoun, METONYMS } from './lexicon/organisations';
import { isCompoundPlace, isPlaceWord } from './lexicon/places';
import { genderOfRole, HONORIFICS, roleOf, TITLE_MODIFIERS, type Gender } from './lexicon/roles';
import { withoutPossessive, type Token } from './tokens';

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

const PARTICLES = new Set('de van von der den bin al da di du la le el ibn dos del ter ten abu'.split(' '));
const FILLERS = new Set('me us him them am ok no not pr tv dc am pm est edt gmt covid faq'.split(' '));
/** Titles that are also common surnames. */
const SURNAMES = new Set(
	'king pope bishop marshal prince judge major priest duke farmer singer chandler cook banks'.split(' ')
);
const LINKS = new Set(['of', 'for']);
const MAX_RUN = 12;

function isSentenceStart(previous: Token | undefined): boolean {
	return previous === undefined || /^[.?!…:"“”„«»‘([•–—-]$/.test(previous.text);
}

function isAcronym(word: string): boolean {
	// Words shouted in capitals name nobody.
	if (isCommonOpener(word.toLowerCase()) || FILLERS.has(word.toLowerCase())) return false;
	return word.length >= 2 && /^\p{Lu}[\p{Lu}\p{N}&-]*\p{Lu}s?$/u.test(word);
}

/** A common word in capitals: shouting, not a name. "US" and "IT" are left alone. */
function isShouted({ text, lower }: Token): boolean {
	if (text.length < 2 || text !== text.toUpperCase() || lower === 'us' || lower === 'it') return false;
	return isCommonOpener(lower) || FILLERS.has(lower);
}

function lowerOf(token: Token): string {
	return withoutPossessive(token).toLowerCase();
}

function isHead(lower: string): boolean {
	return isOrganisationNoun(lower) || roleOf(lower) !== null;
}

/** Index after the last token of the run of capitalised words that begins at `from`. */
function endOfRun(tokens: readonly Token[], from: number): number {
	let end = from + 1;
	let linked = false;
	while (end < tokens.length && end - from < MAX_RUN && !tokens[end - 1]!.isPossessive) {
		const token = tokens[end]!;
		if (token.isCapital && !CALENDAR.has(token.lower)) {
			end++;
			continue;
		}
		// "Ministry of Defence" is one name, "Senator Smith of Ohio" is not.
		const followsHead = isHead(lowerOf(tokens[end - 1]!));
		const next = tokens[end + 1];
		const after = tokens[end + 2];
		if (PARTICLES.has(token.lower) && next?.isCapital === true) end += 2;
		else if (LINKS.has(token.lower) && followsHead && next?.isCapital === true && !CALENDAR.has(next.lower)) {
			linked = true;
			end += 2;
		} else if (LINKS.has(token.lower) && followsHead && next?.lower === 'the' && after?.isCapital === true) {
			linked = true;
			end += 3;
		} else if (
			linked &&
			token.lower === 'and' &&
			next?.isCapital === true &&
			isOrganisationRun(tokens, from, end)
		) {
			end += 2;
		} else break;
	}
	return end;
}

function isOrganisationRun(tokens: readonly Token[], from: number, to: number): boolean {
	for (let index = from; index < to; index++) {
		const lower = lowerOf(tokens[index]!);
		if (LINKS.has(lower)) return false;
		if (isOrganisationNoun(lower)) return true;
	}
	return false;
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
			if (!known && !isLinkedOrganisation) break;
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

function classify(run: readonly Token[], before: Token | undefined, opensSentence: boolean): Mention | null {
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

/** All names of one paragraph, those inside quotations included, in text order. */
export function findMentions(tokens: readonly Token[]): Mention[] {
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
			!(token.lower === 'the');
		if (!isName) {
			index++;
			continue;
		}
		const end = endOfRun(tokens, index);
		const mention = classify(tokens.slice(index, end), tokens[index - 1], opens);
		if (mention !== null) mentions.push(mention);
		index = end;
	}
	return mentions;
}
