/**
 * Finds a Chromium for tests and screenshots on any machine, a bare one included: `npm ci` brings one along
 * inside @sparticuz/chromium, so nothing has to be downloaded or installed for `npm test`.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type LaunchOptions } from '@playwright/test';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const bundled = join(root, 'node_modules/@sparticuz/chromium');
const cache = join(root, 'node_modules/.cache/sourcework');

/**
 * Quiet flags: on a closed network a chatty browser waits for hosts it can never reach. Root (containers, CI)
 * has no sandbox to offer.
 */
const QUIET_ARGS = [
	'--disable-gpu',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-domain-reliability',
	'--disable-sync',
	'--no-first-run',
	'--no-pings'
];

const onPath = (name: string) =>
	(process.env['PATH'] ?? '/usr/bin').split(delimiter).map((folder) => join(folder, name));

const SYSTEM_BROWSERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
	linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap(onPath),
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
	],
	win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
		const folder = process.env[variable];
		return folder === undefined
			? []
			: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) =>
					join(folder, path)
				);
	})
};

export interface Browser {
	readonly source: 'SOURCEWORK_CHROMIUM' | 'playwright' | 'system' | 'bundled';
	readonly executablePath: string;
	/** What the browser needs beside the environment it is started from. */
	readonly env: Readonly<Record<string, string>>;
}

/**
 * The browser to use: the one SOURCEWORK_CHROMIUM names, Playwright's own, the system's, the bundled one.
 * Throws an Error in one line when there is none, or when SOURCEWORK_CHROMIUM names no file.
 */
export async function findBrowser(): Promise<Browser> {
	const named = process.env['SOURCEWORK_CHROMIUM'];
	if (named) {
		if (!existsSync(named)) {
			throw new Error(`SOURCEWORK_CHROMIUM is ${named}, and there is no such file`);
		}
		return { source: 'SOURCEWORK_CHROMIUM', executablePath: named, env: {} };
	}
	const own = chromium.executablePath();
	if (existsSync(own)) {
		return { source: 'playwright', executablePath: own, env: {} };
	}
	const installed = SYSTEM_BROWSERS[process.platform]?.find((path) => existsSync(path));
	if (installed !== undefined) {
		return { source: 'system', executablePath: installed, env: {} };
	}
	if (process.platform === 'linux' && process.arch === 'x64') {
		return await unpackBundled();
	}
	throw new Error(
		'No Chromium found: install Chrome, run "npx playwright install chromium", or set SOURCEWORK_CHROMIUM'
	);
}

/**
 * Launch options for Playwright. Headless, quiet, and without a sandbox where the user is root.
 */
export async function chooseLaunchOptions(): Promise<LaunchOptions> {
	const browser = await findBrowser();
	const asRoot = process.getuid?.() === 0;
	return {
		executablePath: browser.executablePath,
		headless: true,
		chromiumSandbox: false,
		env: { ...(process.env as Record<string, string>), ...browser.env },
		// The bundled browser is the headless shell, built for a machine with no helper processes' sandbox.
		args: [...QUIET_ARGS, ...(asRoot || browser.source === 'bundled' ? ['--no-sandbox', '--no-zygote'] : [])]
	};
}

/** Unpacks once per version and checkout. A folder appears under its final name only when it is complete. */
async function unpackBundled(): Promise<Browser> {
	const { version } = JSON.parse(readFileSync(join(bundled, 'package.json'), 'utf8')) as { version: string };
	const home = join(cache, `chromium-${version}`);
	if (!existsSync(home)) {
		await mkdir(cache, { recursive: true });
		const draft = await mkdtemp(join(cache, 'unpacking-'));
		try {
			await unpackInto(draft);
			await writeFile(join(draft, 'fonts/fonts.conf'), describeFonts(home));
			await rename(draft, home);
		} catch (error) {
			await rm(draft, { recursive: true, force: true });
			// Another process may have been first, and its copy is as good as ours.
			if (!existsSync(home)) {
				throw error;
			}
		}
	}
	const libraries = [join(home, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean);
	return {
		source: 'bundled',
		executablePath: join(home, 'chromium'),
		env: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_PATH: join(home, 'fonts') }
	};
}

/**
 * The package unpacks into the folder for temporary files and looks at variables while it is imported, so it
 * runs in a process of its own, whose folder for temporary files is the draft. AWS_EXECUTION_ENV makes it bring
 * the shared libraries (nss, nspr, expat) that a bare machine lacks.
 */
async function unpackInto(draft: string): Promise<void> {
	const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
	await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
		cwd: root,
		env: {
			...process.env,
			TMPDIR: draft,
			AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
			LD_LIBRARY_PATH: join(draft, 'al2023/lib'),
			FONTCONFIG_PATH: join(draft, 'fonts')
		}
	});
}

/**
 * The package's own file looks for fonts in /tmp only; ours names where they are, and takes the system's first:
 * the one family that comes along has no serif.
 */
function describeFonts(home: string): string {
	const prefer = (generic: string, ...families: string[]) =>
		`<alias><family>${generic}</family><prefer>${families.map((f) => `<family>${f}</family>`).join('')}</prefer></alias>`;
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${join(home, 'fonts/fonts')}</dir>
	<dir>/usr/share/fonts</dir>
	<cachedir>${join(home, 'fonts-cache')}</cachedir>
	${prefer('serif', 'Gelasio', 'Liberation Serif', 'Noto Serif', 'DejaVu Serif', 'Open Sans')}
	${prefer('sans-serif', 'Open Sans')}
	${prefer('monospace', 'Liberation Mono', 'Noto Sans Mono', 'DejaVu Sans Mono', 'Open Sans')}
</fontconfig>
`;
}
