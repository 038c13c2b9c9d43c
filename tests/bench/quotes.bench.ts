/**
 * Figures of quotation attribution on the development set, which is for measuring only and no part of this repository.
 *
 * Usage: npx tsx tests/bench/quotes.bench.ts [--errors N] [--rules] [--threshold 0.9]
 * Says so and ends well where ../shared/devsets does not exist.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyseText } from '../../src/lib/engine/analyse';
import { listFindings } from '../../src/lib/engine/findings/list-findings';
import { EXERCISE_CONFIDENCE } from '../../src/lib/engine/types';
import { measureRules, type DevDocument } from './rule-figures';

const { values } = parseArgs({
	options: {
		errors: { type: 'string' },
		rules: { type: 'boolean', default: false },
		threshold: { type: 'string', default: String(EXERCISE_CONFIDENCE) }
	}
});
const sets = resolve(import.meta.dirname, '../../../shared/devsets');
const gold = join(sets, 'quotes.polnear.dev.jsonl');

/** A line of the scorer's input; a broken quotation is one prediction a segment, as the set marks them. */
function predict({ id, text }: DevDocument, threshold: number) {
	const analysis = analyseText(text);
	const { speakers } = analysis;
	const nameOf = new Map(speakers.map((speaker) => [speaker.id, speaker.name]));
	return {
		id,
		quotes: listFindings(analysis, 'quotation').flatMap((finding) => {
			const sure = finding.speakerId !== null && finding.confidence >= threshold;
			const named = finding.naming ?? finding.mention;
			return finding.segments.map(({ start, end }) => ({
				start,
				end,
				speaker: sure ? (nameOf.get(finding.speakerId ?? '') ?? null) : null,
				conf: finding.confidence,
				...(sure && named !== null ? { mention_start: named.start, mention_end: named.end } : {})
			}));
		})
	};
}

if (!existsSync(gold)) {
	console.log(`No development set at ${gold}: nothing to measure.`);
} else {
	const documents = readFileSync(gold, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as DevDocument);
	const folder = mkdtempSync(join(tmpdir(), 'sourcework-bench-'));
	try {
		for (const threshold of [0, Number(values.threshold)]) {
			const predictions = join(folder, 'predictions.jsonl');
			const started = performance.now();
			const lines = documents.map((document) => JSON.stringify(predict(document, threshold)));
			const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
			const speed = Math.round(words / ((performance.now() - started) / 1000));
			writeFileSync(predictions, `${lines.join('\n')}\n`);
			console.log(`\nAnswers with confidence ≥ ${String(threshold)} (${String(speed)} words a second):`);
			const extra = values.errors !== undefined && threshold > 0 ? ['--errors', values.errors] : [];
			const scorer = join(sets, 'score_quotes.mjs');
			console.log(
				execFileSync('node', [scorer, gold, predictions, ...extra], { encoding: 'utf8' }).trimEnd()
			);
		}
		if (values.rules) console.log(`\n${measureRules(documents)}`);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
