import { describe, expect, it } from 'vitest';
import { analyseSeeds } from '../../../tests/helpers/seed-corpus';
import { findingDetailSchema } from './findings';

const findings = analyseSeeds().flatMap(({ analysis }) => analysis.findings);

describe('findingDetailSchema', () => {
	it('reads every finding of the seeds as it was stored, and drops nothing of it', () => {
		expect(new Set(findings.map(({ kind }) => kind))).toEqual(
			new Set(['quotation', 'passage', 'date', 'event'])
		);
		for (const finding of findings) {
			const stored: unknown = JSON.parse(JSON.stringify({ finding, speaker: null }));
			expect(findingDetailSchema.parse(stored)).toEqual(stored);
		}
	});

	it.each([
		['a kind nobody knows', { kind: 'rumour' }],
		['a span that is turned round', { start: 9, end: 3 }],
		['a confidence beyond 1', { confidence: 1.5 }],
		['no rule', { rules: [] }]
	])('refuses %s', (_, change) => {
		const finding = { ...findings[0], ...change };
		expect(findingDetailSchema.safeParse({ finding, speaker: null }).success).toBe(false);
	});
});
