import type { BlockRole } from '../types';
import type { Line } from './lines';

/**
 * Rules that know a line by itself, from how newspapers' pages look. Ordered: the first that matches wins. Patterns are
 * anchored and hold no nested repetition, and lines over 400 characters are never asked: nothing here backtracks.
 */
export interface PageRule {
	readonly role: BlockRole;
	readonly pattern: Pick<RegExp, 'test'>;
	/** Longest line, in words, the rule may claim. */
	readonly maxWords: number;
	/** Nothing but page furniture follows such a line, unless a whole run of prose proves otherwise. */
	readonly endsArticle?: true;
	/** It stands at a picture: the button that enlarges it, or the credit, which follows the caption. */
	readonly atPicture?: 'control' | 'credit';
	/** Lines below it belong to it as long as they look like list items or link texts. */
	readonly opensList?: true;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const DATE = `(?:${DAY},? +)?(?:\\d{4}-\\d\\d-\\d\\d(?:[T ][\\d:.]+(?:Z|[+-][\\d:]+)?)?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\.? ${MONTH}(?:,? \\d{4})?)`;

/** What opens a picture's credit: "Photo:", "Photo by", "Image credit:", "©". */
const CREDIT_LABEL =
	/^[([]?(?:(?:file )?(?:photos?|images?|pictures?|photographs?|foto|credit)(?: (?:credit|source))?(?:(?: by)? ?[:|]| by )|© ?)/i;
const CREDIT_NAME = /^\p{Lu}[\p{L}\p{M}.'’&]*$/u;
const CREDIT_FILLER =
	/^(?:via|for|by|of|van|von|de|der|al|bin|da|di|la|imago|images?|picture|alliance|dpa|afp|epa|pool|handout|getty|reuters|\d{4})$/i;

const AGENCY = /^(?:ap|afp|dpa|epa|getty|reuters|imago|alliance|shutterstock)$/i;

/** Nothing but who took the picture: names, agencies, marks between them. What tells what is seen holds other words. */
function isCredit(text: string): boolean {
	const label = CREDIT_LABEL.exec(text);
	if (label === null) return false;
	const words = text
		.slice(label[0].length)
		.split(/[\s,/|©•·–()[\]-]+/)
		.filter((word) => word !== '');
	// A © without an agency is the page's own, at its foot.
	if (text.startsWith('©') && !words.some((word) => AGENCY.test(word))) return false;
	return words.length > 0 && words.every((word) => CREDIT_NAME.test(word) || CREDIT_FILLER.test(word));
}

export const PAGE_RULES: readonly PageRule[] = [
	{ role: 'furniture', maxWords: 3, pattern: /^[^\p{L}\p{N}]+$/u },
	{
		role: 'dateline',
		maxWords: 14,
		pattern: new RegExp(
			`^(?:(?:status|stand|updated?|last updated|last modified|published|posted|date|as of|first published)(?: on| at)?:? *)?(?:\\d{1,2}[:.]\\d\\d *(?:[ap]\\.?m\\.?)?,? *)?${DATE}[\\s,|·•–-]*(?:(?:at )?\\d{1,2}[:.]\\d\\d(?::\\d\\d)? *(?:[ap]\\.?m\\.?)?)? *(?:[A-Z]{2,4})?(?: *[|·•–-] *\\d+ min(?:ute)?s?(?: read)?)?\\.?$`,
			'i'
		)
	},
	{ role: 'dateline', maxWords: 12, pattern: /^(?:updated?|published|last updated|posted)\b.*\d/i },
	{
		role: 'furniture',
		maxWords: 5,
		atPicture: 'control',
		pattern:
			/^(?:enlarge|open|view|zoom|show|expand|close|download) (?:this |the |full )?(?:image|picture|photo|photograph|gallery|slideshow)(?: (?:gallery|in full ?screen|full ?screen))?\W*$/i
	},
	{
		role: 'furniture',
		maxWords: 16,
		atPicture: 'credit',
		pattern: { test: isCredit }
	},
	{
		role: 'furniture',
		maxWords: 8,
		atPicture: 'credit',
		pattern:
			/^[([]?(?:getty images|imago images|picture alliance|ap photo|reuters pictures)(?: ?[/|] ?[\p{L} .]{2,40})?[)\]]?$/iu
	},
	{
		role: 'caption',
		maxWords: 40,
		atPicture: 'credit',
		pattern:
			/^(?:photo|photos|image|picture|pictures|credit|photograph|photo credit|image credit|image source|image caption|media caption|caption|foto|file photo)(?: by)? ?[:|]/i
	},
	{ role: 'sign-off', maxWords: 14, pattern: /^[\p{L}\d-]{2,10}(?: ?\/ ?[\p{L}\d-]{2,12}){1,8}$/u },
	{
		role: 'caption',
		maxWords: 30,
		atPicture: 'credit',
		pattern:
			/(?:\(|©|\/|\| ?)(?: ?(?:photo|getty images|reuters|afp|ap photo|epa|imago|dpa|picture alliance)[^.]{0,40})\)?$/i
	},
	{
		role: 'teaser',
		maxWords: 30,
		pattern:
			/^(?:READ|READ MORE|READ ALSO|ALSO READ|SEE ALSO|WATCH|LISTEN|MORE|RELATED)(?:\s{2,}|\s*[:|–—-]\s*|\s+(?=\p{Lu}\p{Ll}))\S/u
	},
	{
		role: 'teaser',
		maxWords: 30,
		pattern:
			/^(?:read more|read also|also read|see also|related(?: (?:article|story|stories|content|topics|news))?|more on this|don't miss|don’t miss|recommended|watch|listen)\s?[:|–—]/i
	},
	{
		role: 'teaser',
		maxWords: 8,
		opensList: true,
		pattern:
			/^(?:(?:read )?more (?:on|about) (?:the|this|that) (?:subject|topic|story|theme|issue)|related (?:articles|stories|topics|content|links|news|coverage)|more (?:stories|news|coverage)|also of interest|further (?:reading|links)|top stories|most (?:read|popular|viewed)|recommended(?: for you)?)\s?:?$/i
	},
	{ role: 'sign-off', maxWords: 12, pattern: /^(?:source|sources|source site|via|quelle)(?:\s?:.*|\s*)$/i },
	{
		role: 'sign-off',
		maxWords: 6,
		pattern: /^[([]?(?:reuters|afp|ap|dpa|epd|kna|with agencies|with material from .*|agencies)[)\]]?\.?$/i
	},
	{ role: 'byline', maxWords: 10, pattern: /^by [\p{Lu}][^.:!?"“”]*$/iu },
	{
		role: 'furniture',
		maxWords: 4,
		endsArticle: true,
		pattern:
			/^(?:written by|about the author|author|you (?:may|might) (?:also )?like|trending(?: now)?|trends ?\d*h?|latest(?: news)?|no comments:?|\d+ comments:?|comments:?|post a comment|leave a (?:comment|reply)|join the conversation|share this(?: article| story)?:?)$/i
	},
	{
		role: 'furniture',
		maxWords: 14,
		endsArticle: true,
		pattern:
			/^(?:leave a (?:comment|reply)|your email address|required fields|you may like|you might also like|all news articles|more from \p{Lu}|©|\(c\) \d{4}|copyright\b|all rights reserved|sign up (?:for|to)|subscribe (?:to|now|for)|follow us|terms (?:of|and)|privacy policy)/iu
	},
	{
		role: 'furniture',
		maxWords: 6,
		pattern:
			/^(?:read more|read the full story|continue reading|click here.*|share|tweet|print|e-?mail|save|advertisement|advertising|sponsored|ad|menu|home|search|log ?in|sign ?in|skip to (?:main )?content|next|previous|loading\W*|copy link|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|show all|load more)$/i
	},
	{
		role: 'furniture',
		maxWords: 30,
		pattern:
			/^(?:we use cookies|this (?:site|website) uses cookies|accept (?:all )?cookies|by (?:clicking|continuing|using)|the information on this (?:site|website)|the inclusion of any links|this (?:article|story|text) (?:was|has been) (?:automatically |machine[- ])?translated|now you can see|your e-?mail|this site is protected)/i
	}
];

export function matchPageRule(line: Line): PageRule | null {
	if (line.text.length > 400) return null;
	for (const rule of PAGE_RULES) {
		if (line.wordCount <= rule.maxWords && rule.pattern.test(line.text)) return rule;
	}
	return null;
}
