import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseText } from './analyse';
import { exerciseKinds } from './exercises/registry';
import { listFindings } from './findings/list-findings';
import type { Analysis, Span } from './types';

const root = resolve(import.meta.dirname, '../../..');
const seeds = join(root, 'seeds');
const golden = join(root, 'tests/fixtures/golden');

function quote(analysis: Analysis, span: Span, length: number): string {
	const text = analysis.article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
	return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** An analysis as a person reads it: what each block is, then each quotation with its speaker, rules and confidence. */
function describeAnalysis(analysis: Analysis): string {
	const { article, speakers } = analysis;
	const nameOf = new Map(speakers.map((speaker) => [speaker.id, speaker.name]));
	return [
		`title      ${article.title ?? '–'}`,
		`outlet     ${article.outlet ?? '–'}`,
		`published  ${article.publishedOn ?? '–'}`,
		'',
		'BLOCKS',
		...article.blocks.map(
			(block) => `${String(block.part)} ${block.role.padEnd(10)} ${quote(analysis, block, 80)}`
		),
		'',
		'SPEAKERS',
		...speakers.map(({ name, type, mentions }) => `${name} (${type}, ${String(mentions.length)})`),
		'',
		'QUOTATIONS',
		...listFindings(analysis, 'quotation').flatMap((finding) => [
			`${finding.confidence.toFixed(2)} ${finding.speakerId === null ? '?' : (nameOf.get(finding.speakerId) ?? '!')}`,
			`     ${finding.segments.map((segment) => `“${quote(analysis, segment, 90)}”`).join(' + ')}`,
			`     ${finding.rules.join(', ')}, level ${String(finding.difficulty)}${
				finding.attribution === null ? '' : `: ${quote(analysis, finding.attribution, 70)}`
			}${finding.cue === null ? '' : ` [${quote(analysis, finding.cue, 70)}]`}`
		]),
		'',
		...exerciseKinds['quote-speaker']
			.generate(analysis, 'golden')
			.flatMap((exercise) => [
				`EXERCISE, level ${String(exercise.difficulty)}: ${exercise.prompt.speakers.map(({ name }) => name).join(', ')}`,
				...exercise.evidence.parts.flatMap(({ partId, target, hints }) => [
					`${exercise.key.speakerOf[partId] ?? '!'} “${quote(analysis, target[0]!, 90)}”`,
					...hints.slice(1).map(({ step, span }) => `     ${step}: ${quote(analysis, span, 120)}`)
				])
			]),
		''
	].join('\n');
}

describe('the seeds, as golden files', () => {
	// Rewrite them with UPDATE_GOLDEN=1 and read the diff before committing it.
	const update = process.env['UPDATE_GOLDEN'] === '1';
	const files = readdirSync(seeds).filter((file) => file.endsWith('.txt'));

	test.each(files)('%s', (file) => {
		const actual = describeAnalysis(analyseText(readFileSync(join(seeds, file), 'utf8')));
		const path = join(golden, file);
		if (update) {
			mkdirSync(golden, { recursive: true });
			writeFileSync(path, actual);
		}
		expect(actual).toBe(readFileSync(path, 'utf8'));
	});
});
