/**
 * Forms of accounts. Each issue's message is a code that a page turns into a sentence; `values` of a form that was
 * refused never hold a password.
 */
import { z } from 'zod';

/** What can be wrong with one field. */
export type FieldProblem =
	| 'email_missing'
	| 'email_malformed'
	| 'password_missing'
	| 'password_short'
	| 'password_long'
	| 'password_is_email'
	| 'password_common'
	| 'password_weak'
	| 'password_same'
	| 'password_wrong'
	| 'name_missing'
	| 'name_long'
	| 'name_characters'
	| 'role_missing'
	| 'agreement_missing';

/** What can be wrong with a form as a whole. */
export type FormProblem =
	| { readonly kind: 'wrong-credentials' | 'address-taken' | 'useless-link' | 'closed' | 'busy' }
	/** Too many tries; `retryAfter` in seconds. */
	| { readonly kind: 'limited'; readonly retryAfter: number };

/** A form that was refused, as its page gets it back. */
export interface RefusedForm {
	/** Which of a page's forms, where it has several. */
	readonly form?: string;
	readonly values: Readonly<Record<string, string>>;
	readonly fields: Readonly<Partial<Record<string, FieldProblem>>>;
	readonly whole?: FormProblem;
}

/** bcrypt reads no further, so a longer password would be another one than its owner believes. */
export const LONGEST_PASSWORD_BYTES = 72;
export const SHORTEST_PASSWORD = 8;
export const LONGEST_NAME = 60;
/** RFC 3696, erratum 1690: what a mail server takes. */
const LONGEST_EMAIL = 254;
/** Of any field, as it arrives. */
const LONGEST_RAW = 1000;

/** Those of at least eight characters that are tried first anywhere, and this application's own name. */
const COMMON_PASSWORDS = new Set([
	'00000000',
	'11111111',
	'12341234',
	'12345678',
	'123456789',
	'1234567890',
	'123123123',
	'87654321',
	'1q2w3e4r',
	'1q2w3e4r5t',
	'1qaz2wsx',
	'abc12345',
	'abcd1234',
	'abcdefgh',
	'asdfghjkl',
	'baseball',
	'football',
	'iloveyou',
	'passw0rd',
	'password',
	'password1',
	'password12',
	'password123',
	'princess',
	'qwerty12',
	'qwerty123',
	'qwertyui',
	'qwertyuiop',
	'sourcework',
	'sourcework1',
	'starwars',
	'sunshine',
	'superman',
	'trustno1',
	'welcome1',
	'whatever'
]);

/** Control characters, line and paragraph separators, and those that turn the direction of what follows. */
const UNFIT_FOR_NAMES = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
/** Something that can be seen. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const countCharacters = (text: string) => [...text].length;
const countBytes = (text: string) => new TextEncoder().encode(text).length;

/**
 * Text of a field, refused by its raw length before anything else looks at it: normalising or matching what somebody made
 * as long as a request may be would hold up everyone's. `most`: UTF-16 code units; at most 1,000 and generous, since what
 * people type may shrink when it is trimmed and composed.
 */
const boundedText = (missing: FieldProblem, most: number, long: FieldProblem) =>
	z.string(missing).max(Math.min(most, LONGEST_RAW), { error: long, abort: true });

const email = boundedText('email_missing', 4 * LONGEST_EMAIL, 'email_malformed')
	.trim()
	.min(1, { error: 'email_missing', abort: true })
	.max(LONGEST_EMAIL, { error: 'email_malformed', abort: true })
	.toLowerCase()
	.pipe(z.email('email_malformed'));

const rawPassword = boundedText('password_missing', 4 * LONGEST_PASSWORD_BYTES, 'password_long');

/** A password that is only compared. */
const givenPassword = rawPassword
	.min(1, { error: 'password_missing', abort: true })
	.refine((password) => countBytes(password) <= LONGEST_PASSWORD_BYTES, 'password_long');

/** A password to set. Length is all that is asked of it, apart from the few that are no secret. */
const newPassword = rawPassword
	.min(1, { error: 'password_missing', abort: true })
	.refine((password) => countCharacters(password) >= SHORTEST_PASSWORD, {
		error: 'password_short',
		abort: true
	})
	.refine((password) => countBytes(password) <= LONGEST_PASSWORD_BYTES, {
		error: 'password_long',
		abort: true
	})
	.refine((password) => !COMMON_PASSWORDS.has(password.toLowerCase()), 'password_common');

const displayName = boundedText('name_missing', 4 * LONGEST_NAME, 'name_long')
	.transform((name) => name.normalize('NFC').trim())
	.pipe(
		z
			.string()
			.refine((name) => !UNFIT_FOR_NAMES.test(name), { error: 'name_characters', abort: true })
			.refine((name) => VISIBLE.test(name), { error: 'name_missing', abort: true })
			.refine((name) => countCharacters(name) <= LONGEST_NAME, 'name_long')
	);

const isEmail = (password: string, address: string) => password.trim().toLowerCase() === address;

export const signUpSchema = z
	.object({
		email,
		password: newPassword,
		displayName,
		role: z.enum(['student', 'teacher'], 'role_missing')
	})
	.refine((form) => !isEmail(form.password, form.email), {
		path: ['password'],
		error: 'password_is_email'
	});

export const signInSchema = z.object({ email, password: givenPassword });
/** With the link of a sign-up: the password that was chosen then. */
export const confirmSchema = z.object({ password: givenPassword });
export const mailRequestSchema = z.object({ email });
export const nameSchema = z.object({ displayName });

/** `emailAddress`: of the account whose password it will be. */
export const newPasswordSchema = (emailAddress: string) =>
	z.object({ newPassword }).refine((form) => !isEmail(form.newPassword, emailAddress), {
		path: ['newPassword'],
		error: 'password_is_email'
	});

export const changePasswordSchema = (emailAddress: string) =>
	z
		.object({ currentPassword: givenPassword, newPassword })
		.refine((form) => !isEmail(form.newPassword, emailAddress), {
			path: ['newPassword'],
			error: 'password_is_email'
		})
		.refine((form) => form.newPassword !== form.currentPassword, {
			path: ['newPassword'],
			error: 'password_same'
		});

export const eraseSchema = z.object({
	password: givenPassword,
	agreement: z.literal('yes', 'agreement_missing')
});

/** What the account's page reports after a redirect. */
export const doneSchema = z.enum(['name', 'password', 'confirmed']);

/** What a link in a message carries. */
export const confirmLinkSchema = z.object({
	tokenHash: z.string().regex(/^[A-Za-z0-9_-]{16,200}$/),
	type: z.enum(['signup', 'email', 'recovery', 'email_change'])
});

export type SignUpForm = z.infer<typeof signUpSchema>;
export type SignInForm = z.infer<typeof signInSchema>;
export type MailRequestForm = z.infer<typeof mailRequestSchema>;
export type NameForm = z.infer<typeof nameSchema>;
export type NewPasswordForm = z.infer<ReturnType<typeof newPasswordSchema>>;
export type ChangePasswordForm = z.infer<ReturnType<typeof changePasswordSchema>>;
export type EraseForm = z.infer<typeof eraseSchema>;
export type ConfirmLink = z.infer<typeof confirmLinkSchema>;

export type ReadForm<Form> =
	| { readonly ok: true; readonly form: Form; readonly values: RefusedForm['values'] }
	| ({ readonly ok: false } & RefusedForm);

/** Fields whose value goes back into the form. No password is among them. */
const KEPT = new Set(['email', 'displayName', 'role']);
const LONGEST_KEPT = 300;

/** The fields of a schema that were sent once, and as text. Looks at each entry once, however many were sent. */
function listFields(schema: z.ZodObject, data: FormData): [name: string, value: string][] {
	const found = new Map<string, FormDataEntryValue>();
	const repeated = new Set<string>();
	for (const [name, value] of data) {
		if (!Object.hasOwn(schema.shape, name)) continue;
		if (found.has(name)) repeated.add(name);
		found.set(name, value);
	}
	return [...found].filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string' && !repeated.has(entry[0])
	);
}

/** Reads a form. A field that was sent twice or holds a file counts as absent; what the schema does not name is ignored. */
export function readForm<Schema extends z.ZodObject>(
	schema: Schema,
	data: FormData
): ReadForm<z.infer<Schema>> {
	const entries = listFields(schema, data);
	const values = Object.fromEntries(
		entries.filter(([name, value]) => KEPT.has(name) && value.length <= LONGEST_KEPT)
	);
	const parsed = schema.safeParse(Object.fromEntries(entries));
	if (parsed.success) return { ok: true, form: parsed.data, values };
	const { fieldErrors } = z.flattenError(parsed.error);
	const fields = Object.fromEntries(
		Object.entries(fieldErrors as Record<string, FieldProblem[] | undefined>).map(([name, problems]) => [
			name,
			problems?.[0]
		])
	);
	return { ok: false, values, fields };
}
