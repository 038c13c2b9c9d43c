import type { Phase } from '$lib/learning/phase';
import { m } from '$messages';

const names: Record<Phase, () => string> = {
	fresh: m.state_fresh,
	tried: m.state_tried,
	spent: m.state_spent,
	solved: m.state_solved,
	revealed: m.state_revealed
};

/** Where a learner stands with an exercise, in words. */
export function namePhase(phase: Phase): string {
	return names[phase]();
}
