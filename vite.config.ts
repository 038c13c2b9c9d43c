import { availableParallelism } from 'node:os';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { rememberBuild } from './src/cli/build-check.ts';
import { messageOptions } from './src/cli/compile-messages.ts';
import { leanClient } from './src/cli/lean-client.ts';
import { oneLanguage } from './src/cli/one-language.ts';

export default defineConfig({
	plugins: [paraglideVitePlugin(messageOptions), sveltekit(), leanClient(), oneLanguage(), rememberBuild()],
	server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 3000), strictPort: true },
	test: {
		expect: { requireAssertions: true },
		// Both of two cores: by itself vitest leaves one free.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		projects: [
			{
				// The engine and everything else without a database. Run twice, in two time zones.
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/house/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts']
				}
			},
			{
				// Against the real embedded backend with the real migrations.
				extends: true,
				test: {
					name: 'db',
					environment: 'node',
					include: ['tests/db/**/*.test.ts'],
					testTimeout: 30_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
