import { trimSpan } from '../language/characters';
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

const BREAK = /\r\n|[\n\r\u2028\u2029\u0085\f\v]/g;

/** Marks and spaces looked past at the end of a line. */
const MAX_CLOSING = 8;

/** Stop, question or exclamation mark, colon or ellipsis at the end, whatever marks close after it. */
export function endsLikeSentence(text: string): boolean {
	let end = text.length;
	while (end > 0 && text.length - end < MAX_CLOSING && /["'”’»)\]\s]/.test(text[end - 1]!)) end--;
	return end > 0 && /[.?!…:]/.test(text[end - 1]!);
}

function countPlainWords(text: string): number {
	let count = 0;
	for (let rest = /\S+/g; rest.test(text);) count++;
	return count;
}

function makeLine(text: string, span: Span, afterGap: boolean): Line {
	const own = text.slice(span.start, span.end);
	return {
		...span,
		text: own,
		endsSentence: endsLikeSentence(own),
		wordCount: countPlainWords(own),
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
	let start = 0;
	let gap = false;
	function take(end: number): void {
		const span = trimSpan(text, start, end);
		if (span.start === span.end) gap = true;
		else {
			lines.push(makeLine(text, span, gap));
			gap = false;
		}
	}
	for (const match of text.matchAll(BREAK)) {
		take(match.index);
		start = match.index + match[0].length;
	}
	take(text.length);
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
