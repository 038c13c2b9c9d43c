import type { Score } from '$lib/engine/types';

/** A submission, with the parts of it whose result was told. */
interface ToldAttempt<Answer> {
	readonly ordinal: number;
	readonly answer: Answer;
	readonly parts: Score['parts'];
}

/**
 * The parts that some try got right and was told so, with what was answered then, in the order of the parts. A later try that got
 * one wrong again (a form left open in another tab) unsettles nothing: points once earned stay as well.
 */
export function settleParts<Answer>(
	parts: readonly string[],
	attempts: readonly ToldAttempt<Answer>[]
): { readonly partId: string; readonly ordinal: number; readonly answer: Answer }[] {
	return parts.flatMap((partId) => {
		const attempt = attempts.find((each) =>
			each.parts.some((part) => part.partId === partId && part.correct)
		);
		return attempt ? [{ partId, ordinal: attempt.ordinal, answer: attempt.answer }] : [];
	});
}
