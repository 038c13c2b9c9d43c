/** Countries, their people and adjectives, capitals and other much-named places. Lower case; several words with a space. */

const COUNTRIES =
	'afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh ' +
	'belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burundi cambodia cameroon canada ' +
	'chad chile china colombia congo croatia cuba cyprus denmark djibouti ecuador egypt eritrea estonia eswatini ethiopia ' +
	'fiji finland france gabon gambia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland ' +
	'india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos ' +
	'latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta ' +
	'mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands ' +
	'nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania ' +
	'russia rwanda samoa senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden ' +
	'switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan uganda ukraine uruguay ' +
	'uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe britain england scotland wales usa us u.s. uk u.k. u.s.a. ' +
	'america europe asia africa eu czechia';

const PEOPLES =
	'afghan albanian algerian american angolan arab argentine armenian australian austrian azerbaijani belarusian belgian ' +
	'bolivian bosnian brazilian british briton bulgarian cambodian canadian chilean chinese colombian croatian cuban cypriot ' +
	'czech danish dane dutch ecuadorian egyptian english estonian ethiopian european finnish french georgian german ' +
	'ghanaian greek haitian hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese ' +
	'jordanian kazakh kenyan korean kosovan kuwaiti latvian lebanese libyan lithuanian malaysian mexican moldovan moroccan ' +
	'nepalese nigerian norwegian pakistani palestinian peruvian polish pole portuguese romanian russian rwandan saudi ' +
	'scottish serbian slovak slovenian somali spanish sudanese swedish swede swiss syrian taiwanese thai tunisian turkish ' +
	'turk ugandan ukrainian uruguayan venezuelan vietnamese welsh yemeni zambian zimbabwean asian african western ' +
	'westerner californian texan soviet kurdish muslim christian jewish catholic republican democrat';

const TOWNS =
	'washington moscow london paris berlin brussels geneva vienna rome madrid lisbon athens warsaw prague budapest ' +
	'bucharest sofia belgrade kiev kyiv minsk riga vilnius tallinn helsinki stockholm oslo copenhagen dublin amsterdam ' +
	'bern ankara istanbul jerusalem cairo tehran baghdad riyadh doha kabul islamabad delhi mumbai beijing shanghai tokyo ' +
	'seoul pyongyang taipei hanoi bangkok jakarta manila canberra sydney melbourne ottawa toronto havana caracas bogota ' +
	'lima santiago brasilia nairobi lagos johannesburg chicago boston philadelphia houston dallas miami atlanta seattle ' +
	'detroit cleveland denver phoenix baltimore pittsburgh minneapolis orlando tampa charlotte hollywood manhattan ' +
	'brooklyn frankfurt munich hamburg zurich davos strasbourg milan barcelona crimea';

const REGIONS =
	'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana ' +
	'iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska ' +
	'nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming';

/** Places of several words, so that no part of them is read as a person's name. */
const COMPOUND =
	'united states|united kingdom|united nations|european union|new york|new york city|new jersey|new hampshire|new mexico|new zealand|north carolina|' +
	'south carolina|north dakota|south dakota|west virginia|rhode island|los angeles|san francisco|san diego|las vegas|st. louis|' +
	'new orleans|new delhi|hong kong|north korea|south korea|south africa|saudi arabia|sri lanka|costa rica|el salvador|puerto rico|' +
	'black sea|middle east|eastern europe|western europe|west bank|gaza strip|soviet union|great britain|northern ireland|czech republic|' +
	'white house|downing street|capitol hill|wall street|palm beach|salt lake city|mar-a-lago|cold war|silicon valley|west coast|east coast';

const SINGLE = new Set(`${COUNTRIES} ${PEOPLES} ${TOWNS} ${REGIONS}`.split(' '));
const SEVERAL = new Set(COMPOUND.split('|'));
const STATES = new Set(`${COUNTRIES} ${TOWNS}`.split(' '));
const PEOPLE = new Set(PEOPLES.split(' '));

/** A country, town, region or an adjective of one. Plural peoples ("Russians") count too. */
export function isPlaceWord(lower: string): boolean {
	if (SINGLE.has(lower)) return true;
	return lower.endsWith('s') && PEOPLE.has(lower.slice(0, -1));
}

export function isCompoundPlace(lower: string): boolean {
	return SEVERAL.has(lower);
}

/** A country or capital, which newspapers let speak for its government. */
export function speaksForGovernment(lower: string): boolean {
	return STATES.has(lower);
}

/** "Russian", "Ukrainian": an adjective or a member of a people. */
export function isPeople(lower: string): boolean {
	return PEOPLE.has(lower) || (lower.endsWith('s') && PEOPLE.has(lower.slice(0, -1)));
}
