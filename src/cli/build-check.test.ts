import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashSources } from './build-check';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'sources-'));
	write('src/a.ts', '1');
	write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
	mkdirSync(join(root, path, '..'), { recursive: true });
	writeFileSync(join(root, path), text);
}

describe('hashSources', () => {
	test('is the same for the same sources', () => {
		expect(hashSources(root)).toBe(hashSources(root));
	});

	test.each([
		['src/a.ts', '2'],
		['src/deep/b.svelte', ''],
		['static/logo.svg', ''],
		['package-lock.json', '{"a":1}'],
		['svelte.config.js', '']
	])('changes with %s', (path, text) => {
		const before = hashSources(root);
		write(path, text);
		expect(hashSources(root)).not.toBe(before);
	});

	test('changes with a file that is gone', () => {
		write('src/b.ts', '');
		const before = hashSources(root);
		rmSync(join(root, 'src/b.ts'));
		expect(hashSources(root)).not.toBe(before);
	});

	test.each(['src/a.test.ts', 'src/i18n/generated/messages.js', 'src/.a.ts.swp', 'README.md', 'tests/x.ts'])(
		'does not change with %s',
		(path) => {
			const before = hashSources(root);
			write(path, 'x');
			expect(hashSources(root)).toBe(before);
		}
	);
});
