import type { BlockRole } from '../types';
import { isPersonName, readByline } from './bylines';
import type { Line } from './lines';
import type { PageRule } from './page-rules/page-rule';
import { isRunningText } from './running-text';

/** This many lines of running text in a row outweigh a marker that usually ends an article. */
const PROSE_RUN = 3;
/** Longer lines below the last paragraph are kept as text, even unfinished ones. */
const SHORT_LINE = 5;

/** "Anna says:", as weblogs head a reader's comment. */
function opensComment(line: Line): boolean {
	return line.wordCount <= 5 && line.text.endsWith('says:');
}

/**
 * Index of the line from which on nothing but furniture follows. Nothing above the first running text closes a page, and a
 * marker with a run of prose below it closes none either: boxes stand in the middle of articles too. Readers' comments are
 * prose of other hands; where one bears a reader's mark, the comment form above it closes the page for good.
 */
export function findTail(lines: readonly Line[], rules: readonly (PageRule | null)[]): number {
	const isProse = (index: number): boolean => rules[index] === null && isRunningText(lines[index]!);
	const first = lines.findIndex((_, index) => isProse(index));
	if (first < 0) return lines.length;
	let run = 0;
	let longest = 0;
	let hasReaders = false;
	let tail = lines.length;
	for (let index = lines.length - 1; index > first; index--) {
		const rule = rules[index] ?? null;
		run = isProse(index) ? run + 1 : 0;
		longest = Math.max(longest, run);
		if (rule?.atComment === true || (rule === null && opensComment(lines[index]!))) hasReaders = true;
		if (rule?.closes === undefined) continue;
		if (longest < PROSE_RUN || (rule.closes === 'comments' && hasReaders)) {
			tail = index;
			run = longest = 0;
		}
	}
	return tail;
}

const BIO =
	/\bis (?:an?|the|our|[\p{L} ]{2,40}['’]s?) (?:[\p{L}'’-]{1,20} ){0,6}(?:reporter|correspondent|columnist|editor|journalist|writer|contributor|author|professor|lecturer|fellow|historian|critic|novelist|blogger|researcher)\b/iu;
const REPORTED_FROM = /^(?:\p{Lu}[\p{L}.'’-]{0,20} ){2,4}(?:reported|reports) from \p{Lu}[^.]{1,80}\.$/u;

/** A last paragraph that presents somebody of whom the text never spoke, by a writer's trade: the author's box. */
function isBio(line: Line, before: string): boolean {
	if (line.wordCount > 60) return false;
	const name = /^(?:\p{Lu}[\p{L}\p{M}.'’-]{0,24} ){1,3}\p{Lu}[\p{L}\p{M}'’-]{1,24}/u.exec(line.text)?.[0];
	if (name === undefined) return false;
	const words = name.split(' ');
	const isName = words.some((_, index) => index > 0 && isPersonName(words.slice(0, index + 1).join(' ')));
	if (!isName) return false;
	if (REPORTED_FROM.test(line.text)) return true;
	return BIO.test(line.text.slice(0, 160)) && !before.includes(words[1]!);
}

/** Names and initials below the last paragraph, the author's box, and short scraps of the page. */
export function settleFoot(
	text: string,
	lines: readonly Line[],
	roles: (BlockRole | null)[],
	from: number
): void {
	const isProse = (index: number): boolean => roles[index] === null && isRunningText(lines[index]!);
	const prose = [...lines.keys()].slice(from).filter(isProse);
	if (prose.length < 2) return;
	const last = prose.at(-1)!;
	for (let index = last + 1; index < lines.length; index++) {
		const line = lines[index]!;
		if (roles[index] !== null || line.wordCount > SHORT_LINE + 5) continue;
		if (readByline(line.text) !== null) roles[index] = 'byline';
		else if (/^\(?[\p{Ll}]{2,4}\)?$/u.test(line.text)) roles[index] = 'sign-off';
		else if (!line.endsSentence && line.wordCount <= SHORT_LINE) roles[index] = 'furniture';
	}
	const own = lines[last]!;
	if (isBio(own, text.slice(lines[0]!.start, own.start))) roles[last] = 'sign-off';
}
