import { countWords } from '../language/characters';
import type { Block } from '../types';

/** What a newspaper itself calls a text: `strong` names it the writer's view, `weak` says that views are to be expected. */
export type GenreLabel = 'strong' | 'weak' | null;

/** The name of a section, alone or before a title: "Opinion", "Editorial: …", "Guest essay | …". */
const STRONG =
	/^(?:opinions?|op-?ed|editorials?|commentary|column|viewpoint|perspective|point of view|(?:guest|opinion) (?:column|essay|post|piece)|letters? to the editor|letters|my view|a view from .{2,30})(?:\s*[:|–—]\s*\S.{0,200}| - .{0,200})?$/iu;
const WEAK =
	/^(?:comment|analysis|first person|blog|review)(?:\s*[:|–—]\s*\S.{0,200}| - .{0,200})?$|^(?:analysis|commentary|comment|column|opinion|perspective) by \S/iu;
/** The newspaper's word below a text that its views are the writer's. */
const DISCLAIMER =
	/\b(?:views?|opinions?) (?:and opinions? )?expressed\b.{0,80}\b(?:author|writer|columnist|contributor)\b|\b(?:is|are) (?:the|my) (?:author|writer)['’]s own\b/iu;
/** What a weblog's software leaves around a post, and who is paid to have opinions. */
const BLOG = /^(?:post a comment|no comments:?|posted by\b.*)$/i;
const COLUMNIST = /\bis an? (?:[\p{L}-]{1,20} ){0,4}(?:columnist|op-?ed contributor)\b/iu;

const LONGEST = 300;

/** One of the entries of a menu, which names every section of a newspaper. */
function isMenuEntry(text: string, blocks: readonly Block[], index: number): boolean {
	const isShort = (at: number): boolean => {
		const block = blocks[at];
		return (
			block !== undefined &&
			block.end - block.start <= 24 &&
			countWords(text.slice(block.start, block.end)) <= 2
		);
	};
	const neighbours = [-2, -1, 1, 2].filter(
		(step) => isShort(index + step) && isShort(index + Math.sign(step))
	);
	return neighbours.length >= 2;
}

/** Above and below the text, so many lines at most are asked. */
const MOST_LINES = 60;

/** The strongest label above or below a document's text; a label inside running text is no label. */
export function weighLabels(text: string, blocks: readonly Block[]): GenreLabel {
	const firstProse = blocks.findIndex(({ role }) => role === 'prose');
	if (firstProse < 0) return null;
	let found: GenreLabel = null;
	for (const [index, line] of readLines(text, blocks, 0, Math.min(firstProse, MOST_LINES))) {
		if (!STRONG.test(line) && !WEAK.test(line)) continue;
		if (isMenuEntry(text, blocks, index)) continue;
		if (STRONG.test(line)) return 'strong';
		found = 'weak';
	}
	for (const [, line] of readLines(
		text,
		blocks,
		Math.max(firstProse, blocks.length - MOST_LINES),
		blocks.length
	)) {
		if (DISCLAIMER.test(line)) return 'strong';
		if (BLOG.test(line) || COLUMNIST.test(line)) found = 'weak';
	}
	return found;
}

/** Index and text of the blocks short enough to be a label. */
function readLines(text: string, blocks: readonly Block[], from: number, to: number): [number, string][] {
	const lines: [number, string][] = [];
	for (let index = from; index < to; index++) {
		const { start, end } = blocks[index]!;
		if (end - start <= LONGEST) lines.push([index, text.slice(start, end)]);
	}
	return lines;
}
