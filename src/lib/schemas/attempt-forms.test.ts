import { describe, expect, it } from 'vitest';
import { readDraft, readHintForm, readSubmitForm, writeDraft } from './attempt-forms';

const SUBMISSION = '6b1f6f3e-30a5-4d6b-9d53-0f3f7d4c2a10';
const prompt = {
	quotes: [
		{ id: 'q1', text: 'one' },
		{ id: 'q2', text: 'two' }
	],
	speakers: [
		{ id: 's1', name: 'Ada' },
		{ id: 's2', name: 'Ben' }
	]
};

function fill(fields: readonly (readonly [string, string | Blob])[]): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}

describe('readSubmitForm', () => {
	it('reads the parts that were answered', () => {
		const read = readSubmitForm(
			fill([
				['submission', SUBMISSION],
				['answer.q1', 's2'],
				['answer.q2', ''],
				['again', '1']
			])
		);
		expect(read).toMatchObject({ ok: true, form: { submission: SUBMISSION, answer: { q1: 's2' } } });
		if (!read.ok) return;
		expect(read.form.answerTo('quote-speaker', prompt)).toEqual({ speakerOf: { q1: 's2' } });
	});

	it.each([
		['quote', 'answer.q3', 's1'],
		['speaker', 'answer.q1', 's3']
	])('is no answer to a prompt that does not offer its %s', (_, name, value) => {
		const read = readSubmitForm(
			fill([
				['submission', SUBMISSION],
				[name, value]
			])
		);
		expect(read.ok && read.form.answerTo('quote-speaker', prompt)).toBeNull();
	});

	const hostile: [string, (readonly [string, string | Blob])[]][] = [
		['no submission', [['answer.q1', 's1']]],
		['a submission that is no UUID', [['submission', 'q1']]],
		[
			'two submissions',
			[
				['submission', SUBMISSION],
				['submission', SUBMISSION]
			]
		],
		[
			'a part twice',
			[
				['submission', SUBMISSION],
				['answer.q1', 's1'],
				['answer.q1', 's2']
			]
		],
		[
			'a file',
			[
				['submission', SUBMISSION],
				['answer.q1', new Blob(['s1'])]
			]
		],
		[
			'a prototype',
			[
				['submission', SUBMISSION],
				['answer.constructor', 's1']
			]
		],
		[
			'a prototype beside an answer',
			[
				['submission', SUBMISSION],
				['answer.q1', 's1'],
				['answer.__proto__', 's1']
			]
		],
		[
			'an empty part name',
			[
				['submission', SUBMISSION],
				['answer.', 's1']
			]
		],
		[
			'a long value',
			[
				['submission', SUBMISSION],
				['answer.q1', 's'.repeat(10_000)]
			]
		],
		[
			'too many parts',
			[['submission', SUBMISSION], ...Array.from({ length: 51 }, (_, at) => [`answer.q${at}`, 's1'] as const)]
		]
	];
	it.each(hostile)('refuses %s', (_, fields) => {
		expect(readSubmitForm(fill(fields)).ok).toBe(false);
	});

	it('reads the box that says nothing is to be found', () => {
		const read = readSubmitForm(
			fill([
				['submission', SUBMISSION],
				['answer.none', 's1']
			])
		);
		expect(read).toMatchObject({ ok: true, form: { answer: { none: 's1' } } });
		expect(read.ok && read.form.answerTo('quote-speaker', prompt)).toBeNull();
	});

	it('gives back the well-formed rest of a form it refuses', () => {
		const read = readSubmitForm(
			fill([
				['answer.q1', 's1'],
				['answer.q2', '<script>'],
				['answer.constructor', 's1'],
				['answer.__proto__', 's1']
			])
		);
		expect(read).toEqual({ ok: false, answer: { q1: 's1' } });
	});
});

describe('readHintForm', () => {
	it('reads the part', () => {
		expect(readHintForm(fill([['part', 'q12']]))).toEqual({ ok: true, form: { part: 'q12' } });
	});

	it.each(['', 'q', 's1', 'none', 'q1234', "q1' or 1=1"])('refuses %j', (part) => {
		expect(readHintForm(fill([['part', part]])).ok).toBe(false);
	});
});

describe('readDraft', () => {
	it('reads back what writeDraft wrote', () => {
		const draft = { q1: 's2', q3: 's1', none: 's1' };
		expect(readDraft(writeDraft(draft))).toEqual(draft);
	});

	it('leaves out what is not well formed, open, or given twice', () => {
		const query = new URLSearchParams(
			'answer.q1=s2&answer.q2=%3Cb%3E&answer.x=s1&answer.q3=&answer.q4=s1&answer.q4=s2'
		);
		expect(readDraft(query)).toEqual({ q1: 's2' });
	});
});
