/**
 * Everything that must hold before a change is done, in order; stops at the first stage that fails.
 * `npm test` runs all of it, `npm run check -- lint unit` the stages named.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutSettings } from './own-environment';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const results = join(root, 'test-results');

interface Command {
	/** Package whose program runs, and the program where it has several. */
	readonly run: readonly [packageName: string, ...args: string[]];
	readonly env?: Readonly<Record<string, string>>;
	/** File with the counts, as vitest or Playwright writes it. */
	readonly report?: string;
}

interface Stage {
	readonly name: string;
	readonly says: string;
	readonly commands: readonly Command[];
}

function runVitest(project: string, reportName: string, env: Record<string, string> = {}): Command {
	const report = join(results, `${reportName}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	return { run: ['vitest', 'run', '--project', project, ...reporters], env, report };
}

const STAGES: readonly Stage[] = [
	{
		name: 'format',
		says: 'Prettier has nothing to change',
		commands: [{ run: ['prettier', '--check', '.'] }]
	},
	{
		name: 'types',
		says: 'messages compile, types agree',
		commands: [
			{ run: ['tsx', 'src/cli/compile-messages.ts'] },
			{ run: ['@sveltejs/kit', 'sync'] },
			{ run: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'] }
		]
	},
	{
		name: 'lint',
		says: 'ESLint and the import rules',
		commands: [{ run: ['eslint', '.', '--max-warnings=0'] }]
	},
	{
		name: 'unit',
		says: 'without a database, in two time zones',
		commands: [
			runVitest('unit', 'unit-utc', { TZ: 'UTC' }),
			// Half a day from UTC on its own side: a date read in local time falls on the wrong day.
			runVitest('unit', 'unit-apia', { TZ: 'Pacific/Apia' })
		]
	},
	{ name: 'db', says: 'against the real migrations, as an attacker too', commands: [runVitest('db', 'db')] },
	{ name: 'build', says: 'the app as it is served', commands: [{ run: ['vite', 'build'] }] },
	{
		name: 'e2e',
		says: 'the built app in a browser, with axe',
		commands: [
			{
				run: ['@playwright/test', 'test', '--config', 'tests/playwright.config.ts'],
				env: { SOURCEWORK_E2E_REPORT: join(results, 'e2e.json') },
				report: join(results, 'e2e.json')
			}
		]
	}
];

function findProgram(packageName: string): string {
	const home = join(root, 'node_modules', packageName);
	const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
		bin: string | Record<string, string>;
	};
	const path = typeof bin === 'string' ? bin : Object.values(bin)[0];
	if (path === undefined) {
		throw new Error(`${packageName} has no program`);
	}
	return join(home, path);
}

/** Runs Node's own copy of the program, so that it works the same in any shell. Answers the exit code. */
function run(command: Command): Promise<number> {
	const [packageName, ...args] = command.run;
	return new Promise((done, fail) => {
		const child = spawn(process.execPath, [findProgram(packageName), ...args], {
			cwd: root,
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...withoutSettings(process.env), ...command.env }
		});
		child.on('error', fail);
		child.on('exit', (code) => done(code ?? 1));
	});
}

/** Tests that passed and failed, from a report of vitest or Playwright; zeros where it was not written. */
function countTests(report: string): { passed: number; failed: number } {
	try {
		const json = JSON.parse(readFileSync(report, 'utf8')) as {
			numPassedTests?: number;
			numFailedTests?: number;
			stats?: { expected: number; unexpected: number; flaky: number };
		};
		return {
			passed: json.numPassedTests ?? json.stats?.expected ?? 0,
			failed: json.numFailedTests ?? (json.stats ? json.stats.unexpected + json.stats.flaky : 0)
		};
	} catch {
		return { passed: 0, failed: 0 };
	}
}

function chooseStages(names: readonly string[]): readonly Stage[] {
	const unknown = names.find((name) => !STAGES.some((stage) => stage.name === name));
	if (unknown !== undefined) {
		throw new Error(`There is no stage ${unknown}: ${STAGES.map((stage) => stage.name).join(', ')}`);
	}
	return names.length === 0 ? STAGES : STAGES.filter((stage) => names.includes(stage.name));
}

async function main(): Promise<number> {
	const stages = chooseStages(process.argv.slice(2));
	rmSync(results, { recursive: true, force: true });
	mkdirSync(results, { recursive: true });
	const done: string[] = [];
	const total = { passed: 0, failed: 0 };
	let code = 0;
	for (const stage of stages) {
		console.log(`\n── ${stage.name}: ${stage.says}`);
		const started = performance.now();
		for (const command of stage.commands) {
			code = await run(command);
			const counts = command.report === undefined ? { passed: 0, failed: 0 } : countTests(command.report);
			total.passed += counts.passed;
			total.failed += counts.failed;
			if (code !== 0) break;
		}
		done.push(`${stage.name} ${((performance.now() - started) / 1000).toFixed(0)} s`);
		if (code !== 0) break;
	}
	const failed = code === 0 ? undefined : stages[done.length - 1];
	console.log(`\n${done.join(', ')}`);
	console.log(
		failed === undefined
			? 'All checks passed.'
			: `Stopped at ${failed.name}. Again, by itself: npm run check -- ${failed.name}`
	);
	console.log(`${total.passed} passed, ${total.failed} failed`);
	return code;
}

try {
	process.exitCode = await main();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
