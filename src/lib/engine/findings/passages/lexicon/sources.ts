/** Words that give what a sentence says to somebody other than its writer. */

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

/** Verbs of thinking and feeling beside those of saying: "the town fears …". Dictionary forms. */
export const THOUGHT_VERBS = words(
	'fear feel hope doubt worry suspect believe think consider regard view expect assume deem hold imagine anticipate deny ' +
		'demand insist seek favour favor oppose support rule plan intend'
);

/** Verbs that are weak evidence alone: "sees itself", "sees as". */
export const AS_VERBS = words('see view regard describe perceive consider treat portray depict');

/** What facts, too, can do: "the figures suggest", "it shows". With a thing as subject they report nobody. */
export const SHOWING_VERBS = words(
	'suggest indicate reveal signal imply underline underscore confirm read point show mean reflect mention begin post order ' +
		'express note promise offer raise threaten request challenge attack reason demand continue reply counter charge refer compare ' +
		'welcome promote snap text sign shoot repeat break'
);

/** Participles that leave the source unnamed: "is considered", "was seen as". */
export const UNNAMED_PARTICIPLES = words(
	'considered seen regarded viewed perceived believed said thought alleged reported understood rumoured rumored deemed ' +
		'described accused suspected feared hailed criticised criticized portrayed known called expected supposed'
);

/** Adverbs that do the same. */
export const HEARSAY_ADVERBS = words('reportedly allegedly purportedly ostensibly');

/** Nouns that hold what somebody says or thinks in a clause after "that". */
export const CONTENT_NOUNS = words(
	'fear fears claim claims allegation allegations accusation accusations belief view views position argument suggestion ' +
		'suggestions hope hopes complaint complaints statement promise assertion threat threats warning warnings concern concerns ' +
		'demand demands assurance assurances report reports speculation proposal request insistence conviction announcement'
);

/** Whose "point of view", "opinion", "eyes" it is. */
export const VIEW_NOUNS = words(
	'view opinion eyes judgement judgment words perspective mind estimation assessment'
);

/** The writer's own person. */
export const OWN_PERSON = words('i we me us my our');

/** People and bodies in general that can have a voice. */
export const COLLECTIVES = words(
	'government ministry office agency company party union council committee court commission side west east people critics ' +
		'supporters opponents residents officials experts analysts observers leaders politicians lawmakers neighbours neighbors ' +
		'police army authorities media campaigners activists investors voters parents teachers workers police scientists doctors ' +
		'researchers economists allies partners members families others some many country countries nation nations'
);
