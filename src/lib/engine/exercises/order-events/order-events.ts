import type { ExerciseKind } from '../../types';
import { generateOrderEvents } from './generate';
import { generateOrderStory } from './generate-story';
import { redactOrderEvents } from './redact';
import { scoreOrderEvents } from './score';
import { solveOrderEvents } from './solve';
import type { OrderEventsAnswer, OrderEventsKey, OrderEventsPrompt } from './types';
import { validateOrderEvents } from './validate';

/** Put events into the order in which they happened or will happen. */
export const orderEvents: ExerciseKind<'order-events', OrderEventsPrompt, OrderEventsKey, OrderEventsAnswer> =
	{
		kind: 'order-events',
		generate: generateOrderEvents,
		generateStory: generateOrderStory,
		redact: redactOrderEvents,
		validate: validateOrderEvents,
		score: scoreOrderEvents,
		// Which cards must be moved, not where to: the share of right pairs, which is told as well, says nearly as much.
		tell: (_, parts) => parts,
		solve: solveOrderEvents
	};
