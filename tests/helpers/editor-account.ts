import type { Person } from './account-page';

/** The editor of every server that is started with one. */
export const EDITOR: Person = {
	name: 'Edda',
	email: 'edda@example.org',
	password: 'a pencil behind the ear'
};
