import type { ArticleMetadata, Block, DateCandidate, Part } from '../types';
import { judgeGenre } from './genre';

function groupByPart(blocks: readonly Block[]): Block[][] {
	const groups: Block[][] = [];
	for (const block of blocks) (groups[block.part] ??= []).push(block);
	return groups;
}

function findText(text: string, blocks: readonly Block[], role: Block['role']): string | null {
	const block = blocks.find((candidate) => candidate.role === role);
	return block === undefined ? null : text.slice(block.start, block.end);
}

/**
 * The documents of a file, at least one; that of an empty text is empty too and reaches from 0 to 0. The editor's title is
 * that of the first document. The editor dates the file, so every document without a full date line of its own.
 */
export function describeParts(
	text: string,
	blocks: readonly Block[],
	dates: readonly DateCandidate[],
	metadata: ArticleMetadata
): Part[] {
	const editorDate = metadata.publishedOn ?? null;
	const groups = groupByPart(blocks);
	if (groups.length === 0) groups.push([]);
	const stated = groups.map((_, index) => dates.find(({ part, value }) => part === index && value !== null));
	const first = editorDate ?? stated[0]?.value ?? null;
	return groups.map((own, index) => ({
		start: own[0]?.start ?? 0,
		end: own.at(-1)?.end ?? 0,
		title: (index === 0 ? metadata.title : null) ?? findText(text, own, 'title'),
		byline: findText(text, own, 'byline')?.replace(/^by\s+/i, '') ?? null,
		publishedOn: index === 0 ? first : (stated[index]?.value ?? first),
		genre: judgeGenre(text, own)
	}));
}
