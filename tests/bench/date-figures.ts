/** Figures of the dates an article's text names, on the development set of annotated news (MEANTIME). For measuring only. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { analyseText } from '../../src/lib/engine/analyse';
import { listFindings } from '../../src/lib/engine/findings/list-findings';
import { EXERCISE_CONFIDENCE } from '../../src/lib/engine/types';

interface DatedDocument {
	readonly id: string;
	readonly text: string;
	/** The day it was written; some are missing or malformed. */
	readonly dct: string | null;
	readonly dct_id: string | null;
	readonly timex: readonly {
		readonly id: string;
		readonly start: number;
		readonly end: number;
		readonly value: string;
	}[];
}

interface DatePrediction {
	readonly start: number;
	readonly end: number;
	readonly value: string | null;
	readonly confidence: number;
	readonly rules: readonly string[];
}

function predictDates({ text, dct }: DatedDocument): DatePrediction[] {
	const publishedOn = dct !== null && /^\d{4}-\d\d-\d\d$/.test(dct) ? dct : null;
	return listFindings(analyseText(text, { publishedOn }), 'date');
}

const CALENDAR_DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** How often values are right where the set has an expression too, by the confidence they claim and by rule. */
function tallyConfidence(
	documents: readonly DatedDocument[],
	predictions: readonly DatePrediction[][]
): string {
	const bands = new Map<string, { right: number; all: number; claimed: number }>();
	documents.forEach(({ timex, dct_id }, index) => {
		for (const { start, end, value, confidence, rules } of predictions[index]!) {
			const gold = timex.find((own) => own.id !== dct_id && own.start < end && start < own.end);
			if (value === null || gold === undefined || !CALENDAR_DATE.test(gold.value)) continue;
			for (const key of [confidence >= EXERCISE_CONFIDENCE ? '≥ 0.9' : '< 0.9', rules.join(' + ')]) {
				const band = bands.get(key) ?? { right: 0, all: 0, claimed: 0 };
				band.all++;
				band.claimed += confidence;
				if (gold.value === value) band.right++;
				bands.set(key, band);
			}
		}
	});
	return [...bands]
		.sort(([, left], [, right]) => right.all - left.all)
		.map(
			([key, { right, all, claimed }]) =>
				`  ${key.padEnd(60)} ${String(right).padStart(3)}/${String(all).padEnd(3)} claimed ${((100 * claimed) / all).toFixed(0)}%`
		)
		.join('\n');
}

/**
 * The scorer's line over all values the engine gives, and how honest their confidence is. With `errors`, the scorer's list of
 * misses too. Null where the development sets are not at hand.
 */
export function measureDates({ errors = false }: { readonly errors?: boolean } = {}): string | null {
	const sets = resolve(import.meta.dirname, '../../../shared/devsets');
	const gold = join(sets, 'events.meantime.jsonl');
	if (!existsSync(gold)) return null;
	const documents = readFileSync(gold, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as DatedDocument);
	const predictions = documents.map(predictDates);
	const folder = mkdtempSync(join(tmpdir(), 'sourcework-dates-'));
	try {
		const file = join(folder, 'predictions.jsonl');
		const lines = documents.map(({ id }, index) =>
			JSON.stringify({ id, timex: predictions[index]!.filter(({ value }) => value !== null) })
		);
		writeFileSync(file, `${lines.join('\n')}\n`);
		const scorer = join(sets, 'score_timex.mjs');
		const extra = errors ? ['--errors'] : [];
		const scored = execFileSync('node', [scorer, gold, file, '--types', 'DATE', ...extra], {
			encoding: 'utf8'
		});
		return `Dates: ${scored.trimEnd()}\nRight values by confidence and rules:\n${tallyConfidence(documents, predictions)}`;
	} finally {
		rmSync(folder, { recursive: true });
	}
}
