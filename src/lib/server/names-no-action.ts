/**
 * Whether an address names a form's action that no page can have. Kit looks the action up by its name alone: it would find what
 * every object inherits, and it throws at `default`, which is never named.
 */
export function namesNoAction({ searchParams }: URL): boolean {
	return [...searchParams.keys()].some(
		(name) => name === '/default' || (name.startsWith('/') && name.slice(1) in Object.prototype)
	);
}
