/**
 * `npm run screenshots`: a picture of every page and every state of an exercise, at three widths, light and dark, in
 * test-results/screenshots. `npm run screenshots -- practice exercise-tried` takes only those, and
 * `npm run screenshots -- --language de` takes them in German.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chooseLaunchOptions } from './browser';
import { startServer } from './server';
import {
	EXERCISE_TOURS,
	visitAccountStates,
	visitEditorStates,
	visitPages,
	visitProgressStates,
	visitXrayStates
} from './tour';

const folder = resolve(import.meta.dirname, '../../test-results/screenshots');
const WIDTHS = [320, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;

const { values, positionals } = parseArgs({
	options: { language: { type: 'string', default: 'en' } },
	allowPositionals: true
});
const wanted = new Set(positionals);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const server = await startServer('screenshots', {}, { withEditor: true, withLearner: true });
const browser = await chromium.launch(await chooseLaunchOptions());
try {
	for (const width of WIDTHS) {
		for (const colorScheme of SCHEMES) {
			// A context of its own is a guest of its own, so each round finds the exercises fresh.
			const context = await browser.newContext({
				baseURL: server.url,
				locale: values.language,
				viewport: { width, height: 900 },
				colorScheme,
				reducedMotion: 'reduce'
			});
			const page = await context.newPage();
			const look = async (state: string) => {
				if (wanted.size > 0 && !wanted.has(state)) return;
				await page.screenshot({ path: join(folder, `${state}-${width}-${colorScheme}.png`), fullPage: true });
			};
			await visitPages(page, look);
			for (const visit of Object.values(EXERCISE_TOURS)) await visit(page, look);
			await visitXrayStates(page, look);
			await visitAccountStates(page, look, `${server.data}/outbox`);
			await visitEditorStates(page, look);
			await context.clearCookies();
			await visitProgressStates(page, look);
			await context.close();
		}
	}
} finally {
	await browser.close();
	await server.stop();
}
console.log(`The pictures are in ${folder}`);
