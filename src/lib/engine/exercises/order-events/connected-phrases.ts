import { findReportingVerb } from '../../language/lexicon/reporting-verbs';
import type { Word } from '../../language/tag-words';
import { CONNECTORS, LONG_CONNECTORS, MEASURES, TIME_UNITS } from './time-words';
import { isDeterminer, type Cut } from './words-of-a-clause';

/** How many words a connector at `index` has: "after" 1, "ahead of" 2; 0 where none begins. */
export function readConnector(words: readonly Word[], index: number): number {
	const word = words[index]!;
	for (const parts of LONG_CONNECTORS) {
		if (parts.every((part, offset) => words[index + offset]?.lower === part)) return parts.length;
	}
	if (!CONNECTORS.has(word.lower)) return 0;
	const next = words[index + 1];
	const previous = words[index - 1];
	if (word.lower === 'following' && (isDeterminer(previous) || word.pos === 'AUX' || previous?.pos === 'AUX'))
		return 0;
	if (word.lower === 'once')
		return next !== undefined && (isDeterminer(next) || next.pos === 'PRON' || next.pos === 'PROPN') ? 1 : 0;
	return 1;
}

/** "after almost eight hours" tells how long, not when: the words after the connector measure time. */
export function isMeasure(words: readonly Word[], from: number): boolean {
	let index = from;
	while (index < words.length && (MEASURES.has(words[index]!.lower) || words[index]!.pos === 'NUM')) index++;
	const unit = words[index];
	if (unit === undefined || !TIME_UNITS.has(unit.lower)) return false;
	return index > from || unit.lower.endsWith('s');
}

/** The commas of a range that separate its phrases: none inside a number or a date. */
function listCommas(words: readonly Word[], from: number, to: number, isCut: readonly boolean[]): number[] {
	const commas: number[] = [];
	for (let index = from; index < to; index++)
		if (words[index]!.text === ',' && !isCut[index]) commas.push(index);
	return commas;
}

/** How far before a connector its measure begins: "just a day after", "shortly before". */
function widenConnector(words: readonly Word[], from: number): number {
	let start = from;
	if (TIME_UNITS.has(words[start - 1]?.lower ?? '')) {
		start--;
		while (start > 0 && (MEASURES.has(words[start - 1]!.lower) || words[start - 1]!.pos === 'NUM')) start--;
	}
	while (
		start > 0 &&
		/^(?:just|only|shortly|soon|immediately|right|even|long|not|directly|straight|ever|days|weeks|months|years)$/.test(
			words[start - 1]!.lower
		)
	)
		start--;
	return start;
}

/** The words a connector leads, by where it stands; null where its end is not sure. */
export function readConnected(
	words: readonly Word[],
	connector: number,
	length: number,
	head: number,
	isCut: readonly boolean[]
): Cut | null {
	const from = widenConnector(words, connector);
	const isParenthesis = words[from - 1]?.text === ',';
	if (from < head) {
		const commas = listCommas(words, connector, head, isCut);
		const opens = words.slice(0, from).every((_, index) => isCut[index]);
		if (!(opens || isParenthesis) || commas.length !== 1) return null;
		return { from: isParenthesis && !opens ? from - 1 : from, to: commas[0]! + 1 };
	}
	const isReporting = findReportingVerb(words[head]?.lower ?? '') !== undefined;
	const that = words.findIndex((word, index) => index > connector + length && word.lower === 'that');
	if (isReporting && that > 0) return { from, to: that };
	const commas = listCommas(words, connector, words.length, isCut);
	if (isParenthesis && commas.length > 0) {
		return commas.length === 1 ? { from: from - 1, to: commas[0]! + 1 } : null;
	}
	// "announced after the meeting a new plan", "the rain came after the harvest": the rest says nothing.
	const needsMore = isReporting || /^(?:come|follow|be)$/.test(words[head]?.lemma ?? '');
	if (needsMore && from === head + 1) return null;
	return { from, to: words.length };
}
