import type { Word } from '../../language/tag-words';
import type { Span } from '../../types';
import { isCalendarWord, isTimeAdverb } from './calendar-words';
import { isMeasure, readConnected, readConnector } from './connected-phrases';
import { readStretch, widenDate } from './date-phrases';
import { DATE_TAKERS } from '../../findings/events/lexicon/clause-words';
import { findQuoted, isNominal, type Cut } from './words-of-a-clause';

function overlaps(word: Word, span: Span): boolean {
	return word.start < span.end && span.start < word.end;
}

/**
 * The words of a clause that tell when it happened, as ranges in order that never touch. `dated` are spans known to tell time;
 * `head` is the index of the clause's main word. Null where they cannot be taken out cleanly.
 */
export function findTimeCuts(words: readonly Word[], dated: readonly Span[], head: number): Cut[] | null {
	const isCut = words.map(() => false);
	const mark = ({ from, to }: Cut): void => void isCut.fill(true, from, to);
	// What a connector leads is measured below, by the clause; of "a day after the vote" a finder's span may hold the first words.
	const connectors = words.filter(
		(_, index) => readConnector(words, index) > 0 && readStretch(words, index - 1) === 0
	);
	const dates = dated.filter(
		(span) => !connectors.some(({ start, end }) => start === span.start || end === span.end)
	);
	for (let index = 0; index < words.length; index++) {
		const own = dates.filter((span) => overlaps(words[index]!, span));
		const stretch = readStretch(words, index);
		if (own.length > 0 || isCalendarWord(words, index) || stretch > 0) {
			const cut = widenDate(words, index, Math.max(index + 1, index + stretch));
			if (cut.from === head + 1 && DATE_TAKERS.has(words[head]!.lemma) && words[cut.from]!.pos !== 'ADP')
				return null;
			mark(cut);
		} else if (isTimeAdverb(words, index) && !isNominal(words[index + 1])) {
			mark({ from: index, to: index + 1 });
		}
	}
	// What somebody says of before and after is no time of the event.
	const quoted = findQuoted(words);
	for (let index = 0; index < words.length; index++) {
		const length = quoted[index] ? 0 : readConnector(words, index);
		if (length === 0 || isCut[index] || isMeasure(words, index + length)) continue;
		const cut = readConnected(words, index, length, head, isCut);
		if (cut === null) return null;
		mark(cut);
	}
	return joinCuts(words, isCut).map((cut) => widenMarks(words, cut));
}

/** Marks and brackets that would stand around nothing go with the words between them. */
function widenMarks(words: readonly Word[], { from, to }: Cut): Cut {
	const pair = (words[from - 1]?.text ?? '') + (words[to]?.text ?? '');
	return /^(?:“”|""|‘’|''|\(\)|«»|»«)$/.test(pair) ? { from: from - 1, to: to + 1 } : { from, to };
}

/** Ranges of marked words; what only joins two of them ("and", a dash) goes with them. */
function joinCuts(words: readonly Word[], isCut: boolean[]): Cut[] {
	const cuts: Cut[] = [];
	for (let index = 0; index < words.length; index++) {
		if (!isCut[index]) continue;
		const last = cuts.at(-1);
		const gap = last === undefined ? [] : words.slice(last.to, index);
		const isJoint =
			last !== undefined &&
			gap.length <= 1 &&
			gap.every((word) => /^(?:and|or|to|[-–,“”"‘’])$/.test(word.text));
		if (isJoint) cuts[cuts.length - 1] = { from: last.from, to: index + 1 };
		else cuts.push({ from: index, to: index + 1 });
	}
	return cuts;
}
