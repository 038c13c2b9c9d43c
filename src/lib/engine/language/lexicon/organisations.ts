/** Head nouns of organisations' names and of descriptions that stand for them. Lower case, singular. */
const ORGANISATION_NOUNS: ReadonlySet<string> = new Set(
	(
		'ministry department office agency bureau committee commission council congress parliament senate house court police ' +
		'army navy force guard service services party union alliance association federation foundation institute ' +
		'institution university college school bank fund company corporation corp inc ltd llc plc group holdings ' +
		'government administration cabinet authority board campaign team newspaper magazine times post journal tribune ' +
		'herald gazette guardian telegraph news press network television radio church hospital museum society club ' +
		'organisation organization league center centre center treasury pentagon embassy mission delegation ' +
		'secretariat tribunal watchdog regulator airline airlines brotherhood coalition caucus task-force ' +
		'district county city bill act report website site statement network studios records media reuters'
	).split(' ')
);

/** Houses that speak for whoever sits in them. */
export const METONYMS: ReadonlySet<string> = new Set(
	'kremlin pentagon vatican white-house downing-street capitol-hill elysee bundestag duma knesset wall-street'.split(
		' '
	)
);

export function isOrganisationNoun(lower: string): boolean {
	return ORGANISATION_NOUNS.has(lower);
}
