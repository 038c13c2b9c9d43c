import { describe, expect, it } from 'vitest';
import { LONGEST_COMMENT, readReportForm } from './report-forms';

function read(fields: Readonly<Record<string, string | File>>) {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return readReportForm(data);
}

describe('a report', () => {
	it('is read with its words, whose lines may break', () => {
		expect(read({ reason: 'wrong-key', comment: ' Carr said it.\r\nNot Lund.\t' })).toEqual({
			ok: true,
			form: { reason: 'wrong-key', comment: 'Carr said it.\nNot Lund.' }
		});
	});

	it('needs no words', () => {
		expect(read({ reason: 'other' })).toEqual({ ok: true, form: { reason: 'other', comment: '' } });
	});

	it('loses what steers a terminal or turns the text around, and halves of characters', () => {
		const comment = 'a\u0000b\u001b[31mc\u202ed\u2028e\u200bf\ud800g';
		expect(read({ reason: 'text', comment })).toMatchObject({ form: { comment: 'ab[31mcdef\ufffdg' } });
	});

	it('without a reason keeps what was written', () => {
		for (const reason of ['', 'spam', new File(['x'], 'x')]) {
			expect(read({ reason, comment: 'Look here' })).toEqual({
				ok: false,
				problem: { problem: 'reason', reason: null, comment: 'Look here', retryAfter: null }
			});
		}
	});

	it('is as long as its table takes, counted in characters', () => {
		expect(read({ reason: 'other', comment: '🙂'.repeat(LONGEST_COMMENT) }).ok).toBe(true);
		expect(read({ reason: 'other', comment: 'x'.repeat(LONGEST_COMMENT + 1) })).toMatchObject({
			ok: false,
			problem: { problem: 'long', reason: 'other', comment: 'x'.repeat(LONGEST_COMMENT + 1) }
		});
	});

	it('that is a flood is cut before anything looks at it', () => {
		const read_ = read({ reason: 'other', comment: 'x'.repeat(400_000) });
		expect(read_.ok ? '' : read_.problem.comment.length).toBe(8 * LONGEST_COMMENT);
	});

	it('sent with a field twice has none', () => {
		const data = new FormData();
		data.append('reason', 'other');
		data.append('reason', 'text');
		expect(readReportForm(data)).toMatchObject({ ok: false, problem: { problem: 'reason' } });
	});
});
