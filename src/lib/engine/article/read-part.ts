import type { BlockRole } from '../types';
import { isPersonName, readByline } from './bylines';
import { findHeader } from './header';
import type { Line } from './lines';
import { findTail, settleFoot } from './page-foot';
import type { PageRule } from './page-rules/page-rule';
import { isListItem, isTitleLike } from './running-text';

type Rules = readonly (PageRule | null)[];

/** Words that make a line without a final stop too long for a heading. */
const HEADING_WORDS = 14;
/** The same in a text whose sentences mostly end without a stop. */
const HEADING_WORDS_UNPUNCTUATED = 5;

/** A question that goes on from the sentence before is the writer's, and no heading. */
const GOES_ON = /^(?:and|but|or|nor|so|then|yet|still|well|because)\b|,\s(?:right|no|is it|isn['’]t it)\?$/i;

/** The lines of one document, each with its role. */
export interface ReadPart {
	readonly roles: readonly BlockRole[];
	readonly title: string | null;
	readonly outlet: string | null;
}

/** The lines' roles as far as each line tells by itself and by the list it stands in; null where it does not. */
function assignPageRoles(lines: readonly Line[], rules: Rules): (BlockRole | null)[] {
	const roles: (BlockRole | null)[] = [];
	let list: 'none' | 'opened' | 'items' | 'links' = 'none';
	for (const [index, line] of lines.entries()) {
		const rule = rules[index] ?? null;
		if (rule !== null) list = rule.opensList === true ? 'opened' : 'none';
		else if (list === 'opened')
			list = isListItem(line) ? 'items' : isTitleLike(line, 3, 25) ? 'links' : 'none';
		else if (list === 'items' && !isListItem(line)) list = 'none';
		else if (list === 'links' && !isTitleLike(line, 3, 25)) list = 'none';
		roles.push(rule?.role ?? (list === 'none' ? null : 'teaser'));
	}
	return roles;
}

/** A caption stands between its picture's button and the credit, or right before the credit. */
function spreadCaptions(lines: readonly Line[], rules: Rules, roles: (BlockRole | null)[]): void {
	for (let index = 1; index < lines.length; index++) {
		if (rules[index]?.atPicture !== 'credit' || roles[index - 1] !== null) continue;
		const before = lines[index - 1]!;
		const opened = rules[index - 2]?.atPicture === 'control';
		if (opened || !before.endsSentence) roles[index - 1] = 'caption';
	}
}

function isHeading(line: Line, next: Line | undefined, maxWords: number): boolean {
	if (next === undefined || line.wordCount > maxWords || next.wordCount < 6) return false;
	if (line.endsSentence && !(/\?$/.test(line.text) && line.wordCount > 1 && !GOES_ON.test(line.text)))
		return false;
	if (/[,;:]$/.test(line.text) || isListItem(line)) return false;
	// Several sentences are a paragraph, however short.
	return !/[.?!]["”’]?\s+\S/u.test(line.text.replace(/\b\p{Lu}\./gu, ''));
}

/** "By Anna Lind" between paragraphs; a title such as "By Popular Demand" names nobody. */
function isAuthorLine({ text, wordCount }: Line): boolean {
	if (wordCount > 12 || !/^(?:by|written|posted|reported|text|story|words)\b/i.test(text)) return false;
	const byline = readByline(text);
	return byline?.labelled === true && byline.name.split(/, | and /).some(isPersonName);
}

function isUnpunctuated(lines: readonly Line[], roles: readonly (BlockRole | null)[]): boolean {
	const long = lines.filter((line, index) => roles[index] === null && line.wordCount >= 8);
	return long.filter(({ endsSentence }) => endsSentence).length * 2 < long.length;
}

/** Each line without a role is a heading or prose; what follows it and is no page furniture tells which. */
function settleText(lines: readonly Line[], roles: (BlockRole | null)[], from: number): void {
	const maxWords = isUnpunctuated(lines, roles) ? HEADING_WORDS_UNPUNCTUATED : HEADING_WORDS;
	let next: Line | undefined;
	for (let index = lines.length - 1; index >= from; index--) {
		if (roles[index] !== null) continue;
		const isAuthor = isAuthorLine(lines[index]!);
		roles[index] = isAuthor ? 'byline' : isHeading(lines[index]!, next, maxWords) ? 'heading' : 'prose';
		next = lines[index];
	}
}

/** The lead under the title, set off from the text by a picture or the author's name. */
function markStandfirst(rules: Rules, roles: (BlockRole | null)[], from: number): void {
	if (roles[from] !== 'prose') return;
	const next = roles[from + 1];
	const isPicture = next === 'caption' || rules[from + 1]?.atPicture !== undefined;
	if (isPicture || next === 'byline') roles[from] = 'standfirst';
}

/** Tells what each line of one document is. */
export function readPart(
	text: string,
	lines: readonly Line[],
	rules: Rules,
	editorTitle: string | null
): ReadPart {
	const roles = assignPageRoles(lines, rules);
	const tail = findTail(lines, rules);
	for (let index = tail; index < lines.length; index++) roles[index] ??= 'furniture';
	spreadCaptions(lines, rules, roles);
	const header = findHeader(lines, roles, editorTitle);
	header.roles.forEach((role, index) => (roles[index] = role));
	settleFoot(text, lines, roles, header.end);
	settleText(lines, roles, header.end);
	markStandfirst(rules, roles, header.end);
	return { roles: roles.map((role) => role ?? 'prose'), title: header.title, outlet: header.outlet };
}
