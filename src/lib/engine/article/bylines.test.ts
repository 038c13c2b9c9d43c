import { expect, test } from 'vitest';
import { isBareBylineLabel, isPersonName, readByline } from './bylines';

test.each([
	['By Anna Lind', 'Anna Lind'],
	['by Anna Lind and Peter Holm', 'Anna Lind and Peter Holm'],
	['BY ANNA LIND', 'ANNA LIND'],
	['By Anna Lind, Peter Holm and Paul Arnaud', 'Anna Lind, Peter Holm and Paul Arnaud'],
	['By Anna Lind, Berlin', 'Anna Lind'],
	['By Anna Lind in Berlin', 'Anna Lind'],
	['By Oksana Petrenko | Valley Herald', 'Oksana Petrenko'],
	['By Anna Lind, political correspondent', 'Anna Lind'],
	['By Anna Lind | 3 May 2021', 'Anna Lind'],
	['By Jan van der Berg', 'Jan van der Berg'],
	['Written by Anna Lind', 'Anna Lind'],
	['Posted by H Turner at 10:15 AM', 'H Turner'],
	['Posted by H. J. Turner on January 21, 2022', 'H. J. Turner'],
	['Analysis by Anna Lind', 'Anna Lind'],
	['Text: Anna Lind', 'Anna Lind'],
	['By Reuters', 'Reuters'],
	['By Herald staff', 'Herald staff'],
	['Anna Lind', 'Anna Lind'],
	['H Turner', 'H Turner'],
	['Anna Lind, Berlin', 'Anna Lind'],
	['Anna Lind and Peter Holm', 'Anna Lind and Peter Holm'],
	['Anna Lind | Reuters', 'Anna Lind'],
	['Anna Lind · 3 May 2021 · 5 min read', 'Anna Lind']
])('%s: %s', (line, name) => {
	expect(readByline(line)?.name).toBe(name);
});

test.each([
	'By noon the water had reached the town',
	'By Tuesday',
	'By the bridge',
	'By Anna Lind’s count the bridge had 12 visitors.',
	'By Anna Lind:',
	'White House',
	'Middle East',
	'Old Bridge Closes',
	'Valley Herald',
	'Berlin, Germany',
	'Anna Lind opens bridge in Berlin on Tuesday',
	'Anna Lind, who opened the bridge',
	'“Anna Lind”',
	''
])('no author: %s', (line) => {
	expect(readByline(line)).toBeNull();
});

test('a label alone waits for the name below it', () => {
	expect(['Written by', 'By', 'Author:'].every(isBareBylineLabel)).toBe(true);
	expect(['Written by hand', 'Bystander', ''].some(isBareBylineLabel)).toBe(false);
});

test('a person’s name begins with a given name or initials, and holds no place and no body', () => {
	expect(['Anna Lind', 'J. R. Holm', 'Anna von Lind'].every(isPersonName)).toBe(true);
	expect(['Anna', 'Paris Match', 'Victoria Police', 'No Comment', 'A Bridge'].some(isPersonName)).toBe(false);
});
