import type { PageRule } from './page-rule';

/** What opens a picture's credit: "Photo:", "Photo by", "Image credit:", "©". */
const CREDIT_LABEL =
	/^[([]?(?:(?:file )?(?:photos?|images?|pictures?|photographs?|foto|credit)(?: (?:credit|source|copyright))?(?:(?: by)? ?[:|,]| by )|© ?)/i;
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

const CREDIT_OPENERS = 'file photo photos image images picture pictures photograph photographs foto credit';

export const PICTURE_RULES: readonly PageRule[] = [
	{
		role: 'furniture',
		opens: 'enlarge open view zoom show expand close download click tap see',
		maxWords: 7,
		atPicture: 'control',
		pattern:
			/^(?:(?:click|tap) (?:to|here to) )?(?:enlarge|open|view|zoom|show|expand|close|download|see) (?:this |the |full |all )?(?:image|picture|photo|photograph|photos|images|gallery|slideshow)s?(?: (?:gallery|in full ?screen|full ?screen|in gallery))?\W*$/i
	},
	{
		role: 'furniture',
		opens: `${CREDIT_OPENERS} ©`,
		maxWords: 16,
		atPicture: 'credit',
		pattern: { test: isCredit }
	},
	{
		role: 'furniture',
		opens: 'getty imago picture ap reuters afp epa shutterstock',
		maxWords: 8,
		atPicture: 'credit',
		pattern:
			/^[([]?(?:getty images|imago images|picture alliance|ap photo|reuters pictures|(?:afp|epa|reuters|getty|shutterstock)(?=[/ ]+(?:getty|file|handout|pool|images)))(?: ?[/|] ?[\p{L} .-]{2,40})?[)\]]?\.?$/iu
	},
	{
		role: 'furniture',
		opens: 'image photo picture',
		maxWords: 8,
		atPicture: 'credit',
		pattern: /^(?:image|photo|picture) (?:copyright|source|credit) ?[,:]? \p{Lu}[\p{L} ./-]{1,50}$/iu
	},
	{
		role: 'caption',
		opens: `${CREDIT_OPENERS} video media caption watch fig figure map graphic chart`,
		maxWords: 45,
		atPicture: 'credit',
		pattern:
			/^(?:(?:file )?(?:photos?|images?|pictures?|photographs?|credit|foto|video|map|graphic|chart|caption|media caption|fig(?:ure|\.)? \d{1,2})(?: (?:credit|source|caption))?(?: by)? ?[:|]|(?:image|media|video|photo) caption,? \S)/i
	},
	{
		role: 'caption',
		maxWords: 45,
		atPicture: 'credit',
		pattern:
			/(?:\(|\[|©|\/|\| ?)(?: ?(?:(?:file )?photo|image|picture|getty images|getty|reuters|afp|ap photo|ap file photo|epa|imago|dpa|picture alliance|shutterstock|courtesy of)\b[^.]{0,50})[)\]]?\.?$/i
	}
];
