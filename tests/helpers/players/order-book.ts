/** Which of two events came first, from the engine run over the seeds: never from a page or a table. */
import { orderEvents } from '../../../src/lib/engine/exercises/order-events/order-events';
import { analyseSeeds } from '../seed-corpus';

/** A seed decides which events share an exercise; together these bring every two of a time line together. */
const GENERATION_SEEDS = Array.from({ length: 24 }, (_, index) => `seed ${index}`);

/** Words of an event → those of the events that come after it. */
let book: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The words of some events, earliest first. Throws where the engine knows no order between two of them. */
export function sortEvents(words: readonly string[]): string[] {
	book ??= writeBook();
	const after = (one: string, other: string) => book?.get(one)?.has(other) ?? false;
	return words.toSorted((one, other) => {
		if (after(one, other) === after(other, one)) throw new Error(`No order between “${one}” and “${other}”`);
		return after(one, other) ? -1 : 1;
	});
}

function writeBook(): ReadonlyMap<string, ReadonlySet<string>> {
	const read = analyseSeeds();
	const names = new Set(read.map(({ story }) => story).filter((story) => story !== null));
	const stories = [...names].map((name) =>
		read.filter(({ story }) => story === name).map(({ analysis }) => analysis)
	);
	const exercises = GENERATION_SEEDS.flatMap((seed) => [
		...read.flatMap(({ analysis }) => orderEvents.generate(analysis, seed)),
		...stories.flatMap((analyses) => orderEvents.generateStory?.(analyses, seed) ?? [])
	]);
	const after = new Map<string, Set<string>>();
	for (const { prompt, key } of exercises) {
		const rank = (id: string) => key.rankOf[id] ?? 0;
		for (const one of prompt.events) {
			const later = prompt.events.filter(({ id }) => rank(id) > rank(one.id)).map(({ text }) => text);
			after.set(one.text, new Set([...(after.get(one.text) ?? []), ...later]));
		}
	}
	return after;
}
