import { tokenise, type Token } from './tokens';
import { tagWords, type Word } from './tag-words';
import { mayEndSentence } from './lexicon/abbreviations';
import { findReportingVerb } from './lexicon/reporting-verbs';
import { SUBJECT_PRONOUNS } from './lexicon/function-words';
import type { Article, Span } from '../types';
import { findQuotedRanges, type QuotedRange } from './marks';

/** A word or mark outside quotation marks, or a whole quotation seen from outside. */
export type Item =
	{ readonly kind: 'token'; readonly token: Token } | { readonly kind: 'quote'; readonly quote: QuoteItem };

export interface QuoteItem {
	readonly range: QuotedRange;
	/** Position among all quotations of the article. */
	readonly index: number;
	/** The last character before the closing mark. */
	readonly lastChar: string;
}

/** A sentence of the narrator's text, in which each quotation counts as one item. */
export interface Frame extends Span {
	readonly items: readonly Item[];
	/** Index of the paragraph among the article's prose paragraphs. */
	readonly paragraph: number;
}

export interface Paragraph extends Span {
	readonly frames: readonly Frame[];
	/** All tokens, those inside quotations included. */
	readonly tokens: readonly Token[];
	/** The same words with their parts of speech. */
	readonly words: readonly Word[];
	readonly quotes: readonly QuoteItem[];
	/** Index into the article's blocks. */
	readonly block: number;
	readonly part: number;
	/** Something other than prose (a heading, a picture) stands between this paragraph and the one before. */
	readonly afterBreak: boolean;
}

function buildItems(tokens: readonly Token[], quotes: readonly QuoteItem[]): Item[] {
	const items: Item[] = [];
	let next = 0;
	for (const token of tokens) {
		while (next < quotes.length && quotes[next]!.range.end <= token.start) {
			items.push({ kind: 'quote', quote: quotes[next]! });
			next++;
		}
		const quote = quotes[next];
		if (quote !== undefined && token.end > quote.range.start) continue;
		items.push({ kind: 'token', token });
	}
	for (; next < quotes.length; next++) items.push({ kind: 'quote', quote: quotes[next]! });
	return items;
}

function wordAt(items: readonly Item[], index: number): Token | null {
	const item = items[index];
	return item?.kind === 'token' ? item.token : null;
}

/** The word or mark at an index; null for a quotation, and beyond the sentence. */
export function tokenAt(frame: Frame, index: number): Token | null {
	return wordAt(frame.items, index);
}

/** A reporting clause may follow a question inside quotes without a comma: "…?" Smith asked. */
function beginsReportingClause(items: readonly Item[], from: number): boolean {
	for (let index = from; index < from + 7; index++) {
		const token = wordAt(items, index);
		if (token === null) return false;
		if (/^[.;:]$/.test(token.text)) return false;
		const verb = findReportingVerb(token.lower);
		if (verb === undefined || verb.form === 'base') continue;
		const previous = wordAt(items, index - 1);
		return (
			index === from || (previous !== null && (previous.isCapital || SUBJECT_PRONOUNS.has(previous.lower)))
		);
	}
	return false;
}

function endsFrame(items: readonly Item[], index: number): boolean {
	const item = items[index]!;
	const next = items[index + 1];
	if (next === undefined) return true;
	const begins =
		next.kind === 'quote' ||
		next.token.isCapital ||
		/^[\p{N}[(]/u.test(next.token.text) ||
		!next.token.isWord;
	if (item.kind === 'quote') {
		if (!/[.?!…]/.test(item.quote.lastChar)) return false;
		if (next.kind === 'quote') return true;
		if (!next.token.isCapital) return false;
		return !beginsReportingClause(items, index + 1);
	}
	const { text, lower } = item.token;
	if (text === '?' || text === '!' || text === '…')
		return begins && (next.kind === 'quote' || next.token.isWord);
	if (text === '.') {
		const isEllipsis = wordAt(items, index + 1)?.text === '.' || wordAt(items, index - 1)?.text === '.';
		if (isEllipsis)
			return next.kind === 'quote'
				? false
				: next.token.isCapital && next.token.isWord && wordAt(items, index + 1)?.text !== '.';
		return (
			next.kind === 'quote' ||
			(next.token.isWord && begins) ||
			next.token.text === '[' ||
			next.token.text === '('
		);
	}
	// "… the U.S. The …": the stop of the abbreviation ends the sentence too.
	return (
		mayEndSentence(lower) &&
		next.kind === 'token' &&
		/^(?:The|A|An|He|She|It|They|In|But|And|On|At|That|This)$/.test(next.token.text)
	);
}

/** Sentences longer than this are cut: no news sentence is, and every later scan stays bounded. */
const MAX_ITEMS = 400;

function splitFrames(items: readonly Item[], paragraph: number): Frame[] {
	const frames: Frame[] = [];
	let from = 0;
	for (let index = 0; index < items.length; index++) {
		if (index - from + 1 < MAX_ITEMS && !endsFrame(items, index)) continue;
		const own = items.slice(from, index + 1);
		from = index + 1;
		// A stray stop after a closing mark belongs to the sentence before it.
		const isStray = own.every((item) => item.kind === 'token' && !item.token.isWord);
		const last = frames.at(-1);
		const end = endOf(own.at(-1)!);
		if (isStray && last !== undefined && last.items.length < MAX_ITEMS)
			frames[frames.length - 1] = { ...last, items: [...last.items, ...own], end };
		else frames.push({ items: own, start: startOf(own[0]!), end, paragraph });
	}
	return frames;
}

export function startOf(item: Item): number {
	return item.kind === 'token' ? item.token.start : item.quote.range.start;
}

export function endOf(item: Item): number {
	return item.kind === 'token' ? item.token.end : item.quote.range.end;
}

/** From the item at `from` to the one before `to`. A name may go on where an endless sentence was cut: what lies beyond is left out. */
export function spanOfItems(frame: Frame, from: number, to: number): Span {
	const last = Math.min(to, frame.items.length) - 1;
	return { start: startOf(frame.items[from]!), end: endOf(frame.items[Math.max(from, last)]!) };
}

/** All prose of an article as paragraphs, their sentences and quotations. */
export function readParagraphs(article: Article): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let quoteCount = 0;
	let lastProse = -1;
	article.blocks.forEach((block, blockIndex) => {
		if (block.role !== 'prose') return;
		const quotes = findQuotedRanges(article.text, block).map((range): QuoteItem => {
			return { range, index: quoteCount++, lastChar: article.text[range.inner.end - 1] ?? '' };
		});
		const tokens = tokenise(article.text, block);
		paragraphs.push({
			start: block.start,
			end: block.end,
			tokens,
			words: tagWords(article.text, block),
			quotes,
			frames: splitFrames(buildItems(tokens, quotes), paragraphs.length),
			block: blockIndex,
			part: block.part,
			afterBreak: lastProse !== blockIndex - 1
		});
		lastProse = blockIndex;
	});
	return paragraphs;
}
