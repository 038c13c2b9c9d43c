import type { WrongAnswer } from '$lib/server/usecases/progress-views';
import { m } from '$messages';

/** What was answered to a part that was wrong, in a sentence. */
export function nameWrongAnswer(answer: WrongAnswer): string {
	switch (answer.kind) {
		case 'quote-speaker':
			return m.result_chosen({ name: answer.name ?? m.result_nobody() });
		case 'spot-opinion':
			return answer.marked ? m.mistake_marked() : m.mistake_unmarked();
		case 'order-events':
			return answer.place === null
				? m.mistake_unplaced()
				: m.mistake_placed({ place: answer.place, of: answer.of });
	}
}
