/** Closed classes by which clauses of a sentence are told apart, and verbs by what stands beside them. Verbs as lemmas. */
import { words } from '../../../language/lexicon/words';

/** Open a clause that tells more of the noun before. */
export const RELATIVE = words('who which whose whom where');

/** Always open a clause. */
export const ADVERBIAL = words(
	'if unless whether when while whilst because although though whereas lest whenever wherever how why what whoever whatever'
);

/** Prepositions or adverbs too: they open a clause only where a verb with a subject of its own follows. */
export const EITHER = words('after before since until till as once than like so');

/** Stand before an opener and belong to it: "just after", "even if". */
export const LEAD_IN = words(
	'just only even shortly soon right immediately long not especially particularly well ever partly mainly'
);

/** Units of time that tell how long "after" or "before": "three years after". */
export const MEASURED_TIME = words(
	'second seconds minute minutes hour hours day days night nights week weeks fortnight month months year years decade decades ' +
		'century centuries'
);

/** What may stand before such a unit: "less than a week", "only a few days", "some two years". */
export const MEASURING = words(
	'a an one two three four five six seven eight nine ten few several couple dozen some many half of about almost nearly around ' +
		'roughly more less than over under at least only just barely exactly'
);

/** Openers of what may be, is asked, or is compared: nothing there is told as a fact. */
export const UNREAL = words(
	'if unless whether lest whenever how why what than like until till so whatever whoever'
);

/** Openers after which the present tells of what is still to come: "when the court has met". */
export const TEMPORAL = words('when once after before until till as while');

/** Subject forms: the verb after them is the clause's. */
export const NOMINATIVE = words('he she they we i it who which that there you');

/** Take a clause without "that" so often that any noun phrase after them may be its subject. */
export const SAY = words('say believe think claim add hope know insist tell argue allege');

/** Hardly ever without an object: a past form that has none is a participle ("men accused of theft", "a fair held in May"). */
export const TRANSITIVE = words(
	'accuse convict suspect compose deprive use base locate design hold make give name publish release submit impose station ' +
		'schedule organise organize host sponsor found fund produce build create cause issue conduct commission own post record ' +
		'report devote dedicate entitle equip establish grant award install manufacture provide send bring take carry put set ' +
		'attribute attach enclose address intend raise obtain receive introduce unveil reveal disclose allege mount stage'
);

/** "on Monday", "in May", "for Friday": what stands after these puts a verb on a date. */
export const DATING = words('on in at during over for');

/** Verbs that may have a date as their object: "chose Friday". It is no date of theirs. Lemmas. */
export const DATE_TAKERS = words(
	'choose pick select prefer name propose suggest mark celebrate commemorate observe spend take set fix declare await call'
);

/** What stands after these has a date of its own. */
export const APART = words(
	'after before since until till following ahead despite because than like amid versus'
);

/**
 * What stands after these is what is spoken of, not where it is spoken: its date is its own.
 */
export const TOPIC = words(
	'about on over against of for with into between regarding concerning towards toward upon despite without'
);

/** Asking, planning, putting off: a date that follows may be that of what is asked for or planned. */
export const PLANNING = words(
	'call schedule postpone delay cancel propose invite demand urge plan discuss prepare expect await welcome request ask offer ' +
		'mention arrange set seek agree book organise organize announce confirm want hope threaten promise approve reject ' +
		'support oppose negotiate order precede follow await cover describe recall remember mark commemorate celebrate'
);

/** Tell the figures of a stretch of time: the stretch is when they were earned, not when they were told. */
export const RESULT_VERBS = words('report post record book register log estimate forecast predict project');

/** Nouns that come about in the act that names them: "signed an agreement on Monday". Singular. */
export const MADE_AT_ONCE = words(
	'agreement accord ceasefire truce decision ruling verdict statement announcement release sentence appeal'
);

/** What a noun phrase may say of an event that may never come, or is one of many. */
export const UNCERTAIN_EVENT = words(
	'no any possible potential proposed each every another similar such future planned would-be hypothetical annual'
);

/** Subjects whose "is to" tells a purpose, not an appointment: "the aim is to win". Singular. */
export const PURPOSES = words(
	'goal aim plan idea purpose task objective intention point job role way priority challenge solution hope mission strategy ' +
		'duty function option alternative step key trick answer wish dream ambition target thing problem question choice'
);

/** Nouns whose "that" brings what they say: "the claim that …". Singular. */
export const CONTENT_NOUNS = words(
	'claim fear hope idea belief fact news announcement demand possibility chance position assurance statement report warning ' +
		'suggestion view opinion feeling sense sign evidence concern danger risk threat promise pledge condition ground argument ' +
		'accusation allegation charge rumour rumor impression conclusion proof doubt suspicion assumption theory expectation ' +
		'worry anxiety prediction forecast guarantee plan understanding agreement decision requirement request proposal confirmation denial admission'
);

/** Where something that lasts begins or ends: "the start of the war". */
export const EDGES = words('start beginning outbreak end close conclusion resumption suspension');

/** Verbs by which an event goes on or stops: an event noun is their subject, and its day is theirs. */
export const PHASES = words(
	'end begin start open close conclude finish last come resume continue break happen occur take'
);
