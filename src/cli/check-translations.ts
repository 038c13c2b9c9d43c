/** A message as its file holds it: a sentence, or one for every case of its selectors. */
type Message = string | readonly [MessageCases];

interface MessageCases {
	readonly declarations: readonly string[];
	readonly selectors: readonly string[];
	/** `countPlural=one` → sentence. */
	readonly match: Readonly<Record<string, string>>;
}

export type Messages = Readonly<Record<string, unknown>>;

export interface TranslationProblem {
	readonly key: string;
	readonly problem: 'missing' | 'extra' | 'empty' | 'unreadable' | 'other inputs' | 'other cases';
}

/** What keeps `translation` from saying all that `base` says: every key once, with the same inputs and the same cases. */
export function findTranslationProblems(base: Messages, translation: Messages): TranslationProblem[] {
	const problems: TranslationProblem[] = [];
	for (const key of new Set([...Object.keys(base), ...Object.keys(translation)])) {
		const problem = compare(base[key], translation[key]);
		if (problem) problems.push({ key, problem });
	}
	return problems;
}

/** Throws an Error that lists every problem of `locale`. */
export function assertTranslated(locale: string, base: Messages, translation: Messages): void {
	const problems = findTranslationProblems(base, translation);
	if (problems.length === 0) return;
	const listed = problems.map(({ key, problem }) => `\n  ${key}: ${problem}`);
	throw new Error(`Messages of ${locale} do not say what English says:${listed.join('')}`);
}

function compare(base: unknown, translation: unknown): TranslationProblem['problem'] | null {
	if (translation === undefined) return 'missing';
	if (base === undefined) return 'extra';
	if (!isMessage(base) || !isMessage(translation)) return 'unreadable';
	if (sentencesOf(translation).some((sentence) => sentence.trim() === '')) return 'empty';
	if (listInputs(base) !== listInputs(translation)) return 'other inputs';
	if (describeCases(base) !== describeCases(translation)) return 'other cases';
	return null;
}

function isMessage(value: unknown): value is Message {
	if (typeof value === 'string') return true;
	if (!Array.isArray(value) || value.length !== 1) return false;
	const { declarations, selectors, match } = (value[0] ?? {}) as Partial<MessageCases>;
	return (
		isList(declarations) &&
		isList(selectors) &&
		typeof match === 'object' &&
		match !== null &&
		isList(Object.values(match))
	);
}

const isList = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((one) => typeof one === 'string');

const sentencesOf = (message: Message): string[] =>
	typeof message === 'string' ? [message] : Object.values(message[0].match);

/** Names between braces in any of the sentences, sorted. */
function listInputs(message: Message): string {
	const names = sentencesOf(message).flatMap((sentence) => sentence.match(/\{[^{}]*\}/g) ?? []);
	return [...new Set(names)].sort().join();
}

/** Both languages count in ones and others, so the same cases are all the cases. */
function describeCases(message: Message): string {
	if (typeof message === 'string') return '';
	const [{ declarations, selectors, match }] = message;
	return JSON.stringify([[...declarations].sort(), selectors, Object.keys(match).sort()]);
}
