import type { PageRule } from './page-rule';

/** What opens a picture's credit: "Photo:", "Photo by", "Image credit:", "©". */
const CREDIT_LABEL =
	/^[([]?(?:(?:file )?(?:photos?|images?|pictures?|photographs?|foto|credit)(?: (?:credit|source|copyright))?(?:(?: by)? ?[:|,]| by )|© ?)/i;
const CREDIT_NAME = /^\p{Lu}[\p{L}\p{M}.'’&]*$/u;
const CREDIT_FILLER =
	/^(?:via|for|by|of|van|von|de|der|al|bin|da|di|la|imago|images?|picture|alliance|dpa|afp|epa|pool|handout|getty|reuters|\d{4})$/i;
const AGENCY = /^(?:ap|afp|dpa|epa|getty|reuters|imago|alliance|shutterstock)$/i;
const CREDIT_WORD = /^(?:photos?|photographs?|images?|pictures?|credit|courtesy|file|handout)$/i;

/** Names, agencies and the words of a credit, an agency or "photo" among them. */
function isCreditPhrase(text: string): boolean {
	const words = text.split(/[\s,/|©•·–:()[\]-]+/).filter((word) => word !== '');
	if (words.length === 0 || !words.some((word) => AGENCY.test(word) || CREDIT_WORD.test(word))) return false;
	return words.every((word) => CREDIT_NAME.test(word) || CREDIT_FILLER.test(word) || CREDIT_WORD.test(word));
}

/**
 * What is seen, and then whose picture it is: "… opens the bridge (Photo: Jan Roos)", "… [Jan Roos/Reuters]". An agency
 * alone in brackets behind a full stop is the source of a paragraph.
 */
function endsInCredit(text: string): boolean {
	const bracketed = /[([]([^()[\]]{2,60})[)\]]\.?$/.exec(text);
	if (bracketed !== null) {
		if (bracketed.index < 8) return false;
		const credit = bracketed[1]!;
		if (!isCreditPhrase(credit)) return false;
		const isBare = !/[/|:©]/.test(credit) && !/photo|image|picture|courtesy|credit/i.test(credit);
		return !isBare || (!/[.?!]["”’]?\s*$/.test(text.slice(0, bracketed.index)) && !text.endsWith('.'));
	}
	const mark = /(?:©|\||\bPhotos?:|\bPhotograph:|\bPicture:|\bImage:|\bCredit:)\s?([^©|]{2,60})$/.exec(text);
	return mark !== null && (isCreditPhrase(mark[1]!) || /:\s?[^:]{2,60}$/.test(text)) && !isRunOn(mark[1]!);
}

/** Words that go on as a sentence does. */
function isRunOn(credit: string): boolean {
	return /\p{Ll}{2,} \p{Ll}{2,} \p{Ll}{2,}/u.test(credit);
}

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
		pattern:
			/^(?:[Ii]mage|[Pp]hoto|[Pp]icture|IMAGE|PHOTO) (?:copyright|source|credit) ?[,:]? \p{Lu}[\p{L} ./-]{1,50}$/u
	},
	{
		role: 'caption',
		opens: `${CREDIT_OPENERS} video media caption watch fig figure map graphic chart`,
		maxWords: 45,
		atPicture: 'credit',
		pattern:
			/^(?:(?:file )?(?:photos?|images?|pictures?|photographs?|credit|foto|video|map|graphic|chart|caption|media caption|fig(?:ure|\.)? \d{1,2})(?: (?:credit|source|caption))?(?: by)? ?[:|])/i
	},
	{
		role: 'caption',
		opens: 'image media video photo',
		maxWords: 45,
		pattern: /^(?:image|media|video|photo) caption,? \S/i
	},
	{
		role: 'caption',
		maxWords: 45,
		atPicture: 'credit',
		pattern: { test: endsInCredit }
	}
];
