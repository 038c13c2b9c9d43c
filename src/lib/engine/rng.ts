/** A stream of pseudo-random numbers that depends on its seed alone. */
export interface Rng {
	/** Uniform in [0, 1). */
	next(): number;
	/** Uniform integer in [0, bound); `bound` is a positive integer. */
	int(bound: number): number;
	/** A new array, Fisher–Yates. */
	shuffle<T>(items: readonly T[]): T[];
}

/** FNV-1a, 32 bit, over UTF-16 code units (Fowler, Noll, Vo). */
function hash(seed: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < seed.length; index++) {
		value = Math.imul(value ^ seed.charCodeAt(index), 0x01000193);
	}
	return value >>> 0;
}

/** Seeded generator: mulberry32 (Tommy Ettinger, public domain) over the hash of the seed. */
export function createRng(seed: string): Rng {
	let state = hash(seed);
	function next(): number {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}
	function int(bound: number): number {
		return Math.floor(next() * bound);
	}
	function shuffle<T>(items: readonly T[]): T[] {
		const result = [...items];
		for (let last = result.length - 1; last > 0; last--) {
			const pick = int(last + 1);
			[result[last], result[pick]] = [result[pick]!, result[last]!];
		}
		return result;
	}
	return { next, int, shuffle };
}
