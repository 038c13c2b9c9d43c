import type { Span } from '../types';

/** A paragraph-like stretch before its role is known. */
export interface Line extends Span {
	readonly text: string;
	/** The line ends as a sentence does, closing marks and brackets aside. */
	readonly endsSentence: boolean;
	readonly wordCount: number;
	/** An empty line stands before it. */
	readonly afterGap: boolean;
}

/** Line feed, vertical tab, form feed, return, next line, line and paragraph separator. */
function isBreak(code: number): boolean {
	return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** White space by its code: as `isSpace` knows it, without a regular expression, because every character is asked. */
function isBlank(code: number): boolean {
	if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
	if (code < 0xa0) return false;
	return (
		code === 0xa0 ||
		code === 0xfeff ||
		(code >= 0x2000 && code <= 0x200d) ||
		code === 0x2028 ||
		code === 0x2029 ||
		code === 0x202f ||
		code === 0x205f ||
		code === 0x2060 ||
		code === 0x3000 ||
		code === 0x1680
	);
}

/** Marks and spaces looked past at the end of a line. */
const MAX_CLOSING = 8;
const CLOSING = '"\'”’»)] \t\u00a0';
const ENDING = '.?!…:';

/** Stop, question or exclamation mark, colon or ellipsis at the end, whatever marks close after it. */
function endsLikeSentence(text: string): boolean {
	let end = text.length;
	while (end > 0 && text.length - end < MAX_CLOSING && CLOSING.includes(text[end - 1]!)) end--;
	return end > 0 && ENDING.includes(text[end - 1]!);
}

function countPlainWords(text: string, { start, end }: Span): number {
	let count = 0;
	let inside = false;
	for (let at = start; at < end; at++) {
		const blank = isBlank(text.charCodeAt(at));
		if (!blank && !inside) count++;
		inside = !blank;
	}
	return count;
}

function makeLine(text: string, span: Span, afterGap: boolean): Line {
	const own = text.slice(span.start, span.end);
	return {
		start: span.start,
		end: span.end,
		text: own,
		endsSentence: endsLikeSentence(own),
		wordCount: countPlainWords(text, span),
		afterGap
	};
}

/** Mail and plain-text files break lines at a fixed width: most lines then are about equally long and end mid-sentence. */
function isHardWrapped(lines: readonly Line[]): boolean {
	const followed = lines.filter((_, index) => lines[index + 1]?.afterGap === false);
	if (followed.length < 4) return false;
	const wrapped = followed.filter(
		(line) => line.text.length >= 45 && line.text.length <= 100 && !line.endsSentence
	);
	return wrapped.length >= followed.length * 0.6;
}

/** Splits raw text at its line breaks, whatever their kind; blank lines vanish, hard-wrapped paragraphs are joined. */
export function splitLines(text: string): Line[] {
	const lines: Line[] = [];
	let gap = false;
	for (let from = 0, at = 0; at <= text.length; at++) {
		const code = at < text.length ? text.charCodeAt(at) : 10;
		if (!isBreak(code)) continue;
		let start = from;
		let end = at;
		while (start < end && isBlank(text.charCodeAt(start))) start++;
		while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
		if (start < end) {
			lines.push(makeLine(text, { start, end }, gap));
			gap = false;
		} else gap = true;
		if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
		from = at + 1;
	}
	if (!isHardWrapped(lines)) return lines;
	const groups: Line[][] = [];
	for (const line of lines) {
		const group = groups.at(-1);
		if (line.afterGap || group === undefined) groups.push([line]);
		else group.push(line);
	}
	return groups.map((group) =>
		makeLine(text, { start: group[0]!.start, end: group.at(-1)!.end }, group[0]!.afterGap)
	);
}
