import type { LayoutServerLoad } from './$types';

/** What every page's header needs, and no more: it is sent with every page. */
export const load: LayoutServerLoad = ({ locals: { session } }) => ({
	viewer: session && { displayName: session.displayName, role: session.role, isEditor: session.isEditor }
});
