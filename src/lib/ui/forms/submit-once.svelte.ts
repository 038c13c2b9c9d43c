import type { ActionResult, SubmitFunction } from '@sveltejs/kit';
import { applyAction } from '$app/forms';
import { tick } from 'svelte';

interface Options {
	/** Answers the result instead of Kit's `applyAction`. */
	apply?: (result: ActionResult, submitted: { action: URL; formData: FormData }) => Promise<void>;
	/** The id of what takes the focus once the result is on the page; undefined leaves the focus alone. */
	focusOn?: (submitted: { action: URL; formData: FormData; result: ActionResult }) => string | undefined;
}

/**
 * One form on its way at a time. Without JavaScript the same form posts and the server redirects; this saves the reload,
 * keeps what was chosen, and says where the focus goes. `unsent` is true while the last try never reached the server.
 */
export class SubmitOnce {
	pending = $state(false);
	unsent = $state(false);
	readonly #options: Options;

	constructor(options: Options = {}) {
		this.#options = options;
	}

	/** Pass to `use:enhance`. */
	readonly submit: SubmitFunction = ({ cancel }) => {
		if (this.pending) return cancel();
		this.pending = true;
		this.unsent = false;
		return async ({ action, formData, result }) => {
			// No status: the request itself failed. An error page would throw away what was chosen.
			this.unsent = result.type === 'error' && result.status === undefined;
			if (!this.unsent) {
				await (this.#options.apply?.(result, { action, formData }) ?? applyAction(result));
			}
			this.pending = false;
			await tick();
			const id = this.#options.focusOn?.({ action, formData, result });
			if (id) document.getElementById(id)?.focus();
		};
	};
}
