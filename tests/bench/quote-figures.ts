/** Figures of quotations and their speakers on the development set of annotated news (PolNeAR). For measuring only. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyseText } from '../../src/lib/engine/analyse';
import { listFindings } from '../../src/lib/engine/findings/list-findings';
import { EXERCISE_CONFIDENCE } from '../../src/lib/engine/types';
import { DEV_SETS, readDevSet, scorePredictions } from './dev-sets';
import { describeReliability, describeTally, type Judgement } from './reliability';

const SET = 'quotes.polnear.dev.jsonl';

interface QuotedDocument {
	readonly id: string;
	readonly text: string;
	readonly quotes: readonly GoldQuote[];
}

interface GoldQuote {
	readonly start: number;
	readonly end: number;
	readonly kind: string;
	readonly speaker_start: number | null;
	readonly speaker_end: number | null;
	readonly speaker_name: string | null;
}

/** One segment of a quotation, as the set marks them. */
interface PredictedQuote {
	readonly start: number;
	readonly end: number;
	readonly speaker: string | null;
	readonly mention: { readonly start: number; readonly end: number } | null;
	readonly confidence: number;
	readonly rules: readonly string[];
}

/** What the scorer counts: shorter ones may be scare quotes. */
const FEWEST_WORDS = 5;

function predictQuotes({ text }: QuotedDocument): PredictedQuote[] {
	const analysis = analyseText(text);
	const nameOf = new Map(analysis.speakers.map(({ id, name }) => [id, name]));
	return listFindings(analysis, 'quotation').flatMap(
		({ segments, speakerId, naming, mention, confidence, rules }) =>
			segments.map(({ start, end }) => ({
				start,
				end,
				speaker: speakerId === null ? null : (nameOf.get(speakerId) ?? null),
				mention: naming ?? mention,
				confidence,
				rules
			}))
	);
}

/** A line of the scorer's input: speakers less sure than the threshold are left open. */
function writePrediction(id: string, quotes: readonly PredictedQuote[], threshold: number): object {
	return {
		id,
		quotes: quotes.map(({ start, end, speaker, mention, confidence }) => {
			const sure = speaker !== null && confidence >= threshold;
			const named =
				sure && mention !== null ? { mention_start: mention.start, mention_end: mention.end } : {};
			return { start, end, speaker: sure ? speaker : null, conf: confidence, ...named };
		})
	};
}

type SameName = (predicted: string, gold: string) => boolean;

/** The set's quotation that covers most of a stretch, and nearly all of it. */
function findGold(quotes: readonly GoldQuote[], start: number, end: number): GoldQuote | null {
	const shared = (quote: GoldQuote): number => Math.min(quote.end, end) - Math.max(quote.start, start);
	const [best] = quotes
		.filter((quote) => quote.kind !== 'indirect')
		.sort((left, right) => shared(right) - shared(left));
	return best !== undefined && shared(best) >= 0.8 * (end - start) ? best : null;
}

/** Answers of which the set knows the speaker, judged as its scorer does. */
function judgeQuotes(
	{ text, quotes }: QuotedDocument,
	predictions: readonly PredictedQuote[],
	sameName: SameName
): (Judgement & { readonly rules: readonly string[] })[] {
	return predictions.flatMap(({ start, end, speaker, mention, confidence, rules }) => {
		if (speaker === null || text.slice(start, end).trim().split(/\s+/).length < FEWEST_WORDS) return [];
		const gold = findGold(quotes, start, end);
		if (gold === null) return [];
		const { speaker_name: name, speaker_start: from, speaker_end: to } = gold;
		const isNamed = name !== null && sameName(speaker, name);
		const isPointedAt =
			mention !== null &&
			from !== null &&
			to !== null &&
			mention.start < to &&
			from < mention.end &&
			sameName(speaker, text.slice(Math.max(mention.start, from), Math.min(mention.end, to)));
		if (name === null && !isPointedAt) return [];
		return [{ confidence, right: isNamed || isPointedAt, rules }];
	});
}

export interface QuoteOptions {
	/** How many wrong answers to list. */
	readonly errors?: number;
	/** Whether to tell how often each pair of rules is right. */
	readonly rules?: boolean;
}

/** The scorer's lines over all answers and over those sure enough for exercises, and whether confidence is honest. */
export async function measureQuotes({ errors = 0, rules = false }: QuoteOptions = {}): Promise<
	string | null
> {
	const documents = readDevSet<QuotedDocument>(SET);
	if (documents === null) return null;
	const predicted = documents.map(predictQuotes);
	const score = (threshold: number, options: readonly string[]): string =>
		scorePredictions(
			'score_quotes.mjs',
			[SET],
			documents.map(({ id }, index) => writePrediction(id, predicted[index]!, threshold)),
			options
		);
	const { sameName } = (await import(pathToFileURL(join(DEV_SETS, 'lib.mjs')).href)) as {
		sameName: SameName;
	};
	const judged = documents.flatMap((document, index) => judgeQuotes(document, predicted[index]!, sameName));
	const wanted = errors > 0 ? ['--errors', String(errors)] : [];
	return [
		`Quotes, every answer:\n${score(0, [])}`,
		`Quotes, answers with confidence ≥ ${String(EXERCISE_CONFIDENCE)}:\n${score(EXERCISE_CONFIDENCE, wanted)}`,
		`Right speakers by confidence:\n${describeReliability(judged)}`,
		...(rules ? [`Right speakers by rule:\n${describeRules(judged)}`] : [])
	].join('\n\n');
}

function describeRules(judged: readonly (Judgement & { readonly rules: readonly string[] })[]): string {
	const byRule = new Map<string, Judgement[]>();
	for (const judgement of judged) {
		const rule = judgement.rules.slice(0, 2).join(' + ');
		byRule.set(rule, [...(byRule.get(rule) ?? []), judgement]);
	}
	return [...byRule]
		.sort(([, left], [, right]) => right.length - left.length)
		.map(([rule, judgements]) => `  ${rule.padEnd(62)} ${describeTally(judgements)}`)
		.join('\n');
}
