import type { Line } from '../lines';
import { CONTROL_RULES } from './control-rules';
import { DATE_RULES, PLACE_AND_DATE } from './date-lines';
import { NOTICE_RULES } from './notice-rules';
import { PAGE_FOOT_RULES } from './page-foot-rules';
import type { PageRule } from './page-rule';
import { PICTURE_RULES } from './picture-rules';
import { INITIALS_RULE, SIGN_OFF_RULES } from './sign-off-rules';
import { TEASER_RULES } from './teaser-rules';

/** Ordered: the first that matches wins. */
const RULES: readonly PageRule[] = [
	...DATE_RULES,
	INITIALS_RULE,
	...PICTURE_RULES,
	...TEASER_RULES,
	...PAGE_FOOT_RULES,
	...CONTROL_RULES,
	...NOTICE_RULES,
	...SIGN_OFF_RULES,
	PLACE_AND_DATE
];

const OF_ANY_LINE = RULES.filter(({ opens }) => opens === undefined);

/** For each first word the rules to ask, in order. A page has thousands of lines, and most rules know few first words. */
const BY_FIRST_WORD: ReadonlyMap<string, readonly PageRule[]> = new Map(
	[...new Set(RULES.flatMap(({ opens }) => opens?.split(' ') ?? []))].map((word) => [
		word,
		RULES.filter(({ opens }) => opens === undefined || opens.split(' ').includes(word))
	])
);

/** Longer lines are paragraphs, whatever they begin with. */
const LONGEST = 400;

/** The first word in lower case, `#` for a number, marks before it left out; "©" is a word here. */
function readFirstWord(text: string): string {
	const word = /^[^\p{L}\p{N}©]{0,3}(©|\p{N}|\p{L}+)/u.exec(text)?.[1];
	if (word === undefined) return '';
	return /\p{N}/u.test(word) ? '#' : word.toLowerCase();
}

export function matchPageRule(line: Line): PageRule | null {
	if (line.text.length > LONGEST) return null;
	const rules = BY_FIRST_WORD.get(readFirstWord(line.text)) ?? OF_ANY_LINE;
	for (const rule of rules) {
		if (line.wordCount <= rule.maxWords && rule.pattern.test(line.text)) return rule;
	}
	return null;
}
