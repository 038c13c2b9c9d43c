import type { PageRule } from './page-rule';

const OFFER =
	/\b(?:newsletters?|inbox|e-?mail (?:address|alerts?|updates?|digest)|subscri(?:be|ption|ber)s?|(?:daily|weekly|morning|evening) (?:briefing|digest|roundup|update)|(?:our|the) app|(?:whatsapp|telegram|youtube) (?:channel|group)|membership|free trial|(?:independent|quality|our|free|public.service) journalism|breaking news alerts?|paywall|google news)\b/i;
const SIGN_UP_FOR =
	/\b(?:newsletters?|inbox|e-?mails?|alerts?|updates?|account|here|now|access|trial|our|your|briefing|digest)\b/i;
const ADDRESS = /\b(?:you|your|you['’]re|us|our|now|here|free|today)\b/i;

/** A paper's offer to its reader: an imperative, what is offered, and a word that speaks to the reader. */
function isOffer(text: string): boolean {
	return OFFER.test(text) && ADDRESS.test(text) && !/["“”]/.test(text);
}

/** "Sign up for our newsletter", "Subscribe now": a button, or a whole sentence that speaks to the reader. */
function isSignUp(text: string): boolean {
	if (!/^(?:sign up (?:for|to|here|now|today)\b|subscribe (?:to|now|for|here|today|and)\b)/i.test(text))
		return false;
	if (/\b(?:said|says|was|were|did|had)\b|["“”]/.test(text)) return false;
	return !/[.!]$/.test(text) || SIGN_UP_FOR.test(text);
}

/** Cookie notices, newsletter boxes, calls for support. */
export const NOTICE_RULES: readonly PageRule[] = [
	{
		role: 'furniture',
		opens: 'we this our by accept reject manage cookie cookies your allow i necessary privacy',
		maxWords: 80,
		pattern:
			/^(?:we (?:and our (?:\d{1,4} )?partners (?:use|store|process)|use (?:\p{L}{1,14} ){0,4}cookies\b|value your privacy|care about your privacy|have updated our (?:privacy|terms))|(?:this|our) (?:site|website|page) uses (?:\p{L}{1,14} ){0,3}cookies\b|by (?:clicking|continuing|using|signing up|subscribing|submitting|registering|entering your)\b.{0,120}\b(?:agree|accept|consent|acknowledge)|(?:accept|reject|allow|decline|manage)(?: (?:all|necessary|essential|my|your|optional|only necessary))?(?: (?:cookies|preferences|settings|choices|options|and (?:close|continue)))*$|cookie (?:settings|policy|preferences|notice|consent)|your (?:privacy|cookie) (?:choices|settings|matters)|necessary cookies)/iu
	},
	{ role: 'furniture', opens: 'sign subscribe', maxWords: 40, pattern: { test: isSignUp } },
	{
		role: 'furniture',
		opens:
			'register get join receive enter follow download support become want stay unlock start already try keep like enjoy enjoying looking never don thank thanks your please',
		maxWords: 45,
		pattern: { test: isOffer }
	},
	{
		role: 'furniture',
		opens: 'your enter e email please invalid first thank thanks success this',
		maxWords: 14,
		pattern:
			/^(?:your e-?mail(?: address)?|enter your e-?mail(?: address)?|e-?mail(?: address)?|please enter a valid e-?mail\b.{0,40}|invalid e-?mail\b.{0,40}|first name|thank(?:s| you) for (?:signing up|subscribing|registering)\b.{0,40}|this site is protected by\b.{0,80})\s?\*?[.!]?$/i
	},
	{
		role: 'furniture',
		opens: 'support donate become help make',
		maxWords: 9,
		pattern:
			/^(?:support (?:us|our work|our journalism)|donate(?: now| today)?|become a (?:member|subscriber|supporter)|make a (?:donation|contribution))[.!]?$/iu
	}
];
