import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivePhase, isFinished, isOpen } from './phase';

describe('derivePhase', () => {
	it.each([
		[[], false, 'fresh'],
		[[], true, 'revealed'],
		[[0.5], false, 'tried'],
		[[0, 0.5], false, 'tried'],
		[[0, 0.5, 0.75], false, 'spent'],
		[[0.5], true, 'revealed'],
		[[0, 0, 0], true, 'revealed'],
		[[1], false, 'solved'],
		[[0, 1], false, 'solved'],
		[[1], true, 'solved']
	] as const)('points %j, revealed %j: %s', (points, revealed, phase) => {
		expect(derivePhase({ points, revealed }, 3)).toBe(phase);
	});

	it('opens the key only to those who solved it or were shown it', () => {
		const standing = fc.record({
			points: fc.array(fc.constantFrom(0, 0.5, 0.99, 1), { maxLength: 3 }),
			revealed: fc.boolean()
		});
		fc.assert(
			fc.property(standing, (where) => {
				const phase = derivePhase(where, 3);
				expect(isOpen(phase)).toBe(where.revealed || where.points.includes(1));
				if (isOpen(phase)) expect(isFinished(phase)).toBe(true);
			})
		);
	});
});
