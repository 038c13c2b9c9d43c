import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FakeStderr, FakeStdout } from '../../../tests/helpers/command-streams';
import { analyseFiles } from './analyse-files';

const TEXT = 'Helen Brandt said: “We will rebuild the bridge before winter.”\r\n';
let folder: string;

function write(name: string, content: string | Uint8Array): void {
	writeFileSync(join(folder, name), content);
}

async function run(files: string[], stdout = new FakeStdout()) {
	const stderr = new FakeStderr();
	const code = await analyseFiles(files, folder, { stdout, stderr, now: () => 0 });
	const records = stdout.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
	return { code, records, ids: stdout.ids, said: stderr.written };
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sourcework-analyse-'));
	for (const name of ['edited', 'broken', 'plain']) mkdirSync(join(folder, name));
	write('plain/bridge.txt', TEXT);
	write('plain/empty.txt', '');
	write('plain/marked.txt', `\ufeff${TEXT}`);
	write('plain/picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
	write('plain/wide.txt', Buffer.from(TEXT, 'utf16le'));
	write('edited/bridge.txt', TEXT);
	write('edited/other.txt', TEXT);
	const facts = {
		file: 'bridge.txt',
		title: 'The bridge',
		outlet: 'The Harbour Post',
		publishedOn: '2021-05-04'
	};
	write(
		'edited/corpus.json',
		JSON.stringify({ articles: [{ ...facts, slug: 'x', rights: '© the publisher' }] })
	);
	write('broken/bridge.txt', TEXT);
	write('broken/other.txt', TEXT);
	write('broken/corpus.json', JSON.stringify({ articles: [{ ...facts, publishedOn: 'in May' }] }));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('analyseFiles', () => {
	test('prints one object a file, in the order given, each under its path as given', async () => {
		const files = ['plain/empty.txt', 'plain/bridge.txt', './plain/empty.txt'];
		expect(await run(files)).toMatchObject({ code: 0, ids: files, said: '' });
	});

	test('a byte order mark counts as the character it is', async () => {
		const { records } = await run(['plain/bridge.txt', 'plain/marked.txt']);
		const starts = records.map(({ quotes }) => (quotes as { start: number }[]).map(({ start }) => start));
		expect(starts).toEqual([[20], [21]]);
	});

	test('an editor’s title, outlet and date are used for the files the corpus names', async () => {
		const { code, records, said } = await run(['edited/bridge.txt', 'edited/other.txt']);
		expect({ code, said }).toEqual({ code: 0, said: '' });
		expect(records).toMatchObject([
			{ title: 'The bridge', outlet: 'The Harbour Post', publishedAt: '2021-05-04' },
			{ title: null, outlet: null, publishedAt: null }
		]);
	});

	test('a corpus.json that cannot be used is left out, and said once', async () => {
		const { code, records, said } = await run(['broken/bridge.txt', 'broken/other.txt']);
		expect(code).toBe(0);
		expect(records).toMatchObject([{ publishedAt: null }, { publishedAt: null }]);
		expect(said).toBe(
			`${join(folder, 'broken', 'corpus.json')} is left out: it is no readable list of articles.\n`
		);
	});

	test('what cannot be read is named, and the others are analysed', async () => {
		const files = ['plain/none.txt', 'plain', 'plain/picture.txt', 'plain/wide.txt', 'plain/bridge.txt'];
		expect(await run(files)).toMatchObject({
			code: 1,
			ids: ['plain/bridge.txt'],
			said: [
				'plain/none.txt does not exist.',
				'plain is a folder: name the files in it.',
				'plain/picture.txt is not UTF-8 text.',
				'plain/wide.txt is not UTF-8 text.',
				''
			].join('\n')
		});
	});

	test('stops, quietly, when nobody reads its answers', async () => {
		const result = await run(['plain/bridge.txt', 'plain/empty.txt', 'none.txt'], new FakeStdout(1));
		expect(result).toMatchObject({ code: 0, ids: ['plain/bridge.txt'], said: '' });
	});
});
