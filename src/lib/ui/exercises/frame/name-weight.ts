import { formatShare } from '$lib/ui/format/format-number';
import { m } from '$messages';

/** The weight of a try in words: "half", "a quarter"; any other as a percentage. */
export function nameWeight(weight: number): string {
	if (weight === 0.5) return m.weight_half();
	if (weight === 0.25) return m.weight_quarter();
	return formatShare(weight);
}
