import type { AnswerOf, PlayableKind, PromptOf } from '$lib/schemas/exercise-kinds';
import type { WrongAnswer } from './progress-views';

/** What of a kind a mistake is told by. */
interface Reader<Prompt, Answer> {
	/** The words of a part; undefined where the prompt has no such part. */
	readWords(prompt: Prompt, partId: string): string | undefined;
	readAnswer(prompt: Prompt, answer: Answer, partId: string): WrongAnswer;
}

const readers: { readonly [Kind in PlayableKind]: Reader<PromptOf<Kind>, AnswerOf<Kind>> } = {
	'quote-speaker': {
		readWords: ({ quotes }, partId) => quotes.find(({ id }) => id === partId)?.text,
		readAnswer: ({ speakers }, { speakerOf }, partId) => ({
			kind: 'quote-speaker',
			name: speakers.find(({ id }) => id === speakerOf[partId])?.name ?? null
		})
	},
	'spot-opinion': {
		readWords: ({ sentences }, partId) => sentences.find(({ id }) => id === partId)?.text,
		readAnswer: (_, { marked }, partId) => ({ kind: 'spot-opinion', marked: marked.includes(partId) })
	},
	'order-events': {
		readWords: ({ events }, partId) => events.find(({ id }) => id === partId)?.text,
		readAnswer: ({ events }, { placeOf }, partId) => ({
			kind: 'order-events',
			place: readPlace(placeOf[partId]),
			of: events.length
		})
	}
};

/** Every kind there is to play. */
export const KINDS = Object.keys(readers) as readonly PlayableKind[];

/** 's3' → 3. */
function readPlace(place: string | undefined): number | null {
	const number = Number(place?.slice(1));
	return Number.isInteger(number) && number > 0 ? number : null;
}

/** A part in its own words, and what was answered to it; null where the prompt has no such part. No key is needed for it. */
export function describeMistake<Kind extends PlayableKind>(
	exercise: { readonly kind: Kind; readonly prompt: PromptOf<Kind> },
	answer: AnswerOf<Kind>,
	partId: string
): { readonly words: string; readonly answered: WrongAnswer } | null {
	const { readWords, readAnswer } = readers[exercise.kind] as Reader<PromptOf<Kind>, AnswerOf<Kind>>;
	const words = readWords(exercise.prompt, partId);
	return words === undefined ? null : { words, answered: readAnswer(exercise.prompt, answer, partId) };
}
