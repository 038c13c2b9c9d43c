import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	changePasswordSchema,
	eraseSchema,
	nameSchema,
	readForm,
	signInSchema,
	signUpSchema
} from './account';

const GOOD = { email: 'ann@example.org', password: 'correct horse', displayName: 'Ann', role: 'student' };

function fill(fields: Record<string, string>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
}

/** Which fields of a sign-up are refused, and why. */
function judge(changes: Record<string, string>) {
	const read = readForm(signUpSchema, fill({ ...GOOD, ...changes }));
	return read.ok ? {} : read.fields;
}

describe('an e-mail address', () => {
	it('is trimmed and in lower case', () => {
		const read = readForm(signUpSchema, fill({ ...GOOD, email: '  Ann@Example.ORG ' }));
		expect(read).toMatchObject({ ok: true, form: { email: 'ann@example.org' } });
	});

	it.each([
		['', 'email_missing'],
		['   ', 'email_missing'],
		['ann', 'email_malformed'],
		['ann@', 'email_malformed'],
		['ann@example.org, bob@example.org', 'email_malformed'],
		['ann@example.org\r\nBcc: bob@example.org', 'email_malformed'],
		[`${'a'.repeat(250)}@example.org`, 'email_malformed']
	])('%j is refused', (email, problem) => {
		expect(judge({ email })).toEqual({ email: problem });
	});
});

describe('a password', () => {
	it.each([
		['', 'password_missing'],
		['1234567', 'password_short'],
		// Four characters, sixteen bytes.
		['🦊🦊🦊🦊', 'password_short'],
		['a'.repeat(73), 'password_long'],
		// Twenty-five characters, seventy-five bytes.
		['€'.repeat(25), 'password_long'],
		['password', 'password_common'],
		['PassWord1', 'password_common'],
		['Ann@Example.org', 'password_is_email']
	])('%j is refused', (password, problem) => {
		expect(judge({ password })).toEqual({ password: problem });
	});

	it.each(['zzzzzzzy', 'a'.repeat(72), '€'.repeat(24), '🦊'.repeat(18), '        x', 'mot de passe à moi'])(
		'%j will do',
		(password) => {
			expect(judge({ password })).toEqual({});
		}
	);

	it('is never changed on its way', () => {
		const read = readForm(signInSchema, fill({ ...GOOD, password: '  Spaces and Cases  ' }));
		expect(read).toMatchObject({ ok: true, form: { password: '  Spaces and Cases  ' } });
	});

	it('must be another one when it is changed', () => {
		const data = fill({ currentPassword: 'the same words', newPassword: 'the same words' });
		expect(readForm(changePasswordSchema(GOOD.email), data)).toMatchObject({
			fields: { newPassword: 'password_same' }
		});
	});
});

describe('a name', () => {
	it.each(['Ann', 'Zoë', '李小龍', 'O’Neill', '🦊', 'a'.repeat(60), '🦊'.repeat(60), 'می‌خواهم'])(
		'%j will do',
		(displayName) => {
			expect(judge({ displayName })).toEqual({});
		}
	);

	it.each([
		['', 'name_missing'],
		[' \u00a0 ', 'name_missing'],
		['\u200d\u200d', 'name_missing'],
		['a'.repeat(61), 'name_long'],
		['Ann\u202egnp', 'name_characters'],
		['Ann\u2066x', 'name_characters'],
		['Ann\u0000', 'name_characters'],
		['Ann\nBob', 'name_characters'],
		['Ann\u2028Bob', 'name_characters'],
		['Ann\u200bBob', 'name_characters']
	])('%j is refused', (displayName, problem) => {
		expect(judge({ displayName })).toEqual({ displayName: problem });
	});

	it('is trimmed and composed', () => {
		const read = readForm(nameSchema, fill({ displayName: '  Zoe\u0308  ' }));
		expect(read).toMatchObject({ ok: true, form: { displayName: 'Zoë' } });
	});

	it('that passes fits the table', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (displayName) => {
				const read = readForm(nameSchema, fill({ displayName }));
				if (!read.ok) return;
				const name = read.form.displayName;
				expect([...name].length).toBeGreaterThanOrEqual(1);
				expect([...name].length).toBeLessThanOrEqual(60);
				expect(name).toBe(name.trim());
				expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
			})
		);
	});
});

describe('a form', () => {
	it('gives nothing back that is a password, whatever else is wrong', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 12, maxLength: 40 }), (secret) => {
				const data = fill({ email: 'x', password: secret, currentPassword: secret, newPassword: secret });
				for (const schema of [signUpSchema, signInSchema, eraseSchema, changePasswordSchema('x')]) {
					const read = readForm(schema, data);
					expect(read.ok).toBe(false);
					expect([{ email: 'x' }, {}]).toContainEqual(read.values);
				}
			})
		);
	});

	it('keeps what was typed', () => {
		const read = readForm(signUpSchema, fill({ ...GOOD, email: 'Ann', role: 'boss' }));
		expect(read).toEqual({
			ok: false,
			values: { email: 'Ann', displayName: 'Ann', role: 'boss' },
			fields: { email: 'email_malformed', role: 'role_missing' }
		});
	});

	it.each([
		['displayName', '\u0300\u0316', 'name_long'],
		['email', ' ', 'email_malformed'],
		['password', '\u{1F98A}', 'password_long']
	])('refuses a %s of a quarter of a million units at once', (name, unit, problem) => {
		const data = fill({ ...GOOD, [name]: unit.repeat(122_500) });
		const started = performance.now();
		const read = readForm(signUpSchema, data);
		expect(performance.now() - started).toBeLessThan(200);
		expect(read).toMatchObject({ ok: false, fields: { [name]: problem } });
	});

	it('is read in one pass, however many fields were sent', () => {
		const data = fill(GOOD);
		for (let n = 0; n < 60_000; n++) data.append(`field${n}`, '');
		for (let n = 0; n < 60_000; n++) data.append('role', 'student');
		const started = performance.now();
		const read = readForm(signUpSchema, data);
		expect(performance.now() - started).toBeLessThan(1000);
		expect(read).toMatchObject({ ok: false, fields: { role: 'role_missing' } });
	});

	it('ignores what it does not know, also the names that every object has', () => {
		const data = fill({ ...GOOD, isEditor: 'true', toString: 'x', ['__proto__']: 'x' });
		data.append('__proto__', 'x');
		expect(readForm(signUpSchema, data)).toMatchObject({ ok: true, form: GOOD });
	});

	it('counts a field sent twice, or a file, as absent', () => {
		const data = fill(GOOD);
		data.append('role', 'teacher');
		data.set('email', new File(['x'], 'x.txt'));
		expect(readForm(signUpSchema, data)).toMatchObject({
			ok: false,
			fields: { role: 'role_missing', email: 'email_missing' }
		});
	});

	it('deletes an account only with its box ticked', () => {
		expect(readForm(eraseSchema, fill({ password: 'x' }))).toMatchObject({
			fields: { agreement: 'agreement_missing' }
		});
		expect(readForm(eraseSchema, fill({ password: 'x', agreement: 'yes' }))).toMatchObject({ ok: true });
	});
});
