import type { ActionResult, SubmitFunction } from '@sveltejs/kit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SubmitOnce } from './submit-once.svelte';

const { applyAction } = vi.hoisted(() => ({ applyAction: vi.fn(async () => {}) }));
vi.mock('$app/forms', () => ({ applyAction }));

type Submission = Parameters<SubmitFunction>[0];
type Answer = Exclude<Awaited<ReturnType<SubmitFunction>>, void>;

/** Presses the button of a form; `answer` is what Kit calls with the server's result, undefined where it was cancelled. */
async function press(form: SubmitOnce) {
	const cancel = vi.fn();
	const answer = (await form.submit({ cancel } as unknown as Submission)) as Answer | undefined;
	return {
		cancel,
		answer: (result: ActionResult) =>
			answer?.({
				action: new URL('http://localhost/exercise/1?/submit'),
				formData: new FormData(),
				result
			} as unknown as Parameters<Answer>[0])
	};
}

const done: ActionResult = { type: 'redirect', status: 303, location: '/exercise/1#result' };

beforeEach(() => applyAction.mockClear());

describe('SubmitOnce', () => {
	it('refuses a second press while the first is on its way, and takes one after it', async () => {
		const form = new SubmitOnce();
		const first = await press(form);
		const second = await press(form);
		expect(first.cancel).not.toHaveBeenCalled();
		expect(second.cancel).toHaveBeenCalledOnce();

		await first.answer(done);
		expect(form.pending).toBe(false);
		const third = await press(form);
		expect(third.cancel).not.toHaveBeenCalled();
	});

	it('hands the result to Kit where nothing else is asked for', async () => {
		const { answer } = await press(new SubmitOnce());
		await answer(done);
		expect(applyAction).toHaveBeenCalledExactlyOnceWith(done);
	});

	it('hands the result to its own answer instead', async () => {
		const apply = vi.fn(async () => {});
		const { answer } = await press(new SubmitOnce({ apply }));
		await answer(done);
		expect(apply).toHaveBeenCalledOnce();
		expect(applyAction).not.toHaveBeenCalled();
	});

	it('keeps the page when the request never arrived, and says so until the next press', async () => {
		const form = new SubmitOnce();
		const { answer } = await press(form);
		await answer({ type: 'error', error: new TypeError('Failed to fetch') });
		expect(applyAction).not.toHaveBeenCalled();
		expect(form.unsent).toBe(true);
		await press(form);
		expect(form.unsent).toBe(false);
	});

	it('shows the error page when the server failed', async () => {
		const form = new SubmitOnce();
		const failure: ActionResult = { type: 'error', status: 500, error: { message: 'Internal Error' } };
		await (await press(form)).answer(failure);
		expect(applyAction).toHaveBeenCalledExactlyOnceWith(failure);
		expect(form.unsent).toBe(false);
	});
});
