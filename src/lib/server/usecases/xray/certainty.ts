import { EXERCISE_CONFIDENCE } from '$lib/engine/types';
import type { Certainty } from './xray-views';

/**
 * What an X-ray says without a "perhaps": nine in ten such findings are right. It is the line above which a finding may make an
 * exercise, so that no X-ray sounds surer than an answer key.
 */
const SURE = EXERCISE_CONFIDENCE;

/** What an X-ray shows with a "probably": seven in ten are right. Below it a mark would mislead too often, and is left out. */
const LIKELY = 0.7;

/** How sure a finding may be shown; null where it is not shown. `confidence` is 0 to 1. */
export function judgeCertainty(confidence: number): Certainty | null {
	if (confidence >= SURE) return 'sure';
	return confidence >= LIKELY ? 'likely' : null;
}
