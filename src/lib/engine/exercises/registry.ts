import { orderEvents } from './order-events/order-events';
import { quoteSpeaker } from './quote-speaker/quote-speaker';
import { spotOpinion } from './spot-opinion/spot-opinion';

/** Every kind of exercise, by its name in the database and in addresses. A new kind is a new line. */
export const exerciseKinds = {
	'quote-speaker': quoteSpeaker,
	'spot-opinion': spotOpinion,
	'order-events': orderEvents
} as const;
