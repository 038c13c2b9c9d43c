import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');
const HANDLER = join(PROJECT_ROOT, 'build/handler.js');
const STAMP = join(PROJECT_ROOT, 'build/.stamp');

/** What the build is made of, beside dependencies, which package-lock.json stands for. */
const SOURCES = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
const IGNORED = /(^src\/i18n\/generated(\/|$))|(\.test\.ts$)|((^|\/)\.[^/]+$)/;

/** SHA-256 over the paths and contents of everything the build is made of. */
export function hashSources(root = PROJECT_ROOT): string {
	const hash = createHash('sha256');
	for (const file of SOURCES.flatMap((source) => listFiles(root, join(root, source))).sort()) {
		const content = readFileSync(join(root, file));
		hash.update(`${file}\0${content.byteLength}\0`).update(content);
	}
	return hash.digest('hex');
}

function listFiles(root: string, path: string): string[] {
	const name = relative(root, path).replaceAll('\\', '/');
	if (!existsSync(path) || IGNORED.test(name)) return [];
	const entries = readEntries(path);
	return entries ? entries.flatMap((entry) => listFiles(root, join(path, entry))) : [name];
}

function readEntries(path: string): string[] | null {
	try {
		return readdirSync(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null;
		throw error;
	}
}

/** Vite plugin: notes in build/ what it was made of, once the adapter has written it. */
export function rememberBuild(): Plugin {
	let hash = '';
	let startedAt = 0;
	return {
		name: 'sourcework-remember-build',
		apply: 'build',
		// Before anything is built: what is edited meanwhile is not in this build.
		buildStart: () => {
			if (hash) return;
			hash = hashSources();
			startedAt = Date.now();
		},
		closeBundle: {
			order: 'post',
			sequential: true,
			handler: () => {
				// Called for a build that failed, too: then the handler, if there is one, is an old build's.
				const written = existsSync(HANDLER) && statSync(HANDLER).mtimeMs >= startedAt;
				if (written) writeFileSync(STAMP, `${hash}\n`);
			}
		}
	};
}

/** Whether build/ was made from the sources as they are. */
export function isBuildCurrent(hash = hashSources()): boolean {
	return existsSync(STAMP) && readFileSync(STAMP, 'utf8').trim() === hash;
}

/**
 * Builds the app where build/ is missing or older than the sources. Quiet unless it fails; then rejects with an Error whose
 * message ends with what vite said. Without vite (an image that keeps only what runs) the build there is is used.
 */
export async function ensureBuild(say: (line: string) => void): Promise<void> {
	const vite = join(PROJECT_ROOT, 'node_modules/vite/bin/vite.js');
	if (existsSync(HANDLER) && !existsSync(vite)) return;
	if (existsSync(HANDLER) && isBuildCurrent()) return;

	say('Building Sourcework. This takes a little while, and happens only when something changed.');
	const child = spawn(process.execPath, [vite, 'build'], {
		cwd: PROJECT_ROOT,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
	child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
	const code = await new Promise<number | null>((done, fail) => {
		child.on('error', fail);
		child.on('close', done);
	});
	if (code !== 0) throw new Error(`The build failed.\n${output.trimEnd()}`);
}
