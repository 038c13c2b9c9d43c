import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusError, readCorpus } from './corpus-folder';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterEach(() => rm(folder, { recursive: true }));

const entry = { file: 'a.txt', slug: 'a', rights: '© A' };

async function write(files: Record<string, string | Uint8Array>) {
	for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

async function fail(): Promise<CorpusError> {
	const error = await readCorpus(folder).catch((thrown: unknown) => thrown);
	if (error instanceof CorpusError) return error;
	throw new Error('the corpus was read', { cause: error });
}

describe('readCorpus', () => {
	it('reads the seeds', async () => {
		const texts = await readCorpus(resolve(import.meta.dirname, '../../../../seeds'));
		expect(texts).toHaveLength(5);
		expect(texts.every(({ text, contentHash }) => text.length > 0 && contentHash.length === 64)).toBe(true);
	});

	it('fills in what the editor leaves out, and hashes the text', async () => {
		await write({ 'corpus.json': JSON.stringify({ articles: [entry] }), 'a.txt': 'abc' });
		expect(await readCorpus(folder)).toEqual([
			{
				...entry,
				title: null,
				outlet: null,
				publishedOn: null,
				story: null,
				text: 'abc',
				// From FIPS 180-2, appendix B.1.
				contentHash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
			}
		]);
	});

	it('names a folder without an index', async () => {
		expect(await fail()).toMatchObject({ reason: 'missing', file: 'corpus.json' });
	});

	it('names an index that is not JSON', async () => {
		await write({ 'corpus.json': 'articles:\n- a\n' });
		const error = await fail();
		expect(error).toMatchObject({ reason: 'not-json', file: 'corpus.json' });
		expect(error.message).not.toContain('\n');
	});

	const shapes: [string, object, RegExp][] = [
		['no articles', {}, /has no list of articles/],
		['a path', { articles: [{ ...entry, file: '../a.txt' }] }, /article 1, file: is not a plain/],
		['a hidden file', { articles: [{ ...entry, file: '.env' }] }, /article 1, file: is not a plain/],
		['a slug in capitals', { articles: [{ ...entry, slug: 'A' }] }, /article 1, slug: is not lower-case/],
		['no rights', { articles: [{ file: 'a.txt', slug: 'a' }] }, /article 1, rights: is missing/],
		[
			'an impossible date',
			{ articles: [{ ...entry, publishedOn: '2022-02-30' }] },
			/article 1, publishedOn: is not a date/
		],
		[
			'a year that no calendar has',
			{ articles: [{ ...entry, publishedOn: '0000-01-01' }] },
			/article 1, publishedOn: is not in the years 0001 to 9999/
		],
		[
			'a year of five digits',
			{ articles: [{ ...entry, publishedOn: '10000-01-01' }] },
			/article 1, publishedOn: is not a date/
		],
		['a NUL in a title', { articles: [{ ...entry, title: 'a\0b' }] }, /article 1, title: holds something/],
		['half a character', { articles: [{ ...entry, story: 'a\ud83d' }] }, /article 1, story: holds something/],
		['an unknown field', { articles: [{ ...entry, author: 'A' }] }, /article 1: .*author/],
		['a slug twice', { articles: [entry, { ...entry, file: 'b.txt' }] }, /slug twice/],
		['a file twice', { articles: [entry, { ...entry, slug: 'b' }] }, /file twice/]
	];
	it.each(shapes)('refuses an index with %s', async (_, index, message) => {
		await write({ 'corpus.json': JSON.stringify(index) });
		const error = await fail();
		expect(error.reason).toBe('wrong-shape');
		expect(error.message).toMatch(message);
		expect(error.message).not.toContain('\n');
	});

	const contents: [string, string, Uint8Array | string][] = [
		['not-text', 'bytes that are not UTF-8', Uint8Array.of(0x61, 0xe9, 0x62)],
		['not-text', 'a NUL', 'a\0b'],
		['empty', 'white space only', ' \n\t'],
		['too-large', 'more than a megabyte', 'a'.repeat(1_000_001)]
	];
	it.each(contents)('answers %s for a text with %s', async (reason, _, content) => {
		await write({ 'corpus.json': JSON.stringify({ articles: [entry] }), 'a.txt': content });
		expect(await fail()).toMatchObject({ reason, file: 'a.txt' });
	});

	it('names a text that is not there', async () => {
		await write({ 'corpus.json': JSON.stringify({ articles: [entry] }) });
		expect(await fail()).toMatchObject({ reason: 'missing', file: 'a.txt' });
	});

	it('refuses the same text under two names', async () => {
		await write({
			'corpus.json': JSON.stringify({ articles: [entry, { ...entry, file: 'b.txt', slug: 'b' }] }),
			'a.txt': 'same',
			'b.txt': 'same'
		});
		expect(await fail()).toMatchObject({ reason: 'duplicate', file: 'b.txt' });
	});
});
