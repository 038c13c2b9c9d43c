/** The parts that a key gives one rank, in groups of two or more, earliest first. A key without ranks ties nothing. */
export function listTies(key: object): string[][] {
	if (!('rankOf' in key) || typeof key.rankOf !== 'object' || key.rankOf === null) return [];
	const groups = new Map<unknown, string[]>();
	for (const [partId, rank] of Object.entries(key.rankOf)) {
		groups.set(rank, [...(groups.get(rank) ?? []), partId]);
	}
	return [...groups]
		.toSorted(([left], [right]) => Number(left) - Number(right))
		.map(([, parts]) => parts)
		.filter((parts) => parts.length > 1);
}
