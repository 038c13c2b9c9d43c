/** Closed classes of English and the adverbs that stand between a subject and its reporting verb. */

import { words } from './words';

export const PREPOSITIONS = words(
	'of in on at by for with from to into onto over under between among against about after before during since until ' +
		'through throughout across near outside inside within without despite toward towards upon via per beside besides ' +
		'beyond behind amid alongside than like unlike as because except including regarding concerning following around'
);

export const SUBJECT_PRONOUNS = words('he she they it i we you');

export const DETERMINERS = words(
	'the a an this that these those his her its their my our your some any every each another one two three four five ' +
		'several many most both no all other'
);

/** Determiners that bring a source in for the first time. */
export const INDEFINITE = words('a an one another some two three four five several many');

export const POSSESSIVES = words('his her its their');

export const CONJUNCTIONS = words(
	'and or but while whereas though although nor yet so if when because since unless whether'
);

/** Words that may stand between a subject and its verb, or between a quotation and its reporting clause. */
const ADVERBS = words(
	'also then later again further still now once never always often even just only simply merely really actually ' +
		'not soon first already ever yet too there here today yesterday thus therefore meanwhile instead afterwards ' +
		'afterward however recently repeatedly back quickly early late earlier both all almost nearly rather quite'
);

const NOT_ADVERBS = words(
	'family ally allies reply rally july italy only assembly supply monopoly anomaly bully apply rely'
);

export function isAdverb(lower: string): boolean {
	return ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower));
}

/** Words that are capitalised only because a sentence begins with them. */
const COMMON_OPENERS = words(
	'the a an this that these those his her its their my our your he she they it i we you in on at by for with from to of ' +
		'and or but so yet nor if when while as because since although though after before during until once whether ' +
		'however meanwhile moreover furthermore therefore thus then now today yesterday tomorrow later earlier still also ' +
		'even just only not no yes there here what who which why how where whose whom all both each every some any many ' +
		'most few several one two three four five six seven eight nine ten another other others such like unlike despite according among between ' +
		'under over about above across against along around behind below beyond within without through near since ' +
		'asked told said speaking speaks adding added citing cited following given based while instead rather indeed perhaps ' +
		'maybe well right sure never ever always often sometimes recently finally first second third last next again back ' +
		"beforehand afterwards thereafter let lets let's is are was were be been do does did has have had can could will " +
		'would should may might must please thank thanks good bad great new old more less much very too almost nearly about ' +
		'only additionally similarly likewise otherwise nevertheless nonetheless elsewhere overall generally officials critics ' +
		"analysts experts people everyone nobody nothing something anything someone anyone that's it's he's she's they're " +
		"we're i'm i've you're don't there's here's read see look want take make think know get got go part " +
		'republicans democrats europeans americans russians western eastern northern southern federal'
);

export function isCommonOpener(lower: string): boolean {
	return COMMON_OPENERS.has(lower) || isAdverb(lower) || PREPOSITIONS.has(lower);
}
