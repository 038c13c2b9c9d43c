import type { PageRule } from './page-rule';

const AGENCY = '(?:reuters|afp|ap|dpa|epd|kna|apa|efe|upi|ansa|pa media|pa|sda|ots)';

/** Initials and agencies with slashes between them: "mk / dpa / AFP". */
export const INITIALS_RULE: PageRule = {
	role: 'sign-off',
	maxWords: 14,
	pattern: {
		test: (text) =>
			text.includes('/') && /^\(?(?=\p{L})[\p{L}\d-]{2,10}(?: ?\/ ?[\p{L}\d-]{2,12}){1,8}\)?$/u.test(text)
	}
};

const CREDITS =
	/^\(?(?:(?:additional |extra )?reporting (?:and writing |and editing )?by|(?:written and )?edited by|(?:editing|writing|compiled) by|with (?:additional |extra )?reporting (?:by|from)) /i;
const CREDITS_WORD =
	/^(?:and|in|for|by|with|from|of|additional|extra|reporting|editing|writing|edited|written|compiled|graphics?|photography|van|von|de|der|al|el|bin|\p{Lu}[\p{L}\p{M}.'’-]*)$/u;

/** "Reporting by Anna Lind in Berlin; Editing by Peter Holm": names and their tasks, and no verb. */
function isCredits(text: string): boolean {
	const label = CREDITS.exec(text);
	if (label === null) return false;
	const words = text.slice(label[0].length).split(/[\s,;()]+/u);
	return words.every((word) => word === '' || word === '.' || CREDITS_WORD.test(word));
}

/** Who wrote and edited, whose material it is, what was corrected. */
export const SIGN_OFF_RULES: readonly PageRule[] = [
	{
		role: 'sign-off',
		opens: 'source sources via quelle',
		maxWords: 12,
		pattern: /^(?:source|sources|source site|via|quelle)(?:\s?:.*|\s*)$/i
	},
	{
		role: 'sign-off',
		opens: 'reuters afp ap dpa epd kna apa efe upi ansa pa sda ots with agencies bloomberg',
		maxWords: 8,
		pattern: new RegExp(
			`^[([–—-]{0,2} ?(?:${AGENCY}(?:(?:, | and |/| & )${AGENCY}){0,4}|bloomberg|with agencies|with (?:material|files|inputs?|reporting|information) (?:from|by) .{2,60}|agencies)[)\\]]?\\.?$`,
			'i'
		)
	},
	{
		role: 'sign-off',
		opens: 'reporting additional editing edited writing compiled with',
		maxWords: 45,
		pattern: { test: isCredits }
	},
	{
		role: 'sign-off',
		maxWords: 40,
		pattern:
			/\bcontribut(?:ed|ing) (?:to this (?:report|story|article|post)|(?:additional )?reporting|from \p{Lu}\p{Ll}+)\b.{0,40}$/u
	},
	{
		role: 'sign-off',
		opens: 'this',
		maxWords: 60,
		pattern:
			/^this (?:article|story|post|piece|page|column|headline|report)(?:['’]s headline)? (?:(?:was|is|has been|have been|had been) (?:\p{L}{1,12} )?(?:updated|amended|corrected|edited|republished|syndicated|clarified)\b|(?:was )?(?:first|originally) (?:published|appeared)\b)/iu
	},
	{
		role: 'sign-off',
		opens: 'correction corrections clarification editor editors disclaimer disclosure note',
		maxWords: 75,
		pattern:
			/^(?:corrections?|clarification|editor['’]?s['’]? note|disclaimer|disclosure|note to readers)\b(?: [\p{L}\d ,.]{1,30})?[:–—]/iu
	},
	{
		role: 'sign-off',
		opens: 'the views opinions',
		maxWords: 60,
		pattern:
			/^(?:the )?(?:views?|opinions?)(?:,? (?:and|or) opinions?)? expressed\b.{0,120}\b(?:author|writer|columnist|contributor|reflect|represent|own)\b/i
	},
	{
		role: 'sign-off',
		opens: 'follow email e contact reach you write got do have',
		maxWords: 22,
		pattern:
			/^["“]?(?:follow (?:\S{1,30} ){1,5}on (?:twitter|x|facebook|instagram|bluesky|threads|linkedin|mastodon)\b|(?:you can )?(?:e-?mail|contact|reach|write to) .{2,60}@\S|(?:got|do you have|have) a (?:news )?tip\b)/i
	},
	{
		role: 'sign-off',
		opens: 'ends end',
		maxWords: 2,
		ends: true,
		pattern: /^(?:ends?|\(ends?\))\.?$|^END(?: OF STORY)?$/i
	}
];
