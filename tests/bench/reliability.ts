/** One answer of the engine, and whether people say that it is right. */
export interface Judgement {
	/** What the engine claims, 0 to 1. */
	readonly confidence: number;
	readonly right: boolean;
}

/** Lower ends, from the surest down. */
const BANDS = [0.98, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0];

/**
 * Whether confidence is what it says, the share that is right: a line a band, and the Brier score (Brier 1950: the mean of
 * (confidence − outcome)², 0 is best) beside that of always claiming the share that is right of all.
 */
export function describeReliability(judgements: readonly Judgement[]): string {
	if (judgements.length === 0) return '  nothing to judge';
	const rows = BANDS.flatMap((low, index) => {
		const high = BANDS[index - 1] ?? Infinity;
		const inside = judgements.filter(({ confidence }) => confidence >= low && confidence < high);
		const name = high === Infinity ? `${low.toFixed(2)} to 1` : `${low.toFixed(2)} to ${high.toFixed(2)}`;
		return inside.length === 0 ? [] : [`  ${name.padEnd(14)} ${describeTally(inside)}`];
	});
	const base = share(judgements);
	const brier = mean(judgements.map(({ confidence, right }) => (confidence - Number(right)) ** 2));
	return [
		...rows,
		`  Brier score ${brier.toFixed(4)}; always claiming ${percent(base)}: ${(base * (1 - base)).toFixed(4)}`
	].join('\n');
}

/** "right of all, claimed on average". Of none there is no share. */
export function describeTally(judgements: readonly Judgement[]): string {
	const right = judgements.filter((judgement) => judgement.right).length;
	const claimed = mean(judgements.map(({ confidence }) => confidence));
	const count = `${String(right).padStart(4)}/${String(judgements.length).padEnd(4)}`;
	return `${count} ${percent(share(judgements)).padStart(4)}  claimed ${percent(claimed)}`;
}

function share(judgements: readonly Judgement[]): number {
	return mean(judgements.map(({ right }) => Number(right)));
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percent(value: number): string {
	return `${(100 * value).toFixed(0)}%`;
}
