import { CALENDAR } from '../language/lexicon/calendar';
import { isCommonOpener } from '../language/lexicon/function-words';
import { isGivenName } from '../language/lexicon/given-names';
import { isOrganisationNoun } from '../language/lexicon/organisations';
import { isCompoundPlace, isPlaceWord } from '../language/lexicon/places';
import { ROLES, TITLE_MODIFIERS } from '../language/lexicon/roles';
import { blankDates } from './calendar-dates';

/** Longer lines are no author's lines. */
const MAX_LENGTH = 120;
const MAX_NAME_WORDS = 4;

const LABEL =
	/^(?:(?:by|from|(?:written|posted|reported|published|compiled|edited|translated) by|(?:story|text|words|article|report|analysis|opinion|comment|column|review)(?: by|:)|authors?:)\s*)(?=\S)/i;
const BARE_LABEL =
	/^(?:by|written by|posted by|reported by|(?:story|text|words|article|report) by|authors?)\s?:?$/i;

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const INITIALS = /^(?:\p{Lu}\.?){1,3}$/u;
const PARTICLE = /^(?:van|von|de|der|den|del|della|di|da|dos|du|al|el|bin|ibn|la|le|ter|ten|zu|af|av)$/i;

/** Words of agencies and desks that sign in place of a person. */
const DESK =
	/^(?:(?:the )?(?:associated press|reuters|afp|agence france-presse|dpa|ap|upi|bloomberg|xinhua)(?: staff)?|[\p{L}' ’]{2,25} (?:staff|staff (?:writer|reporter)s?|correspondents?|reporters?|desk|newsroom|editors?))$/iu;

function isNameWord(word: string): boolean {
	const lower = word.toLowerCase().replace('.', '');
	return NAME_WORD.test(word) && (!CALENDAR.has(lower) || isGivenName(lower));
}

/** Two to four capitalised words that may be a person's name by their shape; particles and initials count. */
function looksLikeName(text: string): boolean {
	const words = text.split(/\s+/);
	if (words.length < 2 || words.length > MAX_NAME_WORDS + 1) return false;
	return (
		words.every((word, index) => isNameWord(word) || (index > 0 && PARTICLE.test(word))) &&
		/\p{L}{2}/u.test(words.at(-1)!)
	);
}

/** A name that is surely a person's: it begins with initials or a common given name, and no word of it is a place or a body. */
export function isPersonName(text: string): boolean {
	if (!looksLikeName(text)) return false;
	const lowers = text.toLowerCase().split(/\s+/);
	if (isCompoundPlace(lowers.join(' '))) return false;
	const [first, ...rest] = lowers as [string, ...string[]];
	if (rest.some((word) => isOrganisationNoun(word) || isPlaceWord(word))) return false;
	if (isGivenName(first)) return true;
	return INITIALS.test(text.split(/\s+/)[0]!) && !isPlaceWord(first) && !isCommonOpener(first);
}

/** Splits "Anna Lind, Peter Holm and Paul Arnaud" at its commas and ands. */
function splitNames(text: string): string[] {
	return text
		.split(/\s*(?:,\s*and\s|,|\sand\s|\s&\s|\swith\s)\s*/iu)
		.map((name) => name.trim())
		.filter((name) => name !== '');
}

function isPlaceOrRole(text: string): boolean {
	const lowers = text.toLowerCase().split(/[\s-]+/);
	if (isCompoundPlace(lowers.join(' '))) return true;
	return lowers.some(
		(word) => ROLES.has(word) || isPlaceWord(word) || isOrganisationNoun(word) || TITLE_MODIFIERS.has(word)
	);
}

/** What follows the names: date, time, handle, address, reading time, "in Berlin", "for the Herald", what a bar sets off. */
function cutAfterNames(text: string): string {
	return blankDates(text)
		.replace(/\b\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/i, ' ')
		.replace(/[|·•/].*$/u, '')
		.replace(/\s[–—-]\s.*$/u, '')
		.replace(/[@(<].*$|\S{1,40}@\S{1,40}/u, '')
		.replace(/\s(?:in|at|for|on|of|reports? from|reporting from)(?:\s.*)?$/u, '')
		.replace(/[\s,;:]+$/u, '')
		.trim();
}

/**
 * The author a line names, without "By": "Anna Lind", "Anna Lind and Peter Holm"; null where the line is no author's
 * line. Without a label ("By", "Written by") only what surely is a person's name counts, with nothing beside it but a place,
 * a post, an outlet or a date; such a line is an author's only where one is expected, which the caller must know.
 */
export function readByline(line: string): { readonly name: string; readonly labelled: boolean } | null {
	if (line.length > MAX_LENGTH || /[.!?:;…]["”’]?$/u.test(line.replace(/\b\p{Lu}\.$/u, ''))) return null;
	const label = LABEL.exec(line);
	const rest = cutAfterNames(line.slice(label?.[0].length ?? 0));
	if (rest === '' || /["“”]/.test(rest)) return null;
	if (label !== null && DESK.test(rest)) return { name: rest, labelled: true };
	const names = splitNames(rest);
	const isName = label === null ? isPersonName : looksLikeName;
	const last = names.findLastIndex((name) => isName(name));
	if (last < 0) return null;
	const before = names.slice(0, last);
	const after = names.slice(last + 1);
	if (!before.every((name) => isName(name)) || !after.every(isPlaceOrRole)) return null;
	return { name: joinNames(names.slice(0, last + 1)), labelled: label !== null };
}

function joinNames(names: readonly string[]): string {
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

/** "Written by" alone: the name stands on the line below. */
export function isBareBylineLabel(line: string): boolean {
	return line.length <= 20 && BARE_LABEL.test(line);
}
