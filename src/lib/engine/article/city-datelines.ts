import { isUpper } from '../language/characters';
import { isCompoundPlace, isPlaceWord } from '../language/lexicon/places';
import { findWrittenDates } from './calendar-dates';

/** A place and an agency stand within the first so many characters of a paragraph. */
const MAX_LENGTH = 90;

/** The dash that ends a dateline, in all its lengths; a hyphen needs a space on both sides. */
const DASH = /\s?(?:--|[–—―])\s?|\s-\s/u;

const CITY = "\\p{Lu}[\\p{L}'’.]*(?:[ /-]\\p{Lu}[\\p{L}'’.]*){0,3}";
const PLACE = `${CITY}(?:, ${CITY}){0,2}`;
const BODY = new RegExp(`^(?<place>${PLACE})(?<rest>.*)$`, 'u');
const IN_CAPITALS = /^[^\p{Ll}]{4,}$/u;

const AGENCIES =
	/^(?:reuters|ap|associated press|the associated press|afp|dpa|epa|efe|ansa|apa|tass|ria novosti|xinhua|upi|bloomberg|bloomberg news|bbc|cnn|pti|ani|ians|kyodo|kyodo news|yonhap|interfax|anadolu|aa|pa|pa media|cp|the canadian press|canadian press|aap|cnw|prnewswire|business wire|globe newswire|newswire)$/i;

/** Whether a date line names an agency, as "GENEVA (Reuters) –" does. */
export function namesAgency(dateline: string): boolean {
	const name = /[(/]([\p{L}][\p{L}\d .&-]{0,30})[)/]/u.exec(dateline.slice(0, MAX_LENGTH))?.[1];
	return name !== undefined && AGENCIES.test(name);
}

/** A state as American papers shorten it: "N.Y.", "Mich." */
const STATE = /^(?:(?:\p{Lu}\.){2,3}|\p{Lu}\p{Ll}{2,4}\.)$/u;

/** "(Reuters)", "/PRNewswire/", "/TASS/". */
function readAgency(rest: string): string | null {
	return /^[\s,.]*[(/]([\p{L}][\p{L}\d .&-]{0,30})[)/][\s.]*$/u.exec(rest)?.[1] ?? null;
}

function isKnownPlace(place: string): boolean {
	const [city, ...wider] = place.split(/, |\//) as [string, ...string[]];
	if (wider.some((part) => STATE.test(part))) return true;
	return [city, ...wider].some(
		(part) => isPlaceWord(part.toLowerCase()) || isCompoundPlace(part.toLowerCase())
	);
}

/**
 * Length of the dateline at the beginning of a paragraph, its dash included: "GENEVA, Jan 21 (Reuters) - ", "PARIS — ".
 * 0 where there is none. A dash is not enough: beside a place in capitals a date or an agency must stand, or the place
 * be well known; a place in small letters needs a known agency. So "NATO – an alliance" and "Merz (CDU) –" stay prose.
 */
export function measureCityDateline(paragraph: string): number {
	if (paragraph.length < 12 || !isUpper(paragraph[0])) return 0;
	const head = paragraph.slice(0, MAX_LENGTH);
	const dash = DASH.exec(head);
	if (dash === null) return 0;
	const length = dash.index + dash[0].length;
	if (!/^["“‘'„«(\p{Lu}\p{N}]/u.test(paragraph.slice(length, length + 2))) return 0;
	const own = head.slice(0, dash.index).trim();
	const dates = findWrittenDates(own, { start: 0, end: own.length });
	const date = dates[0];
	if (dates.length > 1) return 0;
	const place = (date === undefined ? own : own.slice(0, date.start)).replace(/[,\s]+$/u, '');
	const match = BODY.exec(date === undefined ? place : `${place}${own.slice(date.end)}`);
	const groups = match?.groups;
	if (groups === undefined) return 0;
	const rest = groups['rest']!;
	const agency = readAgency(rest);
	if (rest.trim().replace(/[.,]/g, '') !== '' && agency === null) return 0;
	const city = groups['place']!.split(', ')[0]!;
	const isKnownAgency = agency !== null && AGENCIES.test(agency);
	if (!IN_CAPITALS.test(city)) return isKnownAgency ? length : 0;
	if (isKnownAgency || (date !== undefined && city.length > 3)) return length;
	return isKnownPlace(groups['place']!) ? length : 0;
}
