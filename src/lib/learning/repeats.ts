/** An exercise and the findings it is made from. */
export interface Spending {
	readonly id: string;
	readonly findings: readonly string[];
}

/**
 * The exercises that hold nothing new: each of their findings is in one that is finished. A later engine makes
 * new exercises from the same words, and a repeat is a finding seen before, not an exercise seen before.
 */
export function findRepeats(offered: readonly Spending[], finished: readonly Spending[]): Set<string> {
	const seen = new Set(finished.flatMap(({ findings }) => findings));
	const repeats = offered.filter(
		({ findings }) => findings.length > 0 && findings.every((finding) => seen.has(finding))
	);
	return new Set(repeats.map(({ id }) => id));
}
