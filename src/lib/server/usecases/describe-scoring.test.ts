import { describe, expect, it } from 'vitest';
import { m } from '$messages';
import { describeScoring } from './describe-scoring';

describe('describeScoring', () => {
	it('tells the rule of the kind before the first try, and how many tries there are', () => {
		const { rule } = describeScoring('spot-opinion', 0);
		expect(rule).toContain(m.scoring_rule_opinion());
		expect(rule).toContain(m.scoring_tries());
	});

	it('tells what a further try adds', () => {
		expect(describeScoring('quote-speaker', 1)).toEqual({
			rule: m.scoring_rule_again({ weight: m.weight_half() }),
			next: m.again_note({ weight: m.weight_half() })
		});
		expect(describeScoring('order-events', 2).next).toBe(m.again_note({ weight: m.weight_quarter() }));
	});

	it('has nothing to tell where no try is left', () => {
		expect(describeScoring('quote-speaker', 3)).toEqual({ rule: '', next: '' });
	});
});
