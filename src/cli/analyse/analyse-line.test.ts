import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { analysisRecordSchema, listBrokenPromises } from '../../../tests/helpers/analysis-record';
import { analyseLine } from './analyse-line';

/** Hundreds of texts take their time where other checks keep the machine busy. */
vi.setConfig({ testTimeout: 30_000 });

const SENTENCE = 'Helen Brandt said: “We will rebuild the bridge before winter.”';

function analyse(line: unknown): ReturnType<typeof analyseLine> {
	return analyseLine(Buffer.from(typeof line === 'string' ? line : JSON.stringify(line)));
}

function readRecord(line: unknown): Record<string, unknown> {
	const outcome = analyse(line);
	return outcome.kind === 'analysed' ? (JSON.parse(outcome.json) as Record<string, unknown>) : { outcome };
}

describe('analyseLine', () => {
	test('analyses a text under its id; other fields are ignored', () => {
		expect(readRecord({ id: 'a', text: SENTENCE, label: 'x' })).toMatchObject({
			id: 'a',
			quotes: [{ text: 'We will rebuild the bridge before winter.', speaker: 'Helen Brandt' }]
		});
	});

	test.each(['', ' \t', '\r', '\ufeff'])('%j is blank', (line) => {
		expect(analyse(line)).toEqual({ kind: 'blank' });
	});

	test('a byte order mark and a carriage return around the JSON are no part of it', () => {
		expect(readRecord(`\ufeff${JSON.stringify({ id: 'a', text: '' })}\r`)).toMatchObject({ id: 'a' });
	});

	test('half a surrogate pair passes through', () => {
		expect(readRecord('{"id":"\\ud83d","text":"\\ude00 He left."}')).toMatchObject({ id: '\ud83d' });
	});

	test.each([
		['2022-01-21', '2022-01-21'],
		['2022-01-21T00:30:00+13:00', '2022-01-21'],
		['2022-01-21T23:30:00Z', '2022-01-21'],
		['2022-01-21T23:30:00.123-0500', '2022-01-21'],
		['2022-01-21 09:05', '2022-01-21'],
		['2024-02-29', '2024-02-29'],
		[null, null],
		[undefined, null]
	])('publishedAt %j is the day %j as written', (publishedAt, day) => {
		expect(readRecord({ id: 'a', text: SENTENCE, publishedAt })).toMatchObject({ publishedAt: day });
	});

	test.each([
		['{"id":"a","text":', 'not valid JSON'],
		['[]', 'not a JSON object'],
		['"text"', 'not a JSON object'],
		['null', 'not a JSON object'],
		['{"text":"x"}', 'its "id" is missing or not a string'],
		['{"id":7,"text":"x"}', 'its "id" is missing or not a string'],
		['{"id":"a"}', 'its "text" is missing or not a string'],
		['{"id":"a","text":null}', 'its "text" is missing or not a string']
	])('%s is unreadable', (line, problem) => {
		expect(analyse(line)).toEqual({ kind: 'unreadable', problem });
	});

	test.each([
		'2023-02-29',
		'21/01/2022',
		'January 2022',
		'',
		20220121,
		'2022-01-21Tmorning',
		'2022-01-211',
		'0000-01-01',
		'9999-12-31',
		'2022-01-21T25:61'
	])('publishedAt %j is unreadable, not guessed at', (publishedAt) => {
		expect(analyse({ id: 'a', text: SENTENCE, publishedAt })).toEqual({
			kind: 'unreadable',
			problem: 'its "publishedAt" is not a date such as 2022-01-21 or 2022-01-21T09:30:00Z'
		});
	});

	test('bytes that are no UTF-8 are refused, not replaced', () => {
		expect(analyseLine(Buffer.from('{"id":"a","text":"caf\xe9"}', 'latin1'))).toEqual({
			kind: 'unreadable',
			problem: 'not UTF-8 text'
		});
	});
});

/** What texts are made of where quotes, days and events meet, in any order. */
const PIECES = (
	'“|”|"|. |, |: |\n\n|\r\n|\ud83d|Helen Brandt|Mr Arnaud|he|the council|said|met|will meet|after the vote|' +
	'on Monday|on 3 May 2021|last year|in March|clearly|should|terrible|of course|?|Why|not'
).split('|');

test('keeps its promises on any text', () => {
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '))
	);
	fc.assert(
		fc.property(fc.string(), text, (id, given) => {
			const record = analysisRecordSchema.parse(readRecord({ id, text: given, publishedAt: '2021-06-01' }));
			expect(record.id).toBe(id);
			expect(listBrokenPromises(record, given)).toEqual([]);
		}),
		{ numRuns: 200 }
	);
});
