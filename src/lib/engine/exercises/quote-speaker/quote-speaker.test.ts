import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseText } from '../../analyse';
import { EXERCISE_CONFIDENCE, type Exercise } from '../../types';
import { quoteSpeaker } from './quote-speaker';
import type { QuoteSpeakerKey, QuoteSpeakerPrompt } from './types';

const TEXT = [
	'Bridge to open in May',
	'Mayor Helen Brandt met Finance Minister Paul Arnaud and Senator Ines Ortega on Tuesday to talk about the old bridge.',
	'“We will open it in May at the latest,” Brandt said. “Nobody will have to wait any longer than that.”',
	'“It costs far more than we were told,” said Arnaud.',
	'Ortega warned: “The next flood will not wait for the paint to dry.”',
	'“I know what Brandt wants, and so does she,” Brandt said.',
	'“Too short, sorry,” Arnaud said.',
	'The Kremlin and the Harbour Police were not asked. The Harbour Police are busy.'
].join('\n\n');

const analysis = analyseText(TEXT);
const exercises = quoteSpeaker.generate(analysis, 'a seed');
const first = exercises[0]!;

const nameOf = (prompt: QuoteSpeakerPrompt, id: string | undefined) =>
	prompt.speakers.find((speaker) => speaker.id === id)?.name;

describe('generate', () => {
	test('asks for each sure quotation once, and for the one who said it', () => {
		const pairs = exercises.flatMap(({ prompt, key }) =>
			prompt.quotes.map(({ id, text }) => [text, nameOf(prompt, key.speakerOf[id])])
		);
		expect(pairs).toEqual([
			['We will open it in May at the latest,', 'Helen Brandt'],
			['Nobody will have to wait any longer than that.', 'Helen Brandt'],
			['It costs far more than we were told,', 'Paul Arnaud'],
			['The next flood will not wait for the paint to dry.', 'Ines Ortega']
		]);
		const spent = exercises.flatMap(({ findings }) => findings.map(({ findingId }) => findingId));
		expect(new Set(spent).size).toBe(spent.length);
	});

	test('leaves out a quotation that names its speaker, and one too short', () => {
		const texts = exercises.flatMap(({ prompt }) => prompt.quotes.map(({ text }) => text)).join('\n');
		expect(texts).not.toContain('Brandt wants');
		expect(texts).not.toContain('Too short');
	});

	test('offers no house that speaks for its government, and sorts by name', () => {
		const names = first.prompt.speakers.map(({ name }) => name);
		expect(names).not.toContain('Kremlin');
		expect(names).toEqual(['Harbour Police', 'Helen Brandt', 'Ines Ortega', 'Paul Arnaud']);
	});

	test('a source without a name begins with a capital where it stands alone', () => {
		const { prompt } = quoteSpeaker.generate(
			analyseText(
				[
					'“The bridge will stay closed until the end of May,” a government official told reporters.',
					'“Nobody asked the people who walk across it,” said Helen Brandt.',
					'Paul Arnaud was not there.'
				].join('\n\n')
			),
			'a seed'
		)[0]!;
		expect(prompt.speakers.map(({ name }) => name)).toContain('A government official');
	});

	test('the same seed gives the same exercise', () => {
		expect(JSON.stringify(quoteSpeaker.generate(analysis, 'a seed'))).toBe(JSON.stringify(exercises));
	});

	test('doubtful findings never make an exercise', () => {
		const doubtful = {
			...analysis,
			findings: analysis.findings.map((finding) => ({ ...finding, confidence: EXERCISE_CONFIDENCE - 0.01 }))
		};
		expect(quoteSpeaker.generate(doubtful, 'a seed')).toEqual([]);
	});

	test('a text without quotations makes none', () => {
		expect(quoteSpeaker.generate(analyseText('Nothing was said on Tuesday.'), 'a seed')).toEqual([]);
	});

	test('is easy only where every speaker is named beside the quotation', () => {
		expect(first.difficulty).toBe(2);
		const named = TEXT.replace(' “Nobody will have to wait any longer than that.”', '');
		expect(quoteSpeaker.generate(analyseText(named), 'a seed')[0]?.difficulty).toBe(1);
	});

	test('never asks for quotations of two documents at once; choices come from the document first', () => {
		const other = [
			'My view of the old bridge',
			'R Hartmann',
			'The council has talked about the bridge for years, and nothing came of it in all that time.',
			'Lawyer Tom Weller and Judge Rosa Pirelli live beside it, and both have written to the mayor.',
			'“I hear every lorry that goes over it at night,” Weller said.',
			'“They will mend it when it has fallen down,” said Pirelli.'
		].join('\n\n');
		const own = quoteSpeaker.generate(analyseText(`${TEXT}\n\n${other}`), 'a seed');
		const bothParts = own.map(({ prompt }) =>
			prompt.quotes.map(({ text }) => text.includes('lorry') || text.includes('fallen'))
		);
		expect(bothParts).toEqual([
			[false, false, false, false],
			[true, true]
		]);
		const names = own[1]!.prompt.speakers.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['Tom Weller', 'Rosa Pirelli']));
		const withThird = other.replace('mayor.', 'mayor, and so has Doctor Ulla Sand.');
		const third = quoteSpeaker.generate(analyseText(`${TEXT}\n\n${withThird}`), 'a seed')[1]!;
		expect(third.prompt.speakers.map(({ name }) => name)).toContain('Ulla Sand');
	});
});

describe('redact', () => {
	test('permuting the key leaves the prompt byte-identical', () => {
		const ids = first.prompt.speakers.map(({ id }) => id);
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...ids), { minLength: 4, maxLength: 4 }), (given) => {
				const speakerOf = Object.fromEntries(first.prompt.quotes.map(({ id }, index) => [id, given[index]!]));
				const permuted: Exercise<'quote-speaker', QuoteSpeakerPrompt, QuoteSpeakerKey> = {
					...first,
					key: { speakerOf }
				};
				expect(JSON.stringify(quoteSpeaker.redact(permuted))).toBe(
					JSON.stringify(quoteSpeaker.redact(first))
				);
			})
		);
	});

	test('holds quotations and speakers and nothing else', () => {
		const prompt = quoteSpeaker.redact(first);
		expect(Object.keys(prompt)).toEqual(['quotes', 'speakers']);
		expect(prompt.quotes.every((item) => Object.keys(item).join() === 'id,text')).toBe(true);
		expect(prompt.speakers.every((item) => Object.keys(item).join() === 'id,name')).toBe(true);
	});
});

describe('validate and score', () => {
	test('the right answer is complete and earns everything', () => {
		const answer = quoteSpeaker.solve(first.prompt, first.key);
		expect(quoteSpeaker.validate(first.prompt, answer)).toEqual({ complete: true });
		expect(quoteSpeaker.score(first.prompt, first.key, answer).points).toBe(1);
	});

	test('blanks are missing and wrong', () => {
		const right = quoteSpeaker.solve(first.prompt, first.key).speakerOf;
		const answer = { speakerOf: { q1: right['q1']! } };
		expect(quoteSpeaker.validate(first.prompt, answer)).toEqual({
			complete: false,
			missing: ['q2', 'q3', 'q4']
		});
		expect(quoteSpeaker.score(first.prompt, first.key, answer)).toEqual({
			points: 0.25,
			parts: ['q1', 'q2', 'q3', 'q4'].map((partId) => ({ partId, correct: partId === 'q1' }))
		});
	});

	test('any answer scores between 0 and 1, inherited names find nothing', () => {
		const id = fc.oneof(
			fc.constantFrom('q1', 'q2', 's1', 's2', '__proto__', 'constructor', 'toString', ''),
			fc.string()
		);
		fc.assert(
			fc.property(fc.dictionary(id, id), fc.dictionary(id, id), fc.array(id), (given, wanted, quoteIds) => {
				const prompt = {
					quotes: quoteIds.map((quoteId) => ({ id: quoteId, text: '' })),
					speakers: first.prompt.speakers
				};
				const { points, parts } = quoteSpeaker.score(prompt, { speakerOf: wanted }, { speakerOf: given });
				expect(points).toBeGreaterThanOrEqual(0);
				expect(points).toBeLessThanOrEqual(1);
				expect(parts).toHaveLength(quoteIds.length);
				quoteSpeaker.validate(prompt, { speakerOf: given });
				quoteSpeaker.solve(prompt, { speakerOf: wanted });
			})
		);
		const polluted = {
			quotes: [
				{ id: '__proto__', text: '' },
				{ id: 'constructor', text: '' }
			],
			speakers: first.prompt.speakers
		};
		expect(quoteSpeaker.score(polluted, { speakerOf: {} }, { speakerOf: {} }).points).toBe(0);
		expect(
			quoteSpeaker.score({ quotes: [], speakers: [] }, { speakerOf: {} }, { speakerOf: {} }).points
		).toBe(0);
	});
});
