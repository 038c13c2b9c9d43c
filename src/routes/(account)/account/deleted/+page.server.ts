import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Whoever is signed in has an account. */
export const load: PageServerLoad = ({ locals }) => {
	if (locals.session) redirect(303, '/account');
};
