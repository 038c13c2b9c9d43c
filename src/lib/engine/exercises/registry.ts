import { quoteSpeaker } from './quote-speaker/quote-speaker';

/** Every kind of exercise, by its name in the database and in addresses. A new kind is a new line. */
export const exerciseKinds = { 'quote-speaker': quoteSpeaker } as const;
