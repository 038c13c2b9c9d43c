import { listFindings } from '../../findings/list-findings';
import { countWords } from '../../language/characters';
import { EXERCISE_CONFIDENCE, type Analysis, type PassageFinding, type Span, type Voice } from '../../types';
import { leansBack } from './leans-back';
import { holdsStrongWords, weighTellingCues } from './strong-words';

/** Fewer words say too little by themselves: they stand with their neighbour where that is of the same sort. */
const FEW_WORDS = 3;
/** Longer sentences are not weighed as one. */
const MAX_WORDS = 90;

/** What a learner marks or leaves: a sentence, or one with the fragment beside it. */
export interface Line extends Span {
	/** In text order, all of one verdict and one voice. */
	readonly passages: readonly PassageFinding[];
	readonly text: string;
	readonly words: number;
	/** Index into the article's blocks. */
	readonly block: number;
	readonly part: number;
	/** `unsure` lines are never shown. */
	readonly verdict: 'opinion' | 'none' | 'unsure';
	readonly voice: Voice;
	/** Its words judge or demand, whoever's they are. */
	readonly isStrong: boolean;
	/** How much in the writer's own words speaks for an opinion all the same: 0 where nothing does. */
	readonly doubt: number;
	/** It needs the sentence before it: see {@link leansBack}; a fragment always does. */
	readonly leans: boolean;
	/** It is the first of its paragraph. */
	readonly opensParagraph: boolean;
	/** Something other than prose stands between the line before and this one. */
	readonly afterBreak: boolean;
}

export function isFragment({ words }: Line): boolean {
	return words < FEW_WORDS;
}

function judge(finding: PassageFinding, words: number): Line['verdict'] {
	if (!(finding.confidence >= EXERCISE_CONFIDENCE) || words > MAX_WORDS) return 'unsure';
	if (finding.opinion < 0.5) return 'none';
	// What somebody else says is never the writer's opinion, however it was scored.
	return finding.voice === 'writer' ? 'opinion' : 'unsure';
}

function standTogether(last: Line, next: Line): boolean {
	return (
		(isFragment(last) || isFragment(next)) &&
		last.block === next.block &&
		last.verdict === next.verdict &&
		last.verdict !== 'unsure' &&
		last.voice === next.voice &&
		last.words + next.words <= MAX_WORDS
	);
}

function readText(analysis: Analysis, { start, end }: Span): string {
	return analysis.article.text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** The prose of an article, sentence by sentence, in text order. */
export function readLines(analysis: Analysis): Line[] {
	const { blocks } = analysis.article;
	const lines: Line[] = [];
	let block = 0;
	for (const finding of listFindings(analysis, 'passage')) {
		while (block + 1 < blocks.length && blocks[block]!.end <= finding.start) block++;
		const text = readText(analysis, finding);
		const words = countWords(text);
		if (words === 0) continue;
		const last = lines.at(-1);
		const next: Line = {
			start: finding.start,
			end: finding.end,
			passages: [finding],
			text,
			words,
			block,
			part: blocks[block]?.part ?? 0,
			verdict: judge(finding, words),
			voice: finding.voice,
			isStrong: holdsStrongWords(text),
			doubt: weighTellingCues(finding),
			leans: words < FEW_WORDS || leansBack(text, finding),
			opensParagraph: last?.block !== block,
			afterBreak: last !== undefined && block > last.block + 1
		};
		if (last === undefined || !standTogether(last, next)) {
			lines.push(next);
			continue;
		}
		const span = { start: last.start, end: next.end };
		lines[lines.length - 1] = {
			...last,
			...span,
			passages: [...last.passages, finding],
			text: readText(analysis, span),
			words: last.words + words,
			isStrong: last.isStrong || next.isStrong,
			doubt: Math.max(last.doubt, next.doubt)
		};
	}
	return lines;
}
