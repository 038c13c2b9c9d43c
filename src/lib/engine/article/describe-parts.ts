import type { ArticleMetadata, Block, Part } from '../types';
import { readByline } from './bylines';
import { findOwnDate, type LabelledDate } from './date-candidates';
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

/** An author is named above the text or below it; a name between paragraphs is somebody else's box. */
function findByline(text: string, blocks: readonly Block[]): string | null {
	const firstProse = blocks.findIndex(({ role }) => role === 'prose');
	const lastProse = blocks.findLastIndex(({ role }) => role === 'prose');
	for (const [index, { role, start, end }] of blocks.entries()) {
		if (role !== 'byline' || (index > firstProse && index < lastProse)) continue;
		const byline = readByline(text.slice(start, end));
		if (byline !== null) return byline.name;
	}
	return null;
}

/**
 * The documents of a file, at least one; that of an empty text is empty too and reaches from 0 to 0. The editor's title is
 * that of the first document. The editor dates the file, so every document without a full date line of its own.
 */
export function describeParts(
	text: string,
	blocks: readonly Block[],
	dates: readonly LabelledDate[],
	metadata: ArticleMetadata
): Part[] {
	const editorDate = metadata.publishedOn ?? null;
	const groups = groupByPart(blocks);
	if (groups.length === 0) groups.push([]);
	const datesOf: LabelledDate[][] = groups.map(() => []);
	for (const date of dates) datesOf[date.part]?.push(date);
	const own = groups.map((members, part) => findOwnDate(members, datesOf[part]!));
	const first = editorDate ?? own[0] ?? null;
	return groups.map((members, index) => ({
		start: members[0]?.start ?? 0,
		end: members.at(-1)?.end ?? 0,
		title: (index === 0 ? metadata.title : null) ?? findText(text, members, 'title'),
		byline: findByline(text, members),
		publishedOn: index === 0 ? first : (own[index] ?? first),
		genre: judgeGenre(text, members)
	}));
}
