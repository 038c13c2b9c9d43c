import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PLAYABLE_KINDS } from '$lib/schemas/exercise-kinds';
import { readProgressQuery } from '$lib/schemas/progress-query';
import { linkProgress } from './link-progress';

it('linkProgress leads to a list and names only what differs', () => {
	expect(linkProgress({ kind: null, mistakes: 1, tries: 1 }, 'tries')).toBe('/progress#tries');
	expect(linkProgress({ kind: 'order-events', mistakes: 2, tries: 1 }, 'mistakes')).toBe(
		'/progress?kind=order-events&mistakes=2#mistakes'
	);
});

it('linkProgress is read back as it was', () => {
	const page = fc.integer({ min: 1, max: 999_999 });
	const place = fc.record({
		kind: fc.option(fc.constantFrom(...PLAYABLE_KINDS)),
		mistakes: page,
		tries: page
	});
	fc.assert(
		fc.property(place, fc.constantFrom('mistakes' as const, 'tries' as const), (wanted, list) => {
			const { searchParams, hash } = new URL(linkProgress(wanted, list), 'http://localhost');
			expect(readProgressQuery(searchParams)).toEqual(wanted);
			expect(hash).toBe(`#${list}`);
		})
	);
});
