import type { Article, ArticleMetadata, Block, BlockRole } from '../types';
import { findDateCandidates } from './date-candidates';
import { describeParts } from './describe-parts';
import { splitLines, type Line } from './lines';
import { matchPageRule, type PageRule } from './page-rules';
import { findPartStarts, isPersonLine } from './parts';
import { findHeader } from './header';

/** Words that make a line without a final stop too long for a heading. */
const HEADING_WORDS = 14;
/** This many lines of running text in a row outweigh a marker that usually ends an article. */
const PROSE_RUN = 3;

function isRunningText(line: Line): boolean {
	return line.endsSentence && line.wordCount >= 8;
}

function isListItem(line: Line): boolean {
	return /^[•·▪◦‣*–-]\s/u.test(line.text);
}

/** The lines' roles as far as each line tells by itself and by the list it stands in; null where it does not. */
function assignPageRoles(lines: readonly Line[], rules: readonly (PageRule | null)[]): (BlockRole | null)[] {
	const roles: (BlockRole | null)[] = [];
	let inList = false;
	for (const [index, line] of lines.entries()) {
		const rule = rules[index] ?? null;
		if (rule !== null) inList = rule.opensList === true;
		else if (inList && !isListItem(line)) inList = false;
		roles.push(rule?.role ?? (inList ? 'teaser' : null));
	}
	return roles;
}

/** Index of the line from which on nothing but furniture follows. */
function findTail(lines: readonly Line[], rules: readonly (PageRule | null)[]): number {
	let proseAfter = 0;
	let run = 0;
	let tail = lines.length;
	for (let index = lines.length - 1; index >= 0; index--) {
		const line = lines[index]!;
		const rule = rules[index] ?? null;
		run = rule === null && isRunningText(line) ? run + 1 : 0;
		proseAfter = Math.max(proseAfter, run);
		if (proseAfter >= PROSE_RUN) break;
		if (rule?.endsArticle === true) tail = index;
	}
	return tail;
}

/** A caption stands between its picture's button and the credit, or right before the credit. */
function spreadCaptions(
	lines: readonly Line[],
	rules: readonly (PageRule | null)[],
	roles: (BlockRole | null)[]
): void {
	for (let index = 1; index < lines.length; index++) {
		if (rules[index]?.atPicture !== 'credit' || roles[index - 1] !== null) continue;
		const before = lines[index - 1]!;
		const opened = rules[index - 2]?.atPicture === 'control';
		if (opened || !before.endsSentence) roles[index - 1] = 'caption';
	}
}

function isHeading(line: Line, next: Line | undefined): boolean {
	if (next === undefined || line.wordCount > HEADING_WORDS) return false;
	if (line.endsSentence && !/\?$/.test(line.text)) return false;
	if (/[,;:]$/.test(line.text) || isListItem(line)) return false;
	// Several sentences are a paragraph, however short.
	if (/[.?!]["”’]?\s+\S/u.test(line.text.replace(/\b\p{Lu}\./gu, ''))) return false;
	return next.wordCount >= 6;
}

/** The lead under the title, set off from the text by a picture or the author's name. */
function markStandfirst(
	rules: readonly (PageRule | null)[],
	roles: (BlockRole | null)[],
	from: number
): void {
	if (roles[from] !== 'prose') return;
	const next = roles[from + 1];
	const isPicture = next === 'caption' || rules[from + 1]?.atPicture !== undefined;
	if (isPicture || next === 'byline') roles[from] = 'standfirst';
}

/**
 * Reads a pasted or copied page: where its paragraphs are and what each one is. The text itself is never altered; blocks
 * are ranges of it. What the editor knows (metadata) outranks what the page says.
 */
export function readArticle(text: string, metadata: ArticleMetadata = {}): Article {
	const lines = splitLines(text);
	const rules = lines.map(matchPageRule);
	const roles = assignPageRoles(lines, rules);
	const tail = findTail(lines, rules);
	for (let index = tail; index < lines.length; index++) {
		if (roles[index] === null || roles[index] === 'byline') roles[index] = 'furniture';
	}
	spreadCaptions(lines, rules, roles);
	const header = findHeader(lines, roles, metadata.title ?? null);
	header.roles.forEach((role, index) => (roles[index] = role));
	const partStarts = findPartStarts(lines, roles, header.end);
	for (const start of partStarts) {
		roles[start] = 'title';
		if (roles[start + 1] === null && isPersonLine(lines[start + 1]!)) roles[start + 1] = 'byline';
	}
	for (let index = header.end; index < lines.length; index++) {
		if (roles[index] !== null) continue;
		roles[index] = isHeading(lines[index]!, lines[index + 1]) ? 'heading' : 'prose';
	}
	markStandfirst(rules, roles, header.end);
	let part = 0;
	const blocks = lines.map((line, index): Block => {
		if (partStarts.has(index)) part++;
		return { start: line.start, end: line.end, role: roles[index] ?? 'prose', part };
	});
	const dateCandidates = findDateCandidates(text, blocks);
	const parts = describeParts(text, blocks, dateCandidates, metadata);
	return {
		text,
		title: parts[0]?.title ?? null,
		outlet: metadata.outlet ?? header.outlet,
		publishedOn: parts[0]?.publishedOn ?? null,
		blocks,
		parts,
		dateCandidates
	};
}
