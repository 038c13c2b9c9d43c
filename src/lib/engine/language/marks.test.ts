import { describe, expect, test } from 'vitest';
import { findQuotedRanges } from './marks';

function read(text: string): string[] {
	return findQuotedRanges(text, { start: 0, end: text.length }).map(
		({ inner, closed }) => text.slice(inner.start, inner.end) + (closed ? '' : ' …')
	);
}

describe('quotation marks', () => {
	test.each([
		['curly', 'He said “we go” and “now”.', ['we go', 'now']],
		['straight', 'He said "we go" and "now".', ['we go', 'now']],
		['German', 'He said „we go“ and „now“.', ['we go', 'now']],
		['angled', 'He said «we go» today.', ['we go']],
		['two single marks', "He said ''we go'' and ``now''.", ['we go', 'now']],
		['single curly', 'He said ‘we don’t go’ today.', ['we don’t go']],
		['single straight', "He said 'we don't go,' and left.", ["we don't go,"]],
		['nested', '“She told me ‘go’ and I went.”', ['She told me ‘go’ and I went.']],
		['nested in kind', '“She called it “odd” and left,” he said.', ['She called it “odd” and left,']],
		['unclosed', 'He said “we go', ['we go …']],
		['closing alone', 'He said we go” and “left”.', ['left']],
		['opened twice', 'A “lost mark and “a whole one”.', ['a whole one']],
		['inches', 'A 5" pipe.', []],
		['nothing inside', 'An “” and a " ".', []]
	])('%s', (_, text, expected) => {
		expect(read(text)).toEqual(expected);
	});

	test.each([
		"The soldiers' boots and the boys' caps.",
		'It’s the people’s choice, isn’t it.',
		"Rock 'n' roll in the '90s.",
		'The mayor’s and the farmers’ views.'
	])('apostrophes quote nothing: %s', (text) => {
		expect(read(text)).toEqual([]);
	});
});

describe('guillemets, whichever way they point', () => {
	test.each([
		['«So» he said', ['So']],
		['« So » he said', ['So']],
		['»So« he said', ['So']],
		['»So,« he said, »it is.«', ['So,', 'it is.']],
		['»So» he said', ['So']],
		['He was »glad« and »sad«.', ['glad', 'sad']]
	])('%s', (text, quoted) => {
		const ranges = findQuotedRanges(text, { start: 0, end: text.length });
		expect(ranges.map(({ inner }) => text.slice(inner.start, inner.end))).toEqual(quoted);
	});
});
