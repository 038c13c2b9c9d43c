import { describe, expect, it } from 'vitest';
import { readProgressQuery } from './progress-query';

const read = (query: string) => readProgressQuery(new URLSearchParams(query));

describe('readProgressQuery', () => {
	it('shows the first page of everything unless asked for more', () => {
		expect(read('')).toEqual({ kind: null, mistakes: 1, tries: 1 });
		expect(read('utm=x&kind=order-events&tries=12')).toEqual({
			kind: 'order-events',
			mistakes: 1,
			tries: 12
		});
	});

	it.each([
		'kind=fill-gap',
		'kind=',
		'tries=0',
		'tries=-1',
		'tries=1e3',
		'tries=1.5',
		'mistakes=9999999',
		'mistakes=',
		'tries=1&tries=2',
		'kind=__proto__',
		'tries=%00'
	])('refuses %s', (query) => {
		expect(read(query)).toBeNull();
	});
});
