import type { PageRule } from './page-rule';

/** Pointers to other articles. */
export const TEASER_RULES: readonly PageRule[] = [
	{
		role: 'teaser',
		opens: 'read also see watch listen more related',
		maxWords: 30,
		pattern:
			/^(?:READ|READ MORE|READ ALSO|READ NEXT|ALSO READ|SEE ALSO|WATCH|LISTEN|MORE|RELATED)(?:\s{2,}|\s*[:|–—-]\s*|\s+(?=\p{Lu}\p{Ll}))\S/u
	},
	{
		role: 'teaser',
		opens: 'read also see related more don recommended watch listen explainer in up opinion',
		maxWords: 30,
		pattern:
			/^(?:read (?:more|next|also|on|the full (?:story|article))|also read|see also|related(?: (?:article|story|stories|content|topics|news))?|more (?:on this|from us|to read)|don['’]t miss|recommended|watch(?: (?:now|live|more|next))?|listen(?: now)?|in pictures|in case you missed it|up next)\s?[:|–—]\s?\S/i
	},
	{
		role: 'teaser',
		opens:
			'read more related also further top most recommended editor editors latest on you what up in list keep explore popular trending',
		maxWords: 8,
		opensList: true,
		pattern:
			/^(?:(?:read )?more (?:on|about) (?:the|this|that) (?:subject|topic|story|theme|issue)|(?:related|recommended) (?:articles|stories|topics|content|links|news|coverage|reading|videos)|related|more (?:stories|news|coverage|on this)|also of interest|(?:also )?in this (?:story|section|series)|further (?:reading|links)|(?:top|popular|latest) (?:stories|articles|posts)|most (?:read|popular|viewed|shared)|recommended(?: for you)?|read (?:next|also)|up next|editor['’]?s['’]? (?:picks|choice)|keep reading|explore more(?: on (?:this|these) topics?)?|what to read next|list \d+ of \d+)\s?:?$/i
	},
	{
		role: 'furniture',
		opens: 'read continue click find',
		maxWords: 9,
		pattern:
			/^(?:read (?:more|on|the (?:full|whole|rest|original|complete)\b[\p{L} ]{0,30})|continue reading|click here\b.{0,40}|find out more)(?: here| below)?\W{0,4}$/iu
	}
];
