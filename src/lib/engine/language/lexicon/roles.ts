/** Titles and roles: what marks the name beside it as a person's, and what a description of a person is built on. */

export type Gender = 'm' | 'f';

/** Forms of address; their value is the gender they tell, if any. */
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map([
	...'mr sir lord king prince messrs brother father'.split(' ').map((word) => [word, 'm'] as const),
	...'mrs ms miss lady dame queen princess mme sister madam'.split(' ').map((word) => [word, 'f'] as const),
	...'dr prof professor rev reverend st judge justice'.split(' ').map((word) => [word, null] as const)
]);

const ROLE_LIST =
	'president minister secretary chancellor premier senator congressman congresswoman representative governor mayor ' +
	'spokesman spokeswoman spokesperson ambassador envoy diplomat negotiator commissioner chairman chairwoman chair ' +
	'director chief head leader official officer general colonel captain lieutenant major sergeant admiral commander ' +
	'marshal sheriff detective inspector constable superintendent prosecutor attorney lawyer solicitor barrister judge ' +
	'justice speaker deputy lawmaker politician candidate nominee councillor councilman councilwoman delegate adviser ' +
	'advisor aide strategist pollster analyst expert economist scientist researcher professor doctor physician nurse teacher ' +
	'author writer editor reporter journalist correspondent columnist host anchor commentator activist campaigner ' +
	'executive manager founder owner banker investor entrepreneur businessman businesswoman coach player actor actress ' +
	'singer director producer comedian artist musician pope bishop archbishop cardinal priest pastor rabbi imam king queen ' +
	'prince princess duke counterpart colleague ally rival opponent critic supporter veteran student farmer resident ' +
	'worker survivor victim witness neighbour neighbor sister brother mother father wife husband son daughter ' +
	'historian biographer philosopher chairperson vice-president treasurer comptroller administrator trustee principal ' +
	'co-founder co-chair whip congressperson lobbyist operative organizer organiser volunteer voter consultant ' +
	'undersecretary ex-president ceo cfo cto';

/** What people are by work, age, family or lot. Left out: words that are common surnames too ("Baker", "Cook", "Porter"). */
const OCCUPATIONS =
	'engineer architect goalkeeper striker midfielder referee umpire trainer athlete swimmer cyclist boxer wrestler ' +
	'sprinter footballer cricketer golfer jockey pilot sailor skipper fisherman firefighter fireman paramedic policeman ' +
	'policewoman soldier trooper caretaker janitor electrician plumber mechanic technician programmer photographer ' +
	'cameraman painter sculptor novelist poet playwright screenwriter librarian archivist curator archaeologist biologist ' +
	'chemist physicist geologist mathematician statistician psychologist psychiatrist sociologist criminologist ' +
	'anthropologist climatologist meteorologist seismologist astronomer astronaut epidemiologist virologist surgeon dentist ' +
	'pharmacist therapist veterinarian oncologist cardiologist paediatrician pediatrician neurologist midwife shopkeeper ' +
	'grocer hairdresser waiter waitress bartender chef restaurateur hotelier tailor seamstress accountant auditor salesman ' +
	'saleswoman receptionist translator interpreter tutor lecturer headteacher headmaster headmistress rector provost ' +
	'chaplain vicar nun deacon missionary clerk magistrate notary bailiff taxpayer commuter passenger motorist pedestrian ' +
	'shopper tourist traveller traveler tenant landlady homeowner villager islander pensioner retiree teenager schoolboy ' +
	'schoolgirl pupil graduate undergraduate apprentice intern trainee refugee migrant immigrant protester protestor ' +
	'demonstrator unionist environmentalist feminist pacifist blogger vlogger influencer podcaster youtuber presenter ' +
	'newsreader pundit whistleblower defendant plaintiff suspect inmate prisoner widow widower grandmother grandfather ' +
	'grandson granddaughter stepmother stepfather aunt uncle nephew niece cousin housewife homemaker childminder nanny ' +
	'babysitter carer caregiver bystander onlooker passer-by eyewitness holidaymaker rancher beekeeper gardener forester ' +
	'lumberjack trucker seafarer welder bricklayer roofer plasterer locksmith watchmaker undertaker postman postwoman ' +
	'milkman busker dancer ballerina choreographer composer conductor pianist violinist guitarist drummer cellist rapper ' +
	'songwriter soprano magician acrobat zookeeper innkeeper housekeeper bookkeeper';

export const ROLES: ReadonlySet<string> = new Set(`${ROLE_LIST} ${OCCUPATIONS}`.split(' '));

/** Words that stand inside a title without being one: "Deputy Foreign Minister", "Vice Prime Minister". */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(
	(
		'deputy vice prime foreign federal first former acting interim assistant associate senior junior chief defence defense ' +
		'interior home finance health education justice trade energy environment prime-minister state national general ' +
		'attorney lord royal special presidential press white house democratic republican labour conservative liberal ' +
		'green retired late then-president executive managing lead elect under permanent shadow economy transport culture ' +
		'security council party supreme court campaign communications'
	).split(' ')
);

const WOMEN =
	/(?:woman|actress|queen|princess|mother|sister|wife|daughter|chairwoman|aunt|niece|widow|waitress|landlady|headmistress|schoolgirl|nun)$/;
const MEN =
	/(?:spokesman|chairman|congressman|businessman|councilman|king|prince|father|brother|husband|son|actor|uncle|nephew|widower|schoolboy|headmaster)$/;

/** The gender a role tells by its form; most tell none. */
export function genderOfRole(lower: string): Gender | null {
	if (!ROLES.has(lower)) return null;
	if (WOMEN.test(lower)) return 'f';
	if (MEN.test(lower)) return 'm';
	return null;
}

/** Singular form of a role word, if it is one: "Presidents" gives "president". */
export function roleOf(lower: string): string | null {
	if (ROLES.has(lower)) return lower;
	const singular = lower.endsWith('s')
		? lower.slice(0, -1)
		: lower.replace(/men$/, 'man').replace(/women$/, 'woman');
	return ROLES.has(singular) ? singular : null;
}
