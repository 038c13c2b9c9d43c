/**
 * Who acts: a signed-in user, from verified claims only, or a guest known by a cookie. Guests get their row
 * with their first submission, so `visitor` is somebody of whom nothing is kept yet.
 */
export type Actor =
	| { readonly type: 'user'; readonly id: string }
	| { readonly type: 'guest'; readonly id: string }
	| { readonly type: 'visitor' };

/** An actor that may own rows. */
export type RowOwner = Exclude<Actor, { type: 'visitor' }>;
