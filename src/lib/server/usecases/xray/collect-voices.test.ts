import { describe, expect, it } from 'vitest';
import type { Block, PassageFinding, QuotationFinding } from '$lib/engine/types';
import { castVoices, hearQuotes, measureVoices, nameLetter } from './collect-voices';

const body = [
	'“We will talk again,” said Ada. Ben said that it was late.',
	'“Soon,” he added, “if they let us in.” Nobody knew.',
	'I doubt it. “Talk,” said Ben, and “perhaps more words than that”.'
].join('\n');

const [first, second] = body.split('\n') as [string, string];
const secondStart = first.length + 1;
const thirdStart = secondStart + second.length + 1;
const blocks: Block[] = [
	{ start: 0, end: first.length, role: 'prose', part: 0 },
	{ start: secondStart, end: secondStart + second.length, role: 'prose', part: 0 },
	{ start: thirdStart, end: body.length, role: 'prose', part: 1 }
];

const locate = (words: string) => {
	const start = body.indexOf(words);
	return { start, end: start + words.length };
};

const ada = { id: 'e1', name: 'Ada', type: 'person' } as const;
const ben = { id: 'e2', name: 'Ben', type: 'person' } as const;

function quote(speaker: typeof ada | typeof ben | null, confidence: number, ...pieces: string[]) {
	const segments = pieces.map(locate);
	const finding: QuotationFinding = {
		id: pieces.join(),
		kind: 'quotation',
		start: segments[0]!.start,
		end: segments.at(-1)!.end,
		confidence,
		rules: ['speaker-then-verb'],
		segments,
		wordCount: pieces.join(' ').split(' ').length,
		speakerId: speaker?.id ?? null,
		mention: null,
		cue: null,
		attribution: null,
		naming: null,
		difficulty: 1
	};
	return { finding, speaker };
}

const reported: PassageFinding = {
	id: 'p1',
	kind: 'passage',
	...locate('Ben said that it was late.'),
	confidence: 1,
	rules: ['reported-speech'],
	voice: 'reported',
	opinion: 0,
	cues: [],
	attribution: null
};

const quotes = hearQuotes([
	quote(ben, 0.95, 'Talk,', 'perhaps more words than that'),
	quote(ada, 0.95, 'We will talk again,'),
	quote(ben, 0.8, 'Soon,', 'if they let us in.')
]);

describe('hearQuotes', () => {
	it('numbers quotes in text order and says which speakers are only likely', () => {
		expect(quotes.map(({ number, speaker, certainty }) => [number, speaker?.name, certainty])).toEqual([
			[1, 'Ada', 'sure'],
			[2, 'Ben', 'likely'],
			[3, 'Ben', 'sure']
		]);
	});

	it('names no speaker it is too unsure of', () => {
		expect(hearQuotes([quote(ada, 0.69, 'We will talk again,')])).toMatchObject([{ speaker: null }]);
	});
});

describe('castVoices', () => {
	it('orders speakers text by text, most words first', () => {
		const { voices, placeOf } = castVoices(quotes, blocks);
		expect(voices).toEqual([
			{ letter: 'A', style: 1, name: 'Ben' },
			{ letter: 'B', style: 2, name: 'Ada' }
		]);
		expect([...placeOf]).toEqual([
			['e2', 0],
			['e1', 1]
		]);
	});

	it('has eight styles of their own, and one that all others share', () => {
		const many = Array.from({ length: 11 }, (_, index) => {
			const { finding } = quote(ada, 1, 'We will talk again,');
			return { finding, speaker: { ...ada, id: `e${index}`, name: `N${index}` } };
		});
		const { voices } = castVoices(hearQuotes(many), blocks);
		expect(voices.map(({ style }) => style)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9]);
		expect(new Set(voices.map(({ letter }) => letter)).size).toBe(11);
	});
});

describe('nameLetter', () => {
	it('goes on after Z', () => {
		expect([0, 25, 26, 51, 52].map(nameLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
	});
});

describe('measureVoices', () => {
	const { placeOf } = castVoices(quotes, blocks);
	const [one, two] = measureVoices({ body, blocks }, quotes, placeOf, [reported]);

	it('counts every word of each text once', () => {
		expect(one).toMatchObject({
			part: 0,
			words: 22,
			voices: [
				{ voice: 0, words: 6, likelyWords: 6, quotes: [2], percent: 28 },
				{ voice: 1, words: 4, likelyWords: 0, quotes: [1], percent: 18 }
			],
			unclear: { words: 0, quotes: [] },
			reported: { words: 6 },
			writer: { words: 6 }
		});
		expect(two).toMatchObject({ part: 1, voices: [{ voice: 0, words: 6, likelyWords: 0, quotes: [3] }] });
	});

	it('gives words between quotation marks to their speaker even in a reported sentence', () => {
		const whole = { ...reported, start: 0, end: first.length };
		const [text] = measureVoices({ body, blocks }, quotes, placeOf, [whole]);
		expect(text?.voices[1]).toMatchObject({ voice: 1, words: 4 });
		expect(text?.reported.words).toBe(8);
	});

	it('keeps quotes of nobody known apart', () => {
		const nobody = hearQuotes([quote(null, 0, 'We will talk again,')]);
		const [text] = measureVoices({ body, blocks }, nobody, new Map(), []);
		expect(text).toMatchObject({ voices: [], unclear: { words: 4, quotes: [1] }, writer: { words: 18 } });
	});

	it('has nothing to say of a page without prose', () => {
		expect(measureVoices({ body, blocks: [] }, quotes, placeOf, [])).toEqual([]);
	});
});
