/**
 * The findings an exercise of some kind spends. A finding is named by its words in its article, so that the same words found
 * again, by a later engine or for another exercise, bear the same name.
 */
export interface Spending {
	readonly kind: string;
	readonly findings: readonly string[];
}

/** Findings met in finished exercises, by the kind of exercise. */
export type SeenFindings = ReadonlyMap<string, ReadonlySet<string>>;

/** How much of an exercise somebody has met before: none of its findings, some, or all. */
export type Novelty = 'new' | 'partly-seen' | 'repeat';

/**
 * What finished exercises make familiar. Kinds are kept apart: to know who said some words is not to know whether the sentence
 * around them is an opinion.
 */
export function collectSeen(finished: readonly Spending[]): SeenFindings {
	const seen = new Map<string, Set<string>>();
	for (const { kind, findings } of finished) {
		const known = seen.get(kind) ?? new Set();
		for (const finding of findings) known.add(finding);
		seen.set(kind, known);
	}
	return seen;
}

/** A repeat is a finding seen before, not an exercise seen before. An exercise that names no finding is always new. */
export function judgeNovelty({ kind, findings }: Spending, seen: SeenFindings): Novelty {
	const known = seen.get(kind);
	const met = findings.filter((finding) => known?.has(finding)).length;
	if (met === 0) return 'new';
	return met === findings.length ? 'repeat' : 'partly-seen';
}
