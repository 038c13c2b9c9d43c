import type { Article, Block, QuotationFinding, Span, Speaker } from '../../types';
import type { Change } from './correction';

export type NamedSpeaker = Extract<Change, { readonly speaker: unknown }>['speaker'];

/** More mentions than this prove nothing more. */
const MOST_MENTIONS = 50;

/** A pattern for a name as it may be broken over lines, and never inside a longer word. */
function patternOf(name: string): RegExp {
	const words = name
		.trim()
		.split(/\s+/)
		.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
	return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu');
}

/** Where the prose of an article has a name. */
function listMentions({ text, blocks }: Article, name: string): Span[] {
	const prose = blocks.filter(({ role }) => role === 'prose');
	return [...text.matchAll(patternOf(name))]
		.map(({ index, 0: words }) => ({
			// A capital that only opens the sentence would pass for part of the name.
			start: index + (/^(?:The|An?)\s+(?=\S)/.exec(words)?.[0].length ?? 0),
			end: index + words.length
		}))
		.filter((span) => prose.some((block) => block.start <= span.start && span.end <= block.end))
		.slice(0, MOST_MENTIONS);
}

/**
 * The speaker of that name: one of the article's, or a new one whom its prose names so. Null where it names nobody so: an
 * answer that no word of the article proves is no answer.
 */
export function findSpeaker(
	article: Article,
	speakers: readonly Speaker[],
	{ name, type }: NamedSpeaker
): Speaker | null {
	const known = speakers.find((speaker) => speaker.name === name || speaker.id === `e-${name}`);
	if (known !== undefined) return known;
	const mentions = name.trim() === '' ? [] : listMentions(article, name);
	if (mentions.length === 0) return null;
	// As the engine writes them: a capital would pass for part of a name. No id that the engine gives begins so.
	return {
		id: `e-${name}`,
		name: name.replace(/^(?:The|An?)\b/, (article) => article.toLowerCase()),
		type,
		mentions
	};
}

function findBlock(blocks: readonly Block[], span: Span): Block | undefined {
	return blocks.find((block) => block.start <= span.start && span.end <= block.end);
}

/** The mention that leads to a speaker: the nearest in the quotation's own paragraph, outside its words, else the last before. */
function findNaming(
	article: Article,
	{ start, end, segments }: QuotationFinding,
	speaker: Speaker
): Span | null {
	const first = segments[0] ?? { start, end };
	const block = findBlock(article.blocks, first);
	const outside = speaker.mentions.filter(
		(mention) => !segments.some((segment) => segment.start < mention.end && mention.start < segment.end)
	);
	const distance = (mention: Span) => Math.max(first.start - mention.end, mention.start - end, 0);
	const near = outside
		.filter((mention) => block !== undefined && block.start <= mention.start && mention.end <= block.end)
		.toSorted((one, other) => distance(one) - distance(other))[0];
	const found = near ?? outside.findLast((mention) => mention.end <= start) ?? outside[0];
	return found ? { start: found.start, end: found.end } : null;
}

/** A quotation given to another speaker. What tied it to the engine's is left out: it proves the wrong one. */
export function attribute(article: Article, finding: QuotationFinding, speaker: Speaker): QuotationFinding {
	const sure = { ...finding, confidence: 1, rules: ['editor-corrected'] };
	if (finding.speakerId === speaker.id) return sure;
	const naming = findNaming(article, finding, speaker);
	const block = naming && findBlock(article.blocks, naming);
	const isBeside = block !== null && block !== undefined && block === findBlock(article.blocks, finding);
	return {
		...sure,
		speakerId: speaker.id,
		mention: null,
		cue: null,
		attribution: null,
		naming,
		difficulty: isBeside ? 2 : 3
	};
}
