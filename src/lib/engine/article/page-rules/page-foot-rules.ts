import type { PageRule } from './page-rule';

/** What stands below an article: its author's box, readers' comments, the page's foot. */
export const PAGE_FOOT_RULES: readonly PageRule[] = [
	{
		role: 'furniture',
		opens:
			'written about author you trending trends latest more all © c copyright related filed tags tag topics topic',
		maxWords: 5,
		closes: 'page',
		pattern:
			/^(?:written by|about the authors?|authors?|you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|trending(?: now)?|trends ?\d*h?|latest(?: news| posts)?)\s?:?$/i
	},
	{
		role: 'furniture',
		opens: 'all more',
		maxWords: 8,
		closes: 'page',
		pattern: {
			test: (text) => !/[.?!]$/.test(text) && /^(?:All news articles\b|M(?:ore|ORE) from \p{Lu})/u.test(text)
		}
	},
	{
		role: 'furniture',
		opens: '© c copyright all',
		maxWords: 20,
		closes: 'page',
		ends: true,
		pattern: /^(?:©|\(c\) ?(?:\d{4}|copyright)|copyright (?:©|\(c\)|\d{4})|all rights reserved)/i
	},
	{
		role: 'furniture',
		opens:
			'no post leave comments comment # join show view sort newest oldest be add load view your required',
		maxWords: 16,
		closes: 'comments',
		pattern:
			/^(?:no comments(?: yet)?:?|\d{1,6} (?:comments?|responses?|replies)(?: (?:on|to) .{0,80})?:?|comments:|(?:post|leave|add|write) a (?:comment|reply)|view comments|show comments|join the (?:conversation|discussion)|be the first to comment|your e-?mail address will not|required fields are)\b.{0,60}$|^no comments:$|^\d{1,6} comments?:$|^comments:$/i
	},
	{
		role: 'furniture',
		opens: 'comments comment',
		maxWords: 2,
		closes: 'comments',
		pattern: /^comments?(?::| ?[([]\d{1,6}[)\]])?$/i
	},
	{
		role: 'furniture',
		opens: 'reply like likes report log view flag upvote edited #',
		maxWords: 5,
		atComment: true,
		pattern:
			/^(?:reply|like|likes|report(?: (?:comment|abuse|this))?|flag|upvote|(?:log|sign) in to reply|view (?:\d{1,5} )?repl(?:y|ies)|\d{1,6} (?:likes?|repl(?:y|ies)|upvotes?))$/i
	},
	{
		role: 'furniture',
		opens:
			'follow terms privacy contact about advertise careers cookie cookies our site back topics tags tag filed topic find help accessibility sitemap reuse get license purchase explore download',
		maxWords: 14,
		pattern:
			/^(?:follow us(?: on\b.{0,60})?|terms (?:of|and) (?:use|service|conditions)\b.{0,60}|privacy(?: policy| notice| settings| statement)?|contact us|about us|advertise with us|careers|our standards:.{0,80}|site ?map|back to (?:top|home|home ?page)|(?:topics|tags|tag|filed under|filed in|posted in|topic)\s?:.{0,100}|topics|tags|accessibility(?: help| statement)?|reuse this content|purchase licensing rights|help cent(?:er|re))$/i
	},
	{
		role: 'furniture',
		opens: 'the this',
		maxWords: 60,
		pattern:
			/^(?:the information on this (?:site|website)|the inclusion of any links|this (?:site|website) is (?:protected|not responsible)|this material may not be (?:published|reproduced))/i
	},
	{
		role: 'furniture',
		opens: 'this now',
		maxWords: 30,
		pattern:
			/^(?:this (?:article|story|text|page) (?:was|has been) (?:automatically |machine[- ])?translated|now you can (?:see|read|listen))/i
	}
];
