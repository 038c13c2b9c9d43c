/** The command as a person calls it: its own process, the sources as they are. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test, vi } from 'vitest';
import {
	analysisRecordSchema,
	listBrokenPromises,
	type AnalysisRecord
} from '../../../tests/helpers/analysis-record';

vi.setConfig({ testTimeout: 30_000 });

const root = resolve(import.meta.dirname, '../../..');
const seeds = readdirSync(join(root, 'seeds'))
	.filter((file) => file.endsWith('.txt'))
	.map((file) => `seeds/${file}`);

function start(args: readonly string[], zone = 'UTC'): ChildProcess {
	const environment = { ...process.env, TZ: zone, INIT_CWD: root };
	return spawn(process.execPath, ['--import', 'tsx', 'src/cli/analyse.ts', ...args], {
		cwd: root,
		env: environment
	});
}

async function run(args: readonly string[], { input = '', zone = 'UTC' } = {}) {
	const child = start(args, zone);
	const [out, err] = [child.stdout!, child.stderr!].map((stream) => {
		const chunks: Buffer[] = [];
		stream.on('data', (chunk: Buffer) => chunks.push(chunk));
		return chunks;
	});
	child.stdin!.end(input);
	const [code] = (await once(child, 'close')) as [number];
	return { code, out: Buffer.concat(out!).toString(), err: Buffer.concat(err!).toString() };
}

function readRecords(out: string): AnalysisRecord[] {
	return out
		.trimEnd()
		.split('\n')
		.map((line) => analysisRecordSchema.parse(JSON.parse(line)));
}

describe('npm run -s analyse', () => {
	test('is this program', () => {
		const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
			scripts: Record<string, string>;
		};
		expect(scripts['analyse']).toBe('node --import tsx src/cli/analyse.ts');
	});

	test('analyses the seeds as promised, to the byte the same in every time zone', async () => {
		const [utc, apia] = await Promise.all([run(seeds), run(seeds, { zone: 'Pacific/Apia' })]);
		expect(utc).toMatchObject({ code: 0, err: '' });
		expect(apia).toEqual(utc);
		const records = readRecords(utc.out);
		expect(records.map(({ id }) => id)).toEqual(seeds);
		for (const record of records) {
			expect(listBrokenPromises(record, readFileSync(join(root, record.id), 'utf8'))).toEqual([]);
		}
		// The editor's dates, out of seeds/corpus.json.
		expect(records.map(({ publishedAt }) => publishedAt)).toEqual(
			['21', '21', '10', '10', '21'].map((day) => `2022-01-${day}`)
		);
	});

	test('--jsonl writes what it read before an unreadable line', async () => {
		const input = '{"id":"a","text":""}\r\n\r\n{"id":"b","text":"No."}\nno JSON\n{"id":"c","text":""}\n';
		const { code, out, err } = await run(['--jsonl'], { input });
		expect({ code, err }).toEqual({ code: 1, err: 'Line 4: not valid JSON. Nothing after it was read.\n' });
		expect(readRecords(out)).toMatchObject([{ id: 'a' }, { id: 'b' }]);
	});

	test('--jsonl answers a line at once and ends well when its reader leaves', async () => {
		const child = start(['--jsonl']);
		const { stdin, stdout, stderr } = child as ChildProcess & { stdin: NodeJS.WritableStream };
		let err = '';
		stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
		// It may leave while it is still being written to.
		stdin.on('error', () => undefined);
		stdin.write('{"id":"a","text":"No."}\n');
		const { value: first } = await createInterface(stdout!)[Symbol.asyncIterator]().next();
		stdout!.destroy();
		stdin.write('{"id":"b","text":"No."}\n'.repeat(1000));
		const [code] = (await once(child, 'close')) as [number];
		expect(JSON.parse(first ?? err)).toMatchObject({ id: 'a' });
		expect({ code, err }).toEqual({ code: 0, err: '' });
	});

	test('called wrongly, says how to call it', async () => {
		const { code, out, err } = await run([]);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toContain('Usage: npm run -s analyse -- FILE…');
	});
});
