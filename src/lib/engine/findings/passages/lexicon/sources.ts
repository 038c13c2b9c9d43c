/** Words that give what a sentence says to somebody other than its writer. */
import { words } from '../../../language/lexicon/words';

/** Verbs of thinking, feeling and wanting to have, beside those of saying: "the town fears …". Dictionary forms. */
export const THOUGHT_VERBS = words(
	'fear feel hope doubt worry suspect believe think consider regard view expect assume deem imagine anticipate deny ' +
		'demand insist favour favor oppose support plan intend seek'
);

/** Verbs of seeing report a thought where they go with "as" or "itself": "sees itself as the victim". */
export const SEEING_VERBS = words(
	'see view regard describe perceive treat portray depict remember recall denounce condemn decry criticise criticize slam dismiss hail praise laud'
);

/** Verbs of saying that mean something else unless words of somebody follow: "continues to grow", "read the report". */
export const DOUBTFUL_VERBS = words(
	'continue begin read post repeat text sign snap shoot maintain sum order attack challenge promote invoke blog charge ' +
		'greet cheer note mention refer compare report reason counter answer cry question accept propose offer appeal add sigh ' +
		'express speak talk discuss defend observe hold use stress'
);

/** What facts, too, can do: "the figures suggest", "it shows". With a thing as subject they report nobody. */
export const SHOWING_VERBS = words(
	'suggest indicate reveal signal imply underline underscore confirm point show mean reflect promise raise threaten request ' +
		'demand reply welcome break argue explain say tell write declare claim conclude prove predict repeat clarify testify'
);

/** Unnamed sources: "is said to", "was thought that". Only with what follows here. */
export const HEARSAY_PARTICIPLES = words(
	'said thought believed alleged reported understood rumoured rumored accused suspected feared supposed known'
);

/** Unnamed judges: "is considered", "was seen as". */
export const HELD_PARTICIPLES = words(
	'considered seen regarded viewed perceived deemed described hailed criticised criticized portrayed'
);

/** Adverbs that do the same. */
export const HEARSAY_ADVERBS = words('reportedly allegedly purportedly ostensibly');

/** Nouns that hold what somebody thinks in a clause after "that". Others ("a threat that …") often begin a relative clause. */
export const CONTENT_NOUNS = words(
	'fear fears claim claims allegation allegations accusation accusations belief suggestion suggestions hope hopes ' +
		'complaint complaints assertion concern concerns speculation insistence conviction position'
);

/** Whose "opinion" or "eyes" it is. */
export const VIEW_NOUNS = words(
	'view opinion eyes judgement judgment words perspective mind estimation assessment'
);

/** What things are in proportion to: "according to the number of …" names no source. */
export const MEASURES = words(
	'number size amount degree age need needs taste plan schedule income type kind rank weight law rule rules principle ' +
		'doctrine ability season weather'
);

/** The writer's own person. */
export const OWN_PERSON = words('i we me us my our');

/** What a writer calls the text or its publisher, or himself: "this newspaper", "this reviewer". */
export const OWN_NOUNS = words(
	'newspaper paper magazine page column blog weblog journal publication site website newsletter writer author reporter ' +
		'reviewer columnist correspondent critic commentator blogger observer'
);

/** Whether a noun phrase that begins with `first` and is built on `head` means the writer: "this column", "the present author". */
export function isWritersOwn(first: string, second: string, head: string): boolean {
	if (!OWN_NOUNS.has(head)) return false;
	return first === 'this' || (first === 'the' && second === 'present');
}

/** Before the subject of a clause that the writer's own contradicts or makes a condition: "contrary to what Brandt says". */
export const CONTRADICTING = words(
	'if whatever contrary despite although though however unless even regardless whether'
);

/** What such verbs take as an object is named in the narrator's words: "announced a shameful cut". Not these, whose objects are thoughts. */
export const JUDGING_OBJECT_VERBS = words(
	'call brand label dub deem term consider find think believe accuse blame charge suspect warn complain describe characterise ' +
		'characterize portray pronounce rate declare express voice'
);

/** Nobody in particular: who says nothing. */
export const NOBODY = words(
	'nobody none anyone anybody someone somebody everyone everybody few who which that one'
);

/** Before a clause that only sets the scene: "when the mayor said so". */
export const SUBORDINATORS = words(
	'when while as after before since because if although though where who which until unless whether whom whose moment ' +
		'day time once whenever what whatever how why'
);

/** After a comma, where the writer takes over again: "…, which is absurd", "…, but the roof leaks". */
export const TAKES_OVER = words('which although though despite whereas yet but while');

/** People and bodies in general that can have a voice. */
export const COLLECTIVES = words(
	'government governments ministry office agency company party union council committee court commission side west east people ' +
		'opposition critics supporters opponents residents officials experts analysts observers leaders politicians lawmakers neighbours ' +
		'neighbors police army authorities media campaigners activists investors voters parents teachers workers scientists doctors ' +
		'researchers economists allies partners members families colleagues friends fans admirers outsiders locals visitors readers viewers others some many country countries nation nations state states ' +
		'mayor minister president town city village'
);

/** Documents that speak for those who wrote them. */
export const DOCUMENTS = words(
	'statement report letter draft study survey poll document memo article website release'
);
