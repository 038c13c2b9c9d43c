import type { Article, ArticleMetadata, Block } from '../types';
import { measureCityDateline } from './city-datelines';
import { findDateCandidates } from './date-candidates';
import { describeParts } from './describe-parts';
import { splitLines, type Line } from './lines';
import { matchPageRule } from './page-rules/match-page-rule';
import { findPartStarts } from './part-starts';
import { readPart, type ReadPart } from './read-part';

/** A paragraph's block; where it begins with "GENEVA (Reuters) –" that is a date line of its own before the prose. */
function makeBlocks(line: Line, role: Block['role'], part: number): Block[] {
	const { start, end } = line;
	const length = role === 'prose' ? measureCityDateline(line.text) : 0;
	if (length === 0) return [{ start, end, role, part }];
	const prefix = line.text.slice(0, length).trimEnd();
	return [
		{ start, end: start + prefix.length, role: 'dateline', part },
		{ start: start + length, end, role, part }
	];
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
		for (const [index, line] of own.entries()) blocks.push(...makeBlocks(line, read.roles[index]!, part));
	}
	const dateCandidates = findDateCandidates(text, blocks);
	const parts = describeParts(text, blocks, dateCandidates, metadata);
	return {
		text,
		title: parts[0]?.title ?? null,
		outlet: metadata.outlet ?? first?.outlet ?? null,
		publishedOn: parts[0]?.publishedOn ?? null,
		blocks,
		parts,
		dateCandidates
	};
}
