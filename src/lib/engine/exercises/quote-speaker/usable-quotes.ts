import { listFindings } from '../../findings/list-findings';
import { countWords } from '../../language/characters';
import { ROLES } from '../../language/lexicon/roles';
import { foldName } from '../../language/spelling';
import { EXERCISE_CONFIDENCE, type Analysis, type QuotationFinding, type Speaker } from '../../types';
import { isBarePredicate } from './bare-predicate';

/** Fewer words carry too little to tell who may have said them. */
export const MIN_WORDS = 5;
/** Longer quotations are not matched but read through. */
const MAX_WORDS = 120;

/** More than any article holds: what goes on is a book or an attack, and its first quotations make exercises enough. */
const MOST_QUOTES = 300;

export interface UsableQuote {
	readonly finding: QuotationFinding;
	readonly speaker: Speaker;
	readonly text: string;
	/** The document of the file the quotation stands in. */
	readonly part: number;
}

function quoteText(analysis: Analysis, finding: QuotationFinding): string {
	return finding.segments
		.map(({ start, end }) => analysis.article.text.slice(start, end).replace(/\s+/g, ' ').trim())
		.join(' … ');
}

/** Whether the words give away a speaker by name or by any telling part of the name. */
export function namesSpeaker(text: string, speaker: Speaker, aliases: readonly string[]): boolean {
	const spoken = new Set(
		(text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []).map((word) => foldName(word.replace(/['’]s$/u, '')))
	);
	for (const name of [speaker.name, ...aliases]) {
		for (const word of name.match(/\p{Lu}[\p{L}\p{M}'’-]*/gu) ?? []) {
			const bare = word.replace(/['’]s$/u, '');
			if (bare.length >= 2 && !ROLES.has(bare.toLowerCase()) && spoken.has(foldName(bare))) return true;
		}
	}
	return false;
}

/** The quotations that may make an exercise: sure of their speaker, long enough, not telling who speaks. */
export function findUsableQuotes(analysis: Analysis): UsableQuote[] {
	const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
	const usable: UsableQuote[] = [];
	const seen = new Set<string>();
	const aliasesOf = rememberAliases(analysis);
	const { blocks } = analysis.article;
	let block = 0;
	for (const finding of listFindings(analysis, 'quotation')) {
		if (usable.length === MOST_QUOTES) break;
		while (block + 1 < blocks.length && blocks[block]!.end <= finding.start) block++;
		if (finding.speakerId === null) continue;
		if (!(finding.confidence >= EXERCISE_CONFIDENCE) || finding.wordCount < MIN_WORDS) continue;
		const speaker = speakers.get(finding.speakerId);
		const text = quoteText(analysis, finding);
		if (speaker === undefined || countWords(text) > MAX_WORDS) continue;
		if (isBarePredicate(analysis, finding)) continue;
		if (namesSpeaker(text, speaker, aliasesOf(speaker))) continue;
		// The same words twice in one article would make two parts of one answer.
		const folded = text
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
		if (seen.has(folded)) continue;
		seen.add(folded);
		usable.push({ finding, speaker, text, part: blocks[block]?.part ?? 0 });
	}
	return usable;
}

/** The ways the article names a speaker, each once. */
function rememberAliases({ article }: Analysis): (speaker: Speaker) => readonly string[] {
	const known = new Map<Speaker, readonly string[]>();
	return (speaker) => {
		let aliases = known.get(speaker);
		if (aliases === undefined) {
			const mentions = [...new Set(speaker.mentions.map(({ start, end }) => article.text.slice(start, end)))];
			aliases = speaker.type === 'person' ? [...new Set(ownNames(mentions, speaker))] : mentions;
			known.set(speaker, aliases);
		}
		return aliases;
	};
}

/** A mention carries titles and nationality ("Russian Foreign Minister Lavrov"); only its name tells who speaks. */
function ownNames(mentions: readonly string[], speaker: Speaker): string[] {
	const length = Math.max(1, speaker.name.split(' ').length);
	return mentions.map((mention) => mention.split(/\s+/).slice(-Math.min(length, 2)).join(' '));
}
