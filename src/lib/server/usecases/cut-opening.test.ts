import { describe, expect, it } from 'vitest';
import { cutOpening } from './cut-opening';

describe('cutOpening', () => {
	it('cuts after six words, never inside one', () => {
		expect(cutOpening('We will only understand that when we have seen it')).toBe(
			'We will only understand that when …'
		);
	});

	it('leaves a short text whole, without the comma before its closing mark', () => {
		expect(cutOpening('We have nothing to hide,')).toBe('We have nothing to hide');
		expect(cutOpening('Will it come to war?')).toBe('Will it come to war?');
	});

	it('ends in one ellipsis, whatever stands at the cut', () => {
		expect(cutOpening('This is what we have, … he said nothing more')).toBe('This is what we have …');
		expect(cutOpening('The talks were frank and open, and will go on')).toBe(
			'The talks were frank and open …'
		);
	});

	it('reads line breaks as spaces', () => {
		expect(cutOpening('  Nobody\nhas paid ')).toBe('Nobody has paid');
	});
});
