import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseSeeds } from '../../../../../tests/helpers/seed-corpus';
import { generateSpotOpinion } from './generate';

/** Beginnings of sentences, as a person told them apart: see seeds.test.ts of the engine. */
interface Truth {
	readonly opinions: readonly string[];
	readonly greySentences: readonly string[];
}

const truth = JSON.parse(
	readFileSync(resolve(import.meta.dirname, '../../../../../tests/fixtures/seed-truth.json'), 'utf8')
) as Record<string, Truth>;

const articles = analyseSeeds();
const SEEDS = Array.from({ length: 12 }, (_, index) => `seed ${String(index)}`);

const begins = (text: string, openings: readonly string[]): boolean =>
	openings.some((opening) => text.startsWith(opening));

describe.each(SEEDS)('the five articles, %s', (seed) => {
	const made = articles.map(({ file, analysis }) => ({
		file,
		analysis,
		exercises: generateSpotOpinion(analysis, seed)
	}));
	const all = made.flatMap(({ exercises }) => exercises);

	test('five exercises and more, both with and without something to find, one and more an article', () => {
		expect(all.length).toBeGreaterThanOrEqual(5);
		expect(all.filter(({ key }) => key.opinions.length > 0).length).toBeGreaterThanOrEqual(2);
		expect(all.filter(({ key }) => key.opinions.length === 0).length).toBeGreaterThanOrEqual(1);
		for (const { exercises } of made) expect(exercises.length).toBeGreaterThanOrEqual(1);
	});

	test('no key a person would call wrong', () => {
		const wrong = made.flatMap(({ file, exercises }) =>
			exercises.flatMap(({ prompt, key }) =>
				prompt.sentences.filter(({ id, text }) => {
					const { opinions, greySentences } = truth[file]!;
					return key.opinions.includes(id)
						? !begins(text, [...opinions, ...greySentences])
						: begins(text, opinions);
				})
			)
		);
		expect(wrong).toEqual([]);
	});

	test('a plain report has one with nothing to find, and no more', () => {
		for (const { file, analysis, exercises } of made) {
			if (truth[file]!.opinions.length > 0) continue;
			const parts = new Set(analysis.article.blocks.map(({ part }) => part));
			expect(exercises.length).toBeLessThanOrEqual(parts.size);
			expect(exercises.flatMap(({ key }) => key.opinions)).toEqual([]);
		}
	});
});
