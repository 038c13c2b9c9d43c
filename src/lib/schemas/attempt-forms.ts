import { z } from 'zod';
import { confidenceSchema } from './confidence';
import { schemasOf, type AnswerOf, type KindName, type PromptOf } from './exercise-kinds';

/** Most parts an exercise's form may answer. */
const MOST_PARTS = 50;
const FIELD_PREFIX = 'answer.';

const partId = z.string().regex(/^q\d{1,3}$/);
/** What a field may answer: a part, or `none`, the box of kinds in which nothing may be to find. */
const fieldId = z.union([partId, z.literal('none')]);
const choiceId = z.string().regex(/^s\d{1,3}$/);
const submitSchema = z.object({
	submission: z.uuid(),
	// Names are checked before they become keys: a record drops `__proto__` without a word.
	answer: z
		.array(z.tuple([fieldId, choiceId]))
		.max(MOST_PARTS)
		.transform((fields) => Object.fromEntries(fields)),
	// Saying nothing is as good as any answer: an empty field and none mean the same.
	confidence: z
		.union([confidenceSchema, z.literal('')])
		.optional()
		.transform((value) => value || null)
});

const hintSchema = z.object({ part: partId });

/** What a submit form held. `answer`: part id or `none` → chosen value, what was left open is absent. `confidence` is null where none was chosen. */
export interface SubmitForm extends z.infer<typeof submitSchema> {
	/** The form as an answer to a prompt, complete or not; null where it names what the prompt does not offer. */
	answerTo<Kind extends KindName>(kind: Kind, prompt: PromptOf<Kind>): AnswerOf<Kind> | null;
}
export type HintForm = z.infer<typeof hintSchema>;

/** A form that was read, or the well-formed rest of one that was tampered with. */
export type ReadForm<Form> =
	| { readonly ok: true; readonly form: Form }
	| { readonly ok: false; readonly answer: Readonly<Record<string, string>> };

/** The one value of a field; undefined where it is absent, sent twice, or a file. */
function readField(data: FormData | URLSearchParams, name: string): string | undefined {
	const [value, ...more] = data.getAll(name);
	return typeof value === 'string' && more.length === 0 ? value : undefined;
}

/** The fields `answer.<part id>` that hold something, unchecked: part id and value. */
function readChoices(data: FormData | URLSearchParams): [string, string | undefined][] {
	const fields = new Set([...data.keys()].filter((name) => name.startsWith(FIELD_PREFIX)));
	return [...fields]
		.map((name): [string, string | undefined] => [name.slice(FIELD_PREFIX.length), readField(data, name)])
		.filter(([, value]) => value !== '');
}

/** Reads a submit form: `submission`, `answer.<part id>` for each part that was answered, and perhaps `confidence`. */
export function readSubmitForm(data: FormData): ReadForm<SubmitForm> {
	const answer = readChoices(data);
	const parsed = submitSchema.safeParse({
		submission: readField(data, 'submission'),
		answer,
		confidence: data.has('confidence') ? (readField(data, 'confidence') ?? null) : undefined
	});
	if (!parsed.success) return { ok: false, answer: keepWellFormed(answer) };
	return {
		ok: true,
		form: {
			...parsed.data,
			answerTo: (kind, prompt) => schemasOf(kind).readAnswer(prompt, parsed.data.answer)
		}
	};
}

/** Reads a hint form: `part`. */
export function readHintForm(data: FormData): ReadForm<HintForm> {
	const parsed = hintSchema.safeParse({ part: readField(data, 'part') });
	return parsed.success ? { ok: true, form: parsed.data } : { ok: false, answer: {} };
}

/**
 * The choices of a form that asked for a hint instead of being handed in, from its fields or from the address that
 * carries them on without JavaScript. What is not well formed is left out.
 */
export function readDraft(data: FormData | URLSearchParams): Record<string, string> {
	return keepWellFormed(readChoices(data));
}

/** A draft as the query of an address; {@link readDraft} reads it back. */
export function writeDraft(draft: Readonly<Record<string, string>>): URLSearchParams {
	return new URLSearchParams(Object.entries(draft).map(([part, value]) => [FIELD_PREFIX + part, value]));
}

/** What may be sent back to fill the form in again. */
function keepWellFormed(answer: readonly [string, string | undefined][]): Record<string, string> {
	const kept = answer.filter(
		(entry): entry is [string, string] =>
			fieldId.safeParse(entry[0]).success && choiceId.safeParse(entry[1]).success
	);
	return Object.fromEntries(kept.slice(0, MOST_PARTS));
}
