import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tagWords } from '../../language/tag-words';
import type { Span } from '../../types';
import { writeCard } from './write-card';

/** Ways to tell the time, and the words of each that would give it away. */
const TIMES: readonly (readonly [phrase: string, telling: string])[] = [
	['on Friday', 'friday'],
	['on Friday morning', 'friday morning'],
	['last Friday', 'friday last'],
	['on Friday, May 7, 2021,', 'friday may 2021 7'],
	['in May', 'may'],
	['in early May', 'may early'],
	['at the end of May', 'may end'],
	['in the first week of May', 'may week'],
	['between Monday and Friday', 'monday friday between'],
	['from Monday to Friday', 'monday friday'],
	['by 7 June at the latest', 'june 7 latest'],
	['in 2014', '2014'],
	['in the summer of 2014', '2014 summer'],
	['in the 1990s', '1990 1990s s'],
	['yesterday', 'yesterday'],
	['today', 'today'],
	['next week', 'next week'],
	['earlier this month', 'earlier month'],
	['two weeks ago', 'weeks ago'],
	['a year ago', 'year ago'],
	['three days later', 'days later'],
	['the next day', 'next day'],
	['later', 'later'],
	['previously', 'previous'],
	['meanwhile', 'meanwhile'],
	['shortly before the flood', 'before flood shortly'],
	['just a day after the flood', 'after flood day'],
	['ahead of the flood', 'ahead flood'],
	['following the flood', 'following flood'],
	['since the flood', 'since flood'],
	['when the flood came', 'when flood'],
	['prior to the flood', 'prior flood']
];
/** Whether a card holds one of the telling words. */
function tells(card: string, telling: string): boolean {
	const words = new Set(card.toLowerCase().match(/[\p{L}\p{N}]+/gu));
	return telling.split(' ').some((word) => words.has(word));
}

const phrase = fc.constantFrom(...TIMES);

/** Where a phrase may stand in a sentence, `*` marking it. */
const FRAMES = [
	['* Mayor Helen Brandt', 'opened', 'the new bridge'],
	['Mayor Helen Brandt', 'opened', 'the new bridge *'],
	['Mayor Helen Brandt', 'met', 'Paul Arnaud * in the old town hall'],
	['Mayor Helen Brandt', 'met', '* the head of the harbour police'],
	['Mayor Helen Brandt', 'said', '* that the bridge was safe'],
	['Mayor Helen Brandt, *,', 'praised', 'the brave firemen'],
	['Mayor Helen Brandt *', 'praised', 'the brave firemen'],
	['the council', 'announced', 'a plan * to open the old harbour'],
	['the meeting of the council *', 'ended', 'in a quarrel about the bridge']
] as const;

function build(
	[before, head, after]: readonly [string, string, string],
	time: string
): { text: string; head: Span } {
	const opening = before
		.replace('*', time)
		.replace(/^./, (char) => char.toUpperCase())
		.trim();
	const text = `${opening} ${head} ${after.replace('*', time)}`.trim();
	return { text, head: { start: opening.length + 1, end: opening.length + 1 + head.length } };
}

function cardOf(text: string, head: Span, dated: readonly Span[]): string | null {
	return writeCard(text, tagWords(text, { start: 0, end: text.length }), dated, head);
}

describe('no card tells the time', () => {
	test('wherever it stands, whether a finder saw it or not', () => {
		fc.assert(
			fc.property(fc.constantFrom(...FRAMES), phrase, fc.boolean(), (frame, [time, telling], isKnown) => {
				const { text, head } = build(frame, time);
				const at = text.toLowerCase().indexOf(time.toLowerCase());
				const card = cardOf(text, head, isKnown ? [{ start: at, end: at + time.length }] : []);
				expect(card !== null && tells(card, telling) ? card : '').toBe('');
			}),
			{ numRuns: 1500 }
		);
	});

	test('two of them neither', () => {
		fc.assert(
			fc.property(phrase, phrase, ([one, telling], [other, alsoTelling]) => {
				const { text, head } = build(
					['Mayor Helen Brandt', 'met', 'Paul Arnaud * in the old town hall'],
					one
				);
				const card = cardOf(`${text} ${other}`, head, []);
				expect(card !== null && tells(card, `${telling} ${alsoTelling}`) ? card : '').toBe('');
			}),
			{ numRuns: 800 }
		);
	});

	test.each(TIMES)('and "%s" at the end costs no card', (time) => {
		const { text, head } = build(FRAMES[1], time);
		expect(cardOf(text, head, [])).toBe('Mayor Helen Brandt opened the new bridge');
	});
});

test('a card holds the words of its clause and nothing else', () => {
	fc.assert(
		fc.property(fc.constantFrom(...FRAMES), phrase, (frame, [time]) => {
			const { text, head } = build(frame, time);
			const card = cardOf(text, head, []);
			for (const piece of card?.split('…') ?? [])
				expect(text.toLowerCase()).toContain(piece.trim().toLowerCase());
		})
	);
});

test('any text, any main word: a card or none, never an error', () => {
	const word = fc.oneof(
		fc.constantFrom(
			...TIMES.flatMap(([time]) => time.split(' ')),
			'Brandt',
			'opened',
			'the',
			'bridge',
			',',
			'“',
			'”',
			'that',
			'which'
		),
		fc.string({ maxLength: 6 })
	);
	fc.assert(
		fc.property(
			fc.array(word, { maxLength: 40 }),
			fc.nat(),
			fc.nat(),
			fc.nat(),
			(list, start, from, length) => {
				const text = list.join(' ');
				const head = { start: start % (text.length + 1), end: text.length };
				const card = cardOf(text, head, [{ start: from, end: from + length }]);
				expect(card === null || card.length > 0).toBe(true);
			}
		),
		{ numRuns: 500 }
	);
});
