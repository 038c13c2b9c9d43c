import { describe, expect, it } from 'vitest';
import { m } from '$messages';
import { getLocale } from '$messages/runtime';
import { runInLocale } from './request-locale';

/** Passes the turn to whatever else waits. */
const yieldTurn = () => new Promise((done) => setImmediate(done));

describe('runInLocale', () => {
	it('is English where nothing was chosen', () => {
		expect(getLocale()).toBe('en');
	});

	it('never mixes what runs at the same time', async () => {
		const heard: string[] = [];
		const visit = (locale: 'en' | 'de') =>
			runInLocale(locale, async () => {
				for (let turn = 0; turn < 3; turn += 1) {
					heard.push(`${locale}: ${m.nav_practice()}`);
					await yieldTurn();
				}
			});
		await Promise.all([visit('de'), visit('en'), visit('de')]);
		expect(heard.slice(0, 3)).toEqual(['de: Üben', 'en: Practice', 'de: Üben']);
		expect(new Set(heard)).toEqual(new Set(['de: Üben', 'en: Practice']));
		expect(heard).toHaveLength(9);
		expect(getLocale()).toBe('en');
	});

	it('holds in a stream read later, as pages are sent', async () => {
		const stream = runInLocale(
			'de',
			() =>
				new ReadableStream<string>({
					async start(controller) {
						await yieldTurn();
						controller.enqueue(getLocale());
						controller.close();
					}
				})
		);
		const { value } = await stream.getReader().read();
		expect(value).toBe('de');
	});
});
