import type { BlockRole } from '../types';
import { isBareBylineLabel, readByline } from './bylines';
import { measureCityDateline } from './city-datelines';
import type { Line } from './lines';
import { isRunningText, isTitleCase, isTitleLike } from './running-text';

export interface Header {
	/** Index of the first line of the text proper. */
	readonly end: number;
	/** Roles of the lines before it. */
	readonly roles: ReadonlyMap<number, BlockRole>;
	readonly title: string | null;
	readonly outlet: string | null;
}

type Known = readonly (BlockRole | null)[];

/** More lines without a role than this are a list, not what stands above a text. */
const MAX_UNKNOWN = 40;
/** Words of a line below the title from which on it is the lead. */
const STANDFIRST_WORDS = 8;
/** Words that make a line a title beyond doubt; shorter ones are names of sites and sections. */
const TITLE_WORDS = 4;

const NEWSPAPER =
	/\b(?:times|post|herald|guardian|tribune|gazette|journal|chronicle|telegraph|mail|express|observer|independent|globe|sun|mirror|news|review|courier|press|daily|weekly|today)\b/i;
/** Names of sections, which hold a newspaper's word too. */
const SECTION =
	/^(?:(?:world|breaking|latest|top|local|national|international|business|sports?|politics|home|video|live|more|all|other|related|in|the|weekly|daily|today['’]?s)\s+)*(?:news|review|press|today|post|independent|express|daily|weekly|mail)$/i;

function isOutlet(line: Line): boolean {
	return line.wordCount <= 5 && NEWSPAPER.test(line.text) && !SECTION.test(line.text);
}

function normalise(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** A line that may stand above a text: no statement, or one that is capitalised as titles are or heads an agency's report. */
function isHeadLine(line: Line, next: Line | undefined): boolean {
	if (line.wordCount > 30 || /(?:\.\.\.|…)$/.test(line.text)) return false;
	if (!line.endsSentence || /[?!]["”’']?$/u.test(line.text)) return true;
	if (/:$/.test(line.text)) return line.wordCount <= 4 && next !== undefined && !isRunningText(next);
	if (line.wordCount < TITLE_WORDS) return false;
	return (
		isTitleCase(line.text) ||
		(next !== undefined && line.wordCount <= 20 && measureCityDateline(next.text) > 0)
	);
}

function findEnd(lines: readonly Line[], known: Known): number {
	let unknown = 0;
	for (let index = 0; index < lines.length; index++) {
		if (known[index] !== null) continue;
		if (!isHeadLine(lines[index]!, lines[index + 1])) return index;
		if (++unknown > MAX_UNKNOWN) return 0;
	}
	// Text without a single running line has no header: a list of names is not five titles.
	return 0;
}

/** The editor's title if it is there, the line that is repeated, else the first that is long enough for a title. */
function chooseTitle(
	lines: readonly Line[],
	candidates: readonly number[],
	editorTitle: string | null
): number {
	const plain = new Map(candidates.map((index) => [index, normalise(lines[index]!.text)]));
	const wanted = editorTitle === null ? '' : normalise(editorTitle);
	const textOf = (index: number): string => plain.get(index) ?? '';
	if (wanted !== '') {
		const own = candidates.find(
			(index) => textOf(index) === wanted || textOf(index).startsWith(`${wanted} `)
		);
		if (own !== undefined) return own;
	}
	// A page's name for itself repeats the title: "Old bridge closes | Valley Herald".
	const repeated = candidates.find(
		(index) =>
			lines[index]!.wordCount > 2 &&
			candidates.some(
				(other) =>
					other !== index &&
					(textOf(other) === textOf(index) || textOf(other).startsWith(`${textOf(index)} `))
			)
	);
	if (repeated !== undefined) return repeated;
	const long = candidates.filter((index) => lines[index]!.wordCount >= TITLE_WORDS);
	// A slogan stands right below the site's name.
	const first = long.find((index) => index === 0 || !isOutlet(lines[index - 1]!)) ?? long[0];
	if (first !== undefined) return first;
	return candidates.reduce(
		(best, index) => (best < 0 || lines[index]!.wordCount > lines[best]!.wordCount ? index : best),
		-1
	);
}

/** "Old bridge closes | Valley Herald" above "Old bridge closes": what the bar sets off is the site's name. */
function readSuffix(line: string, title: string): string | null {
	if (line.length <= title.length || !line.startsWith(title)) return null;
	return /^\s*[|–—-]\s*(\S.{1,40})$/u.exec(line.slice(title.length))?.[1] ?? null;
}

function isAuthorLine(lines: readonly Line[], index: number): boolean {
	const byline = readByline(lines[index]!.text);
	return (
		byline !== null ||
		(isBareBylineLabel(lines[index]!.text) && readByline(lines[index + 1]?.text ?? '') !== null)
	);
}

/**
 * Splits off what stands above the text: the title, its repetition, the lead, the site's name, menus, the author's name,
 * date lines. It ends at the first line of running text.
 */
export function findHeader(lines: readonly Line[], known: Known, editorTitle: string | null): Header {
	const end = findEnd(lines, known);
	const open = [...lines.keys()].slice(0, end).filter((index) => known[index] === null);
	const authors = new Set(open.filter((index) => isAuthorLine(lines, index)));
	const free = open.filter((index) => !authors.has(index));
	const candidates = free.filter(
		(index) => lines[index]!.wordCount > 1 && (free.length === 1 || !isOutlet(lines[index]!))
	);
	const titleIndex = chooseTitle(lines, candidates.length > 0 ? candidates : free, editorTitle);
	const title = titleIndex < 0 ? null : lines[titleIndex]!.text;
	const roles = new Map<number, BlockRole>();
	let outlet: string | null = null;
	for (let index = 0; index < end; index++) {
		const line = lines[index]!;
		const own = known[index] ?? null;
		if (own !== null) roles.set(index, own);
		else if (index === titleIndex) roles.set(index, 'title');
		else if (authors.has(index) && (index > titleIndex || readByline(line.text)?.labelled === true))
			roles.set(index, 'byline');
		else {
			const isLead =
				index > titleIndex &&
				isTitleLike(line, STANDFIRST_WORDS, 40) &&
				normalise(line.text) !== normalise(title ?? '');
			roles.set(index, isLead ? 'standfirst' : 'furniture');
			if (outlet === null && isOutlet(line)) outlet = line.text;
			if (outlet === null && title !== null) outlet = readSuffix(line.text, title);
		}
	}
	return { end, roles, outlet, title };
}
