/** What the words of a clause tell about its being an event: something that begins and ends on a day. */
import { words } from '../../../language/lexicon/words';

/** Verbs of states, feelings, knowledge, likeness and habit: what they tell lasts. Lemmas. */
export const STATES = words(
	'be have seem appear look sound smell taste feel remain stay keep exist live reside belong own possess contain include ' +
		'comprise consist involve mean matter depend rely rest lie stand sit fit suit cost weigh measure equal resemble ' +
		'represent constitute concern know believe think understand suppose doubt suspect imagine assume reckon want wish ' +
		'hope need desire prefer like love hate dislike fear dread enjoy admire respect trust envy regret care mind intend mean ' +
		'plan aim expect await consider regard view see hear perceive recognise recognize remember forget recall ' +
		'envision envisage foresee anticipate deserve lack owe tend continue seek try attempt strive struggle hesitate dare manage help serve work act function ' +
		'apply extend range reach stretch span border face surround support oppose require entail imply depict ' +
		'reflect show suggest indicate demonstrate prove denote signify use allow enable permit let make do get go'
);

/**
 * Of the states above those whose past tense, with a date or not, still mostly tells a thing done: "heard", "reached",
 * "made", "went". They make an event, but a less sure one.
 */
export const LOOSE = words(
	'stand sit see hear recognise recognize reach extend appear show prove demonstrate make do get go try attempt seek plan ' +
		'apply help support oppose work serve act face indicate suggest reflect use allow keep consider like'
);

/** Verbs that tell somebody said or published something. Lemmas. */
export const SAYING = words(
	'say tell add ask reply write tweet post explain insist note state claim argue respond answer observe remark comment ' +
		'stress emphasise emphasize assure affirm assert maintain contend counter acknowledge admit concede report reiterate ' +
		'repeat joke quip mention describe call speak talk rate term label refer point believe think suggest hint'
);

/** Verbs that bring the words said: a clause may follow them without "that". Lemmas. */
export const CONTENT = words(
	'say tell add reply write tweet explain insist note state claim argue respond answer observe remark comment stress ' +
		'emphasise emphasize assure affirm assert maintain contend counter acknowledge admit concede report reiterate repeat ' +
		'announce declare warn confirm reveal disclose promise pledge vow agree predict estimate believe think know hope fear ' +
		'feel understand suspect suppose expect allege suggest hint show indicate mean find learn hear decide conclude ' +
		'complain deny boast conclude speculate see realise realize guarantee testify swear inform remind convince persuade ' +
		'recommend propose demand request urge order rule determine discover notice point forecast signal imply caution clear'
);

/** Verbs whose content is what somebody thinks or asks for, not what is so. Lemmas. */
export const OPINION_CONTENT = words(
	'believe think hope fear feel suspect suppose expect predict estimate speculate suggest hint imply recommend propose demand ' +
		'request urge order mean doubt deny'
);

/** Verbs of telling plans: what they announce is an event to come. Lemmas. */
export const ANNOUNCING = words(
	'announce confirm declare disclose reveal say add tell state report promise pledge vow agree decide'
);

/** Of these, the ones whose word alone makes a plan of what has no date. Lemmas. */
export const PLEDGES = words('announce confirm pledge vow promise');

/** Nouns of things that happen on a day. Lemmas, singular. */
export const EVENT_NOUNS = words(
	'meeting talk summit conference discussion negotiation dialogue conversation call consultation session hearing trial debate ' +
		'vote election referendum ballot poll speech address briefing interview visit trip tour dinner lunch breakfast ceremony ' +
		'funeral wedding inauguration celebration festival concert match game race final tournament competition championship ' +
		'parade march rally protest demonstration strike riot attack assault raid bombing explosion blast shooting killing murder ' +
		'assassination robbery theft arrest invasion annexation occupation war battle fighting offensive exercise drill manoeuvre ' +
		'maneuver landing launch release opening closure announcement decision ruling verdict sentence appeal signing agreement ' +
		'accord ceasefire truce withdrawal departure arrival return crash accident collision earthquake flood storm hurricane fire ' +
		'eruption outbreak death birth resignation appointment nomination takeover merger acquisition purchase sale bankruptcy ' +
		'publication statement testimony evacuation rescue search investigation inspection test experiment exhibition auction ' +
		'anniversary premiere screening performance deployment handover coup revolution uprising collapse gathering congress ' +
		'reception workshop seminar lecture round exchange encounter session event tests disaster incident'
);

/** Meetings and talks, all one family: what one sentence calls a meeting the next calls talks. Lemmas, singular. */
export const MEETING_NOUNS = words(
	'meeting talk summit conference discussion negotiation dialogue conversation consultation session gathering encounter exchange round dinner lunch breakfast'
);

/** Verbs that say no more than that the event their object names took place. Lemmas. */
export const CARRIERS = words(
	'hold have host stage give deliver make take conduct carry attend join undertake launch open'
);

/** Verbs that say the event their subject names took place: "the vote was held", "the meeting took place". */
export const HAPPENING = words('happen occur follow');

/** Participles and adjectives that make a plan: "is scheduled for", "is due to". */
export const PLANNED = words('scheduled due set planned slated expected supposed arranged booked');
export const FIRMLY_PLANNED = words('scheduled due set planned slated arranged booked');

/** Verbs whose plain present may tell a timetable: "The talks begin on Monday". Lemmas. */
export const TIMETABLED = words(
	'begin start open close end finish meet gather convene resume continue leave depart arrive return travel fly visit launch go come vote debate host hold take'
);

/** Adverbs of habit and frequency: what they go with is no single event. */
export const HABITUAL = words(
	'always often usually regularly sometimes frequently generally typically normally rarely seldom occasionally routinely ' +
		'traditionally constantly repeatedly continually annually daily weekly monthly'
);

/** Adverbs that say somebody is guessing. */
export const HEDGED = words(
	'perhaps maybe possibly probably allegedly reportedly apparently likely presumably supposedly'
);

/** A subject that says nobody did it. */
export const NEGATIVE_SUBJECTS = words('no none nobody neither nothing nor');
