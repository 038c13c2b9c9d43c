import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseSeeds } from '../../../../tests/helpers/seed-corpus';
import { analyseText } from '../analyse';
import {
	EXERCISE_CONFIDENCE,
	type Analysis,
	type Exercise,
	type ExerciseKind,
	type PartEvidence,
	type Span
} from '../types';
import { exerciseKinds } from './registry';

/** What holds of every kind, whatever it asks. A new kind joins by its line in the registry. */
type AnyKind = ExerciseKind<string, unknown, unknown, unknown>;
const kinds: readonly AnyKind[] = Object.values(exerciseKinds);

/** Sentences of which a text may hold quotations, opinions and events enough for exercises of every kind. */
const SENTENCES = [
	'Mayor Helen Brandt met Finance Minister Paul Arnaud on Tuesday, May 4, 2021.',
	'“We will open the bridge in May at the latest,” Brandt said.',
	'“It costs far more than we were told,” said Arnaud.',
	'Senator Ines Ortega warned: “The next flood will not wait for the paint to dry.”',
	'Brandt said the plan was a terrible mistake and a shameful waste.',
	'According to Arnaud, the council had to act at once.',
	'Talks began on Monday and ended after two hours.',
	'The council voted on Thursday.',
	'Ortega resigned on March 3, 2020.',
	'The bridge was closed in 1998 and opened again in 2004.',
	'A new meeting is planned for next week.',
	'I think this is a disgraceful plan.',
	'It is an absurd and shameful farce, and everybody knows it.',
	'What were they thinking?',
	'We should be ashamed of ourselves!',
	'About 300 people live beside it.',
	'At all.',
	'\n\n',
	'\n\n',
	'\n\n'
];
const newsLike = fc
	.array(fc.constantFrom(...SENTENCES), { maxLength: 45 })
	.map((sentences) => sentences.join(' '));
const anyString = fc.oneof(
	newsLike,
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units))
);

/** Every string of some JSON: the ids of a key. */
function listStrings(json: unknown): string[] {
	if (typeof json === 'string') return [json];
	return json !== null && typeof json === 'object' ? Object.values(json).flatMap(listStrings) : [];
}

/** The same JSON with each of its strings swapped for one of others: a key of the same shape. */
function swapStrings(json: unknown, pick: () => string): unknown {
	if (typeof json === 'string') return pick();
	if (Array.isArray(json)) return json.map((item) => swapStrings(item, pick));
	if (json === null || typeof json !== 'object') return json;
	return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, swapStrings(value, pick)]));
}

function listFieldNames(json: unknown): string[] {
	if (json === null || typeof json !== 'object') return [];
	const own = Array.isArray(json) ? [] : Object.keys(json);
	return [...own, ...Object.values(json).flatMap(listFieldNames)];
}

function spansOf({ target, proof, hints }: PartEvidence): Span[] {
	return [...target, ...proof, ...hints.map(({ span }) => span)];
}

function checkPrompt(kind: AnyKind, exercise: Exercise): void {
	const { prompt, key, evidence } = exercise;
	const redacted = kind.redact(exercise);
	expect(redacted).toEqual(prompt);
	const names = new Set(listFieldNames(redacted));
	for (const name of [...Object.keys(key as object), ...Object.keys(evidence.parts[0]!)])
		expect(names.has(name)).toBe(false);
	expect(JSON.parse(JSON.stringify(exercise))).toEqual(exercise);
}

function checkEvidence({ evidence, findings }: Exercise, analyses: readonly Analysis[]): void {
	const ids = evidence.parts.map(({ partId }) => partId);
	expect(new Set(ids).size).toBe(ids.length);
	for (const part of evidence.parts) {
		// The form and the address of a hint know parts by such ids.
		expect(part.partId).toMatch(/^q\d{1,3}$/);
		expect(findings).toContainEqual({ article: part.article, findingId: part.findingId });
		expect(part.target.length).toBeGreaterThan(0);
		expect(part.proof.length).toBeGreaterThan(0);
		expect(part.hints.length).toBeGreaterThan(0);
		expect(part.rules.length).toBeGreaterThan(0);
		for (const { start, end } of spansOf(part)) {
			expect(start).toBeGreaterThanOrEqual(0);
			expect(start).toBeLessThan(end);
			expect(end).toBeLessThanOrEqual(analyses[part.article]!.article.text.length);
		}
	}
	for (const { article, findingId } of findings) {
		const finding = analyses[article]!.findings.find(({ id }) => id === findingId);
		expect(finding?.confidence).toBeGreaterThanOrEqual(EXERCISE_CONFIDENCE);
	}
}

function partIds(parts: readonly { readonly partId: string }[]): string[] {
	return parts.map(({ partId }) => partId).sort();
}

function checkScoring(kind: AnyKind, { prompt, key, evidence }: Exercise): void {
	const right = kind.solve(prompt, key);
	expect(kind.validate(prompt, right)).toEqual({ complete: true });
	const { points, parts } = kind.score(prompt, key, right);
	expect(points).toBe(1);
	expect(parts.every(({ correct }) => correct)).toBe(true);
	expect(partIds(parts)).toEqual(partIds(evidence.parts));
}

/** What holds of all exercises over one article or one story. */
function checkExercises(kind: AnyKind, exercises: readonly Exercise[], analyses: readonly Analysis[]): void {
	const spent = exercises.flatMap(({ findings }) =>
		findings.map(({ article, findingId }) => `${String(article)}/${findingId}`)
	);
	expect(new Set(spent).size).toBe(spent.length);
	expect(new Set(exercises.map(({ seed }) => seed)).size).toBe(exercises.length);
	for (const exercise of exercises) {
		expect(exercise.kind).toBe(kind.kind);
		expect([1, 2, 3]).toContain(exercise.difficulty);
		checkPrompt(kind, exercise);
		checkEvidence(exercise, analyses);
		checkScoring(kind, exercise);
	}
}

const seeds = analyseSeeds();

/** Every exercise over the seeds and over their stories. */
function makeExercises(kind: AnyKind, seed: string): Exercise[] {
	const analyses = seeds.map(({ analysis }) => analysis);
	return [
		...analyses.flatMap((analysis) => kind.generate(analysis, seed)),
		...(kind.generateStory?.(analyses, seed) ?? [])
	];
}

test('each kind is registered under its own name', () => {
	expect(kinds.map(({ kind }) => kind)).toEqual(Object.keys(exerciseKinds));
});

describe.each(kinds.map((kind) => [kind.kind, kind] as const))('%s', (_, kind) => {
	const made = makeExercises(kind, 'first');

	test.each(['first', 'second', 'third'])(
		'over the seeds, seed %s: well formed, right answers score 1',
		(seed) => {
			for (const { analysis } of seeds) checkExercises(kind, kind.generate(analysis, seed), [analysis]);
			const analyses = seeds.map(({ analysis }) => analysis);
			checkExercises(kind, kind.generateStory?.(analyses, seed) ?? [], analyses);
			expect(makeExercises(kind, seed).length).toBeGreaterThan(0);
		}
	);

	test('over any text: never throws, well formed, the same for the same seed', () => {
		fc.assert(
			fc.property(anyString, fc.string(), (text, seed) => {
				const analysis = analyseText(text);
				const exercises = kind.generate(analysis, seed);
				checkExercises(kind, exercises, [analysis]);
				expect(kind.generate(analyseText(text), seed)).toEqual(exercises);
			}),
			{ numRuns: 150 }
		);
	});

	test('over stories of any texts', () => {
		const story = fc.array(newsLike, { maxLength: 3 });
		fc.assert(
			fc.property(story, fc.string(), (texts, seed) => {
				const analyses = texts.map((text) => analyseText(text));
				const exercises = kind.generateStory?.(analyses, seed) ?? [];
				checkExercises(kind, exercises, analyses);
				for (const { findings } of exercises)
					expect(new Set(findings.map(({ article }) => article)).size).toBeGreaterThanOrEqual(2);
				expect(kind.generateStory?.(analyses, seed) ?? []).toEqual(exercises);
			}),
			{ numRuns: 40 }
		);
	});

	test('another key, proof or difficulty leaves the redacted prompt byte-identical', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...made),
				fc.jsonValue(),
				fc.infiniteStream(fc.nat()),
				(exercise, other, stream) => {
					const ids = [...listStrings(exercise.key), ...exercise.evidence.parts.map(({ partId }) => partId)];
					const pick = (): string => ids[stream.next().value! % ids.length]!;
					const shown = JSON.stringify(kind.redact(exercise));
					for (const key of [swapStrings(exercise.key, pick), other]) {
						const changed = {
							...exercise,
							key,
							evidence: { parts: [] },
							difficulty: 1,
							seed: '',
							findings: []
						} as const;
						expect(JSON.stringify(kind.redact(changed))).toBe(shown);
					}
				}
			)
		);
	});

	test('any answer scores in 0 to 1; what is told of it is part of the result', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...made),
				fc.infiniteStream(fc.nat()),
				({ prompt, key, evidence }, stream) => {
					const ids = [...listStrings(key), ...evidence.parts.map(({ partId }) => partId), '__proto__', ''];
					const pick = (): string => ids[stream.next().value! % ids.length]!;
					const answer = swapStrings(kind.solve(prompt, key), pick);
					kind.validate(prompt, answer);
					const { points, parts } = kind.score(prompt, key, answer);
					expect(points).toBeGreaterThanOrEqual(0);
					expect(points).toBeLessThanOrEqual(1);
					expect(partIds(parts)).toEqual(partIds(evidence.parts));
					const told = kind.tell(answer, parts);
					const isTold = ({ partId }: { partId: string }): boolean =>
						told.some((part) => part.partId === partId);
					expect(parts.filter(isTold)).toEqual(told);
				}
			)
		);
	});
});
