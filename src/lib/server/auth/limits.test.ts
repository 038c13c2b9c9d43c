import { describe, expect, it } from 'vitest';
import { accountSubject, addressSubject } from './limits';

describe('the subject of an address', () => {
	it('is the same for one IPv4 address, however it is written', () => {
		expect(addressSubject('::ffff:198.51.100.7')).toBe(addressSubject('198.51.100.7'));
		expect(addressSubject('198.51.100.7')).not.toBe(addressSubject('198.51.100.8'));
	});

	it.each([
		['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
		['2001:DB8:1:2::1', '2001:0db8:0001:0002:0:0:0:9'],
		['2001:db8::1', '2001:db8:0:0:9::'],
		['fe80::1%eth0', 'fe80::2'],
		['::1', '::2']
	])('is one for %s and %s: the same /64', (one, other) => {
		expect(addressSubject(one)).toBe(addressSubject(other));
	});

	it.each([
		['2001:db8:1:2::1', '2001:db8:1:3::1'],
		['2001:db8::1', '2001:db8:0:1::1'],
		['::1', '1::']
	])('differs between %s and %s', (one, other) => {
		expect(addressSubject(one)).not.toBe(addressSubject(other));
	});
});

it('the subject of an account does not depend on how its address is typed', () => {
	expect(accountSubject(' Ann@Example.ORG ')).toBe(accountSubject('ann@example.org'));
});
