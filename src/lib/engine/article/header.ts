import type { BlockRole } from '../types';
import type { Line } from './lines';

export interface Header {
	/** Index of the first line of the text proper. */
	readonly end: number;
	/** Roles of the lines before it. */
	readonly roles: ReadonlyMap<number, BlockRole>;
	readonly title: string | null;
	readonly outlet: string | null;
}

/** A page's header is at most this many lines long. */
const MAX_HEADER = 12;

const NEWSPAPER =
	/\b(?:times|post|herald|guardian|tribune|gazette|journal|chronicle|telegraph|mail|express|observer|independent|globe|sun|mirror|news|review|courier|press|daily|weekly|today)\b/i;

function normalise(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

function isTitleLike(line: Line): boolean {
	if (line.wordCount > 30 || line.wordCount < 2) return false;
	if (/(?:\.\.\.|…)$/.test(line.text)) return false;
	return !line.endsSentence || /[?!]["”’']?$/u.test(line.text);
}

/**
 * Splits off what stands above the text: the title, its repetition, the site's name, date lines. Ends at the first line of
 * running text. Of several title-like lines the editor's title wins, else the longest.
 */
export function findHeader(
	lines: readonly Line[],
	known: readonly (BlockRole | null)[],
	editorTitle: string | null
): Header {
	let end = 0;
	while (end < lines.length && end < MAX_HEADER && (known[end] !== null || isTitleLike(lines[end]!))) end++;
	// Text without a single running line has no header: a list of names is not five titles.
	if (end === lines.length || end === MAX_HEADER) end = 0;
	const wanted = editorTitle === null ? '' : normalise(editorTitle);
	let titleIndex = -1;
	for (let index = 0; index < end; index++) {
		if (known[index] !== null) continue;
		const own = normalise(lines[index]!.text);
		if (wanted !== '' && own !== '' && (own === wanted || own.startsWith(`${wanted} `))) {
			titleIndex = index;
			break;
		}
		if (titleIndex < 0 || lines[index]!.wordCount > lines[titleIndex]!.wordCount) titleIndex = index;
	}
	const roles = new Map<number, BlockRole>();
	let outlet: string | null = null;
	for (let index = 0; index < end; index++) {
		const line = lines[index]!;
		if (index === titleIndex) roles.set(index, 'title');
		else if (known[index] !== null) roles.set(index, known[index]!);
		else {
			roles.set(index, 'furniture');
			if (outlet === null && line.wordCount <= 5 && NEWSPAPER.test(line.text)) outlet = line.text;
		}
	}
	return { end, roles, outlet, title: titleIndex < 0 ? null : lines[titleIndex]!.text };
}
