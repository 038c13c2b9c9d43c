import type { PageRule } from './page-rule';

/** Words on the buttons and bars of a page: networks, and what one may do with an article. */
const BAR_WORDS = new Set(
	(
		'facebook twitter whatsapp email e-mail mail print share tweet link linkedin reddit pinterest telegram messenger flipboard ' +
		'pocket instagram youtube tiktok bluesky threads mastodon rss copy save bookmark comment comments search menu login ' +
		'subscribe newsletter newsletters signal viber line wechat vk xing tumblr skype sms pin gift listen'
	).split(' ')
);
const BAR_FILLERS = new Set(
	'x on via by to this article story page with in the a and or more post us icon button'.split(' ')
);

/** A row of buttons: "Share Tweet Email", "Share on Facebook", "Facebook | Twitter | WhatsApp". */
function isShareBar(text: string): boolean {
	if (text.length > 120 || /[.!?"“”]$/.test(text)) return false;
	const words = text
		.toLowerCase()
		.split(/[\s|•·,:/>›»–—&()]+/)
		.filter((word) => word !== '');
	let bars = 0;
	for (const word of words) {
		if (BAR_WORDS.has(word)) bars++;
		else if (!BAR_FILLERS.has(word)) return false;
	}
	return bars > 0 && bars * 2 >= words.length - 1;
}

const BAR_OPENERS = [...BAR_WORDS].map((word) => word.split('-')[0]!).join(' ');

/** "Home > News > Europe", "News | Sport | Culture | Travel". */
function isTrail(text: string): boolean {
	if (text.length > 160 || /[.!?"“”,;]$/.test(text)) return false;
	const steps = text.split(/\s*[|>›»·•]\s*|\s\/\s/).filter((step) => step !== '');
	if (steps.length < 3) return false;
	return steps.every((step) => step.length <= 28 && /^\p{Lu}/u.test(step) && step.split(/\s+/).length <= 3);
}

/** Buttons, menus, players, advertisements, counters: what a page is operated with. */
export const CONTROL_RULES: readonly PageRule[] = [
	{ role: 'furniture', maxWords: 14, pattern: /^[^\p{L}\p{N}]+$/u },
	{ role: 'furniture', opens: BAR_OPENERS, maxWords: 12, pattern: { test: isShareBar } },
	{
		role: 'furniture',
		maxWords: 16,
		pattern: { test: (text) => /[|>›»·•/]/.test(text) && isTrail(text) }
	},
	{
		role: 'furniture',
		opens:
			'read continue click after end advertisement advertising advert sponsored promoted paid ad ads home sign log register skip next previous prev loading show load hide back close open toggle main my account today sections article story scroll view change switch live breaking video videos play pause mute unmute pinned key go see edit all jump',
		maxWords: 7,
		pattern:
			/^(?:advert(?:isement|ising)?|sponsored(?: (?:by .{1,30}|content|post))?|promoted(?: content)?|paid (?:content|post|for by .{1,30})|ads?(?: by \p{L}{1,20})?|home(?:page)?|log ?(?:in|out)|sign ?(?:in|out|up)|register|skip(?: to (?:main |the )?(?:content|navigation)| advertisement| ad| past newsletter promotion)?|after newsletter promotion|end of (?:list|article|story)|next(?: (?:article|story|post|page))?|previous(?: (?:article|story|post|page))?|prev|loading\W*|(?:show|load|view|see|hide) (?:all|more|less|comments|transcript)|back|close|(?:open|close|toggle|main) (?:menu|navigation|search)|main menu|my account|all sections|sections|(?:article|story) continues? (?:below|after)(?: (?:this |the )?advert(?:isement)?)?|scroll (?:down )?to continue(?: reading)?|jump to (?:content|navigation|comments)|live(?: updates?| blog)?|pinned(?: post)?|key events?|play(?: video| audio)?|pause|(?:un)?mute|edition|change edition|all news|go to (?:top|content|comments))$/iu
	},
	{
		role: 'furniture',
		opens:
			'listen to your this current duration volume audio video media loaded stream unable please something javascript',
		maxWords: 20,
		pattern:
			/^(?:listen to (?:this )?article\b.{0,20}|to (?:play|view|watch) this (?:video|content|audio)\b.{0,80}|your browser does not support\b.{0,60}|this (?:video|content|media|audio) (?:can ?not|is not|isn['’]t|could not|is no longer)\b.{0,60}|(?:current time|duration|volume|loaded)\s?:?\s?[\d:.% ]*|audio (?:player|only)|video player|unable to load\b.{0,40}|please (?:enable javascript|try again|turn off your ad)\b.{0,80}|something went wrong\b.{0,60}|javascript (?:is|must be)\b.{0,60})$/i
	},
	{
		role: 'furniture',
		opens: '#',
		maxWords: 4,
		pattern:
			/^\d{1,4}(?:[.,]\d{1,3})?[kKmM]? ?(?:shares?|views?|likes?|comments?|reactions?|followers?|retweets?|photos?|images?|slides?)?$/i
	},
	{
		role: 'furniture',
		opens: '#',
		maxWords: 4,
		pattern: /^\d{1,3} ?(?:\/|of) ?\d{1,3}(?: (?:photos|images|slides))?$/i
	},
	{
		role: 'furniture',
		opens: 'http https www pic',
		maxWords: 2,
		pattern: /^(?:https?:\/\/|www\.|pic\.)\S{1,300}$/i
	},
	{
		role: 'furniture',
		maxWords: 12,
		pattern: /^[#@][\p{L}\p{N}_]{1,40}(?:[ ,]{1,2}[#@][\p{L}\p{N}_]{1,40}){0,11}$/u
	},
	{
		role: 'furniture',
		maxWords: 20,
		pattern: /^[—–-]{1,2} ?[^()]{2,60}\(@\w{1,30}\).{0,30}$/u
	}
];
