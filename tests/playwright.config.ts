import { defineConfig, devices } from '@playwright/test';
import { chooseLaunchOptions } from './helpers/browser';

// Unpacks the bundled browser before the workers start, where there is no other.
const launchOptions = await chooseLaunchOptions();
const report = process.env['SOURCEWORK_E2E_REPORT'];
const chrome = { ...devices['Desktop Chrome'], launchOptions };

export default defineConfig({
	testDir: 'e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: '../test-results/e2e',
	globalSetup: './helpers/global-setup.ts',
	// The app's database and both browsers share the machine.
	workers: 2,
	fullyParallel: true,
	forbidOnly: true,
	// A test that passes the second time is a defect.
	retries: 0,
	timeout: 30_000,
	expect: { timeout: 7_000 },
	reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
	use: { video: 'off', trace: 'retain-on-failure', screenshot: 'only-on-failure', locale: 'en-GB' },
	projects: [
		{ name: 'desktop', use: chrome, testIgnore: ['**/*.{narrow,plain,dark}.e2e.ts'] },
		{
			name: 'narrow',
			use: { ...chrome, viewport: { width: 320, height: 640 }, hasTouch: true },
			testMatch: '**/*.narrow.e2e.ts'
		},
		{ name: 'plain', use: { ...chrome, javaScriptEnabled: false }, testMatch: '**/*.plain.e2e.ts' },
		{ name: 'dark', use: { ...chrome, colorScheme: 'dark' }, testMatch: '**/*.dark.e2e.ts' }
	]
});
