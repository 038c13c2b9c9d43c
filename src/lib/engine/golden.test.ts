import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseSeeds } from '../../../tests/helpers/seed-corpus';
import { exerciseKinds } from './exercises/registry';
import { listFindings } from './findings/list-findings';
import type { Analysis, Exercise, Span } from './types';

const root = resolve(import.meta.dirname, '../../..');
const golden = join(root, 'tests/fixtures/golden');

function quote(analysis: Analysis, span: Span, length: number): string {
	const text = analysis.article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
	return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function describeQuotations(analysis: Analysis): string[] {
	const nameOf = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker.name]));
	return listFindings(analysis, 'quotation').flatMap((finding) => [
		`${finding.confidence.toFixed(2)} ${finding.speakerId === null ? '?' : (nameOf.get(finding.speakerId) ?? '!')}`,
		`     ${finding.segments.map((segment) => `“${quote(analysis, segment, 90)}”`).join(' + ')}`,
		`     ${finding.rules.join(', ')}, level ${String(finding.difficulty)}${
			finding.attribution === null ? '' : `: ${quote(analysis, finding.attribution, 70)}`
		}${finding.cue === null ? '' : ` [${quote(analysis, finding.cue, 70)}]`}`
	]);
}

function describePassages(analysis: Analysis): string[] {
	return listFindings(analysis, 'passage').flatMap((finding) => [
		`${finding.opinion.toFixed(2)} ${finding.opinion >= 0.5 ? 'OPINION' : '-------'} ${finding.confidence.toFixed(2)} ${finding.voice.padEnd(8)} ${quote(analysis, finding, 100)}`,
		`     ${finding.cues.length === 0 ? finding.rules.join(', ') : finding.cues.map((cue) => `${cue.rule} “${quote(analysis, cue, 40)}”`).join(', ')}${
			finding.attribution === null ? '' : ` <${quote(analysis, finding.attribution, 50)}>`
		}`
	]);
}

function describeDates(analysis: Analysis): string[] {
	return listFindings(analysis, 'date').map(
		(finding) =>
			`${finding.confidence.toFixed(2)} ${quote(analysis, finding, 40).padEnd(24)} ${(finding.value ?? '–').padEnd(10)} ${finding.from ?? '?'} … ${finding.to ?? '?'}  ${finding.basis}, ${finding.rules.join(', ')}`
	);
}

function describeEvents(analysis: Analysis): string[] {
	return listFindings(analysis, 'event').flatMap((finding) => [
		`${finding.id.padEnd(4)} ${finding.confidence.toFixed(2)} ${finding.status.padEnd(8)} ${finding.from ?? '?'} … ${finding.to ?? '?'} [${quote(analysis, finding.head, 30)}] ${finding.rules.join(', ')}`,
		`     ${quote(analysis, finding, 120)}${finding.timing === null ? '' : ` <${quote(analysis, finding.timing, 40)}>`}`
	]);
}

function describeOrderings(analysis: Analysis): string[] {
	return analysis.orderings.map(
		({ eventIds, confidence, steps }) =>
			`${confidence.toFixed(2)} ${eventIds.join(' < ')}: ${steps.map(({ rules }) => rules.join(' + ')).join(' | ')}`
	);
}

/** An analysis as a person reads it: what each block is, then every finding with its rules and confidence. */
function describeAnalysis(analysis: Analysis): string {
	const { article, speakers } = analysis;
	return [
		`title      ${article.title ?? '–'}`,
		`outlet     ${article.outlet ?? '–'}`,
		`published  ${article.publishedOn ?? '–'}`,
		...article.parts.map(
			(part, index) =>
				`part ${String(index)}     ${part.genre}, ${part.publishedOn ?? '–'}, ${part.byline ?? '–'}: ${part.title ?? '–'}`
		),
		...article.dateCandidates.map(
			(candidate) => `date line  ${quote(analysis, candidate, 60)} = ${candidate.value ?? '?'}`
		),
		'',
		'BLOCKS',
		...article.blocks.map(
			(block) => `${String(block.part)} ${block.role.padEnd(10)} ${quote(analysis, block, 80)}`
		),
		'',
		'SPEAKERS',
		...speakers.map(({ name, type, mentions }) => `${name} (${type}, ${String(mentions.length)})`),
		...['', 'QUOTATIONS', ...describeQuotations(analysis)],
		...['', 'PASSAGES', ...describePassages(analysis)],
		...['', 'DATES', ...describeDates(analysis)],
		...['', 'EVENTS', ...describeEvents(analysis)],
		...['', 'ORDERINGS', ...describeOrderings(analysis)],
		''
	].join('\n');
}

function describeAnswers({ key }: Exercise): string {
	return JSON.stringify(key).replaceAll('"', '').replaceAll(',', ', ');
}

/** The exercises made from texts, each part with its proof and hints. */
function describeExercises(exercises: readonly Exercise[], analyses: readonly Analysis[]): string {
	return exercises
		.flatMap(({ kind, difficulty, prompt, evidence, ...exercise }) => [
			`${kind.toUpperCase()}, level ${String(difficulty)}: ${describeAnswers({ kind, difficulty, prompt, evidence, ...exercise })}`,
			...(kind === 'quote-speaker'
				? [
						`     ${(prompt as { speakers: { id: string; name: string }[] }).speakers.map(({ id, name }) => `${id} ${name}`).join(', ')}`
					]
				: []),
			...(kind === 'order-events'
				? (prompt as { events: { id: string; text: string }[] }).events.map(
						({ id, text }) => `     ${id} shown as: ${text}`
					)
				: []),
			...evidence.parts.flatMap(({ partId, article, target, proof, hints, rules }) => {
				const analysis = analyses[article]!;
				return [
					`${partId} ${target.map((span) => quote(analysis, span, 110)).join(' + ')}`,
					`     ${rules.join(', ')}: ${proof.map((span) => `“${quote(analysis, span, 60)}”`).join(' + ')}`,
					...hints.slice(1).map(({ step, span }) => `     ${step}: ${quote(analysis, span, 120)}`)
				];
			}),
			''
		])
		.join('\n');
}

describe('the seeds, as golden files', () => {
	// Rewrite them with UPDATE_GOLDEN=1 and read the diff before committing it.
	const update = process.env['UPDATE_GOLDEN'] === '1';
	const seeds = analyseSeeds();

	function check(name: string, actual: string): void {
		const path = join(golden, name);
		if (update) {
			mkdirSync(golden, { recursive: true });
			writeFileSync(path, actual);
		}
		expect(actual).toBe(readFileSync(path, 'utf8'));
	}

	test.each(seeds)('$file: what is found', ({ file, analysis }) => {
		check(file, describeAnalysis(analysis));
	});

	test.each(seeds)('$file: exercises', ({ file, analysis }) => {
		const exercises = Object.values(exerciseKinds).flatMap((kind): Exercise[] =>
			kind.generate(analysis, 'golden')
		);
		check(file.replace('.txt', '.exercises.txt'), describeExercises(exercises, [analysis]));
	});

	test('exercises over their story', () => {
		const analyses = seeds.map(({ analysis }) => analysis);
		const exercises = Object.values(exerciseKinds).flatMap(
			(kind): Exercise[] => kind.generateStory?.(analyses, 'golden') ?? []
		);
		check('story.exercises.txt', describeExercises(exercises, analyses));
	});
});
