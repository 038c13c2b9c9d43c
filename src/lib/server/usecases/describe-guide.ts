import type { PlayableKind, PromptOf } from '$lib/schemas/exercise-kinds';
import { m } from '$messages';
import type { GuideView } from './views';

const NONE: GuideView = { scripts: '', keys: '', plain: '', notes: [] };

/** How the form of an exercise is used, in the language of the request. `again`: a further try, which keeps what stood right. */
export function describeGuide(kind: PlayableKind, prompt: PromptOf<PlayableKind>, again: boolean): GuideView {
	if (kind !== 'order-events' || !('events' in prompt)) return NONE;
	const dotted = prompt.events.some(({ text }) => text.includes('…'));
	return {
		scripts: m.order_how(),
		keys: m.order_keys(),
		plain: m.order_how_plain(),
		notes: [...(again ? [m.order_again()] : []), ...(dotted ? [m.order_dots()] : [])]
	};
}
