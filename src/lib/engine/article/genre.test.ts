import { describe, expect, test } from 'vitest';
import type { Genre } from '../types';
import { readArticle } from './read-article';

const REPORT = [
	'The council voted on Tuesday to close the old bridge, Mayor Helen Brandt said.',
	'“I have never seen such a flood! What else could we do?” she told reporters.',
	'According to the ministry, repairs will take until autumn.',
	'Miners who cross the river every day said they would have to leave an hour earlier.'
];
const COMMENTARY = [
	'I have crossed this bridge for thirty years, and I see no reason to close it now.',
	'What does the mayor think we are? Children?',
	'She says it is not safe. Right. Sure . . . and the ferry is?',
	'Let’s be honest: it is about money, and it was NEVER about anything else!',
	'You know what comes next.'
];

function genreOf(...lines: string[]): Genre {
	return readArticle(lines.join('\n\n')).parts[0]!.genre;
}

describe('by its own marks', () => {
	test('a report keeps its writer out, however its sources shout', () => {
		expect(genreOf(...REPORT)).toBe('report');
		expect(genreOf('')).toBe('report');
	});

	test('a commentary speaks in its writer’s voice', () => {
		expect(genreOf(...COMMENTARY)).toBe('commentary');
	});

	test('the same words between quotation marks are somebody else’s', () => {
		expect(genreOf(...COMMENTARY.map((line) => `“${line}”`))).toBe('report');
		expect(genreOf(...COMMENTARY.map((line) => `LIND: ${line}`))).toBe('report');
		expect(genreOf(...COMMENTARY.flatMap((line) => ['She wrote in her letter to the council:', line]))).toBe(
			'report'
		);
	});

	test('one kind of mark proves little, nor do all of them in one paragraph', () => {
		expect(genreOf(...REPORT, 'What happens next?', 'Will it reopen?', ...REPORT)).toBe('report');
		expect(genreOf(...REPORT, COMMENTARY.join(' '), ...REPORT)).toBe('report');
	});

	test('names in capitals, Roman numbers and a newspaper’s “we” are no marks', () => {
		const lines = [
			'In World War I the bridge was closed by NATO, the US and the EU, as King Charles I did before.',
			'Here is what we know so far, and what you should know about it.',
			'The store Yahoo! opened in the valley; our reporter was there.',
			'Elizabeth I had it built, and World War II destroyed it.'
		];
		expect(genreOf(...lines, ...lines)).toBe('report');
	});
});

describe('by a label', () => {
	test.each([
		['Opinion'],
		['Editorial'],
		['Letters to the editor'],
		['Opinion: The bridge must stay open'],
		['Opinion | The bridge must stay open']
	])('“%s” above the text', (label) => {
		expect(genreOf(label, 'The bridge must stay open', ...REPORT)).toBe('commentary');
	});

	test('the newspaper’s word below it', () => {
		expect(genreOf(...REPORT, 'The views expressed in this article are the author’s own.')).toBe(
			'commentary'
		);
	});

	test('an entry of a menu, a word of a title and a sentence are none', () => {
		expect(genreOf('Home', 'News', 'Opinion', 'Sport', 'Old bridge closes after flood', ...REPORT)).toBe(
			'report'
		);
		expect(genreOf('Opinion poll: half the valley wants the bridge', ...REPORT)).toBe('report');
		expect(genreOf('Old bridge closes after flood', ...REPORT, 'Opinions differ on the bridge.')).toBe(
			'report'
		);
	});

	test('“Analysis” only lowers the line', () => {
		expect(genreOf('Analysis by Anna Lind', 'Old bridge closes after flood', ...REPORT)).toBe('report');
		const mild = [
			'It is hard to see why the council did this. Was it money?',
			'I think it had no choice.',
			'Or had it? My guess is that nobody will ever know.'
		];
		const title = 'Why the old bridge was closed';
		const long = [...REPORT, ...REPORT, ...REPORT];
		expect(genreOf(title, ...long, ...mild)).toBe('report');
		expect(genreOf('Analysis by Anna Lind', title, ...long, ...mild)).toBe('commentary');
	});
});
