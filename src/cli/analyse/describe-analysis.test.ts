import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analysisRecordSchema, listBrokenPromises } from '../../../tests/helpers/analysis-record';
import { analyseText } from '../../lib/engine/analyse';
import type { Analysis, DateFinding, EventFinding, PassageFinding } from '../../lib/engine/types';
import { describeAnalysis } from './describe-analysis';

const seeds = resolve(import.meta.dirname, '../../../seeds');
const texts = readdirSync(seeds).filter((file) => file.endsWith('.txt'));

describe('on the seeds', () => {
	test.each(texts)('%s: every field as promised, every text where it says', (file) => {
		const text = readFileSync(resolve(seeds, file), 'utf8');
		const record = analysisRecordSchema.parse(
			JSON.parse(JSON.stringify(describeAnalysis(file, analyseText(text))))
		);
		expect(listBrokenPromises(record, text)).toEqual([]);
		expect(record.quotes.length).toBeGreaterThan(0);
		expect(record.passages.length).toBeGreaterThan(0);
	});
});

test.each(['', '   \n', '\ufeff', '=====', '“'])('%j holds nothing: empty lists', (text) => {
	expect(describeAnalysis('empty', analyseText(text))).toEqual({
		id: 'empty',
		title: null,
		outlet: null,
		publishedAt: null,
		quotes: [],
		passages: [],
		dates: [],
		events: [],
		orderings: [],
		exercises: []
	});
});

describe('quotes', () => {
	test('a broken quotation is one entry a segment, in the order of the text', () => {
		const text = '“We will rebuild the bridge,” Mayor Helen Brandt said, “before the winter comes.”';
		const { quotes } = describeAnalysis('bridge', analyseText(text));
		expect(quotes.map(({ text: words, speaker }) => [words, speaker])).toEqual([
			['We will rebuild the bridge,', 'Helen Brandt'],
			['before the winter comes.', 'Helen Brandt']
		]);
	});

	test('a pronoun leads back to where its speaker is named', () => {
		const text = 'Paul Arnaud visited the school. “We will open it again before the summer,” he said.';
		const [quote] = describeAnalysis('school', analyseText(text)).quotes;
		expect(quote).toMatchObject({ speaker: 'Paul Arnaud', speakerMention: { start: 0, end: 11 } });
	});

	test('without a speaker there is neither mention nor confidence', () => {
		const [quote] = describeAnalysis(
			'wall',
			analyseText('A sign read “Keep off the old wall, please”.')
		).quotes;
		expect(quote).toMatchObject({ speaker: null, speakerMention: null, confidence: 0 });
	});
});

describe('the other findings', () => {
	const text = 'The council met on Monday. It will meet next week.';
	const found = { confidence: 0.9, rules: ['some-rule'] };
	const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
	const passage: PassageFinding = {
		...found,
		...at('The council met on Monday.'),
		id: 'p1',
		kind: 'passage',
		voice: 'writer',
		opinion: 0.1,
		cues: [
			{ ...at('met'), rule: 'named-actor' },
			{ ...at('Monday'), rule: 'named-actor' }
		],
		attribution: null
	};
	const monday: DateFinding = {
		...found,
		...at('on Monday'),
		id: 'd1',
		kind: 'date',
		value: '2022-01-10',
		from: '2022-01-10',
		to: '2022-01-10',
		basis: 'derived',
		anchor: null
	};
	const nextWeek: DateFinding = { ...monday, ...at('next week'), id: 'd2', value: null };
	const event = (id: string, words: string, head: string): EventFinding => ({
		...found,
		...at(words),
		id,
		kind: 'event',
		head: at(head),
		status: 'happened',
		from: null,
		to: null,
		dateId: null,
		timing: null
	});
	const analysis: Analysis = {
		...analyseText(text),
		findings: [
			passage,
			monday,
			nextWeek,
			event('e1', 'The council met on Monday', 'met'),
			event('e2', 'It will meet next week', 'meet')
		],
		orderings: [{ eventIds: ['e2', 'e1'], steps: [{ rules: ['some-rule'], proof: [] }], confidence: 0.9 }]
	};
	const record = describeAnalysis('council', analysis);

	test('a cue that fires twice is named once', () => {
		expect(record.passages).toMatchObject([{ opinion: 0.1, cues: ['named-actor'] }]);
	});

	test('only dates with a calendar value are told', () => {
		expect(record.dates.map(({ text: words, value }) => [words, value])).toEqual([
			['on Monday', '2022-01-10']
		]);
	});

	test('heads are offsets, orders are indices', () => {
		expect(record.events.map(({ head }) => text.slice(head, head + 4))).toEqual(['met ', 'meet']);
		expect(record.orderings).toEqual([[1, 0]]);
	});
});
