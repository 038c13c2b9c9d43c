import type { WrongAnswer } from '$lib/server/usecases/progress-views';
import { m } from '$messages';

/** What was answered to a part that was wrong: a sentence, and the `name` of the article that ends it, if any. */
export function nameWrongAnswer(answer: WrongAnswer): { readonly text: string; readonly name?: string } {
	if (answer.kind === 'quote-speaker' && answer.name !== null) {
		return { text: m.result_chosen(), name: answer.name };
	}
	return { text: nameOther(answer) };
}

function nameOther(answer: WrongAnswer): string {
	switch (answer.kind) {
		case 'quote-speaker':
			return `${m.result_chosen()} ${m.result_nobody()}`;
		case 'spot-opinion':
			return answer.marked ? m.mistake_marked() : m.mistake_unmarked();
		case 'order-events':
			return answer.place === null
				? m.mistake_unplaced()
				: m.mistake_placed({ place: answer.place, of: answer.of });
	}
}
