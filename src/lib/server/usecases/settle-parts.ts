import type { StoredStanding } from '../repositories/attempts';
import type { SettledPart } from './views';

/**
 * The parts that some try got right, with what was chosen then, in the order of the parts. A later try that got one wrong
 * again (a form left open in another tab) unsettles nothing: points once earned stay as well.
 */
export function settleParts(
	parts: readonly string[],
	attempts: readonly Pick<StoredStanding['attempts'][number], 'ordinal' | 'parts' | 'answer'>[]
): SettledPart[] {
	return parts.flatMap((partId) => {
		const attempt = attempts.find((each) =>
			each.parts.some((part) => part.partId === partId && part.correct)
		);
		const chosen = attempt?.answer.speakerOf[partId];
		return attempt && chosen ? [{ partId, chosen, ordinal: attempt.ordinal }] : [];
	});
}
