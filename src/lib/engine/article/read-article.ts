import type { Article, ArticleMetadata, Block, BlockRole } from '../types';
import { measureCityDateline } from './city-datelines';
import { findLabelledDates } from './date-candidates';
import { describeParts } from './describe-parts';
import { splitLines, type Line } from './lines';
import { matchPageRule } from './page-rules/match-page-rule';
import { findPartStarts } from './part-starts';
import { readPart, type ReadPart } from './read-part';

/** Adds a paragraph's block; where it begins with "GENEVA (Reuters) –" that is a date line of its own before the prose. */
function addBlocks(blocks: Block[], { start, end, text }: Line, role: BlockRole, part: number): void {
	const length = role === 'prose' ? measureCityDateline(text) : 0;
	if (length > 0) {
		const prefix = text.slice(0, length).trimEnd();
		blocks.push({ start, end: start + prefix.length, role: 'dateline', part });
	}
	blocks.push({ start: start + length, end, role, part });
}

/**
 * Reads a pasted or copied page: its documents, where their paragraphs are and what each one is. The text itself is never
 * altered; blocks are ranges of it. What the editor knows (metadata) outranks what the page says.
 */
export function readArticle(text: string, metadata: ArticleMetadata = {}): Article {
	const lines = splitLines(text);
	const rules = lines.map(matchPageRule);
	const starts = [0, ...findPartStarts(lines, rules)];
	const blocks: Block[] = [];
	let first: ReadPart | null = null;
	for (const [part, start] of starts.entries()) {
		const end = starts[part + 1] ?? lines.length;
		const own = lines.slice(start, end);
		const read = readPart(text, own, rules.slice(start, end), part === 0 ? (metadata.title ?? null) : null);
		first ??= read;
		for (const [index, line] of own.entries()) addBlocks(blocks, line, read.roles[index]!, part);
	}
	const dates = findLabelledDates(text, blocks);
	const parts = describeParts(text, blocks, dates, metadata);
	return {
		text,
		title: parts[0]?.title ?? null,
		outlet: metadata.outlet ?? first?.outlet ?? null,
		publishedOn: parts[0]?.publishedOn ?? null,
		blocks,
		parts,
		dateCandidates: dates.map(({ start, end, value, part }) => ({ start, end, value, part }))
	};
}
