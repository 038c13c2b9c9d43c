import { expect, it, vi } from 'vitest';
import { analyseText } from '$lib/engine/analyse';
import type { ReviewedText } from './prepare-article';
import { planImport } from './plan-import';

vi.mock(import('$lib/engine/analyse'), async (importOriginal) => {
	const engine = await importOriginal();
	// How long a text is matters here, not what the rest of it says.
	return { analyseText: vi.fn<typeof engine.analyseText>((text) => engine.analyseText(text.slice(0, 100))) };
});

const makeText = (name: string, story: string | null): ReviewedText => ({
	...{
		file: `${name}.txt`,
		slug: name,
		title: name,
		outlet: null,
		publishedOn: null,
		story,
		rights: '© Test'
	},
	text: `${name}\n\nThe mayor said that the bridge would open.\n`.padEnd(900_000, 'and so on '),
	contentHash: name.padEnd(64, '0'),
	corrections: []
});

function countAnalyses(prepare: () => unknown): number {
	vi.mocked(analyseText).mockClear();
	prepare();
	return vi.mocked(analyseText).mock.calls.length;
}

it('makes anew what is too much to keep, and the same again', () => {
	const { steps } = planImport(
		['a', 'b', 'c', 'd'].map((name) => makeText(name, null)),
		new Map(),
		'1.0.0'
	);
	const prepare = () => steps.map((step) => step.prepare());
	const first = prepare();
	expect(first.every((publication) => publication?.derivation)).toBe(true);
	expect(countAnalyses(() => expect(prepare()).toEqual(first))).toBe(2);
});

it('analyses a text of a story once each time, and remembers it no longer than the story takes', () => {
	const { steps } = planImport(
		['a', 'b', 'c'].map((name) => makeText(name, 'bridge')),
		new Map(),
		'1.0.0'
	);
	const prepare = () => {
		for (const step of steps) {
			step.prepare();
			step.story?.prepare();
		}
	};
	expect(countAnalyses(prepare)).toBe(3);
	// Kept are the first two texts; the story, which is not, needs all three.
	expect(countAnalyses(prepare)).toBe(3);
});
