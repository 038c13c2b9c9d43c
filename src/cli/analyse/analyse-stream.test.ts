import { describe, expect, test } from 'vitest';
import { FakeStderr, FakeStdout } from '../../../tests/helpers/command-streams';
import { analyseStream } from './analyse-stream';

const line = (id: string) => `${JSON.stringify({ id, text: 'Helen Brandt met the council on Monday.' })}\n`;

async function* send(...parts: string[]): AsyncGenerator<Uint8Array> {
	for (const part of parts) yield Buffer.from(part);
}

async function run(
	stdin: AsyncIterable<Uint8Array>,
	{ stdout = new FakeStdout(), stderr = new FakeStderr(), stdinSize = null as number | null } = {}
) {
	const code = await analyseStream({ stdin, stdinSize, stdout, stderr, now: () => 0 });
	return { code, ids: stdout.ids, said: stderr.written };
}

describe('analyseStream', () => {
	test('answers each line in the order it came, and says nothing else', async () => {
		const input = send(`${line('a')}\n${line('b')}`, line('c').trimEnd());
		expect(await run(input)).toEqual({ code: 0, ids: ['a', 'b', 'c'], said: '' });
	});

	test('no line at all is no failure', async () => {
		expect(await run(send())).toEqual({ code: 0, ids: [], said: '' });
	});

	test('a line is answered before the next one comes', async () => {
		const stdout = new FakeStdout();
		const answered: number[] = [];
		async function* converse(): AsyncGenerator<Uint8Array> {
			yield Buffer.from(line('a'));
			answered.push(stdout.lines.length);
			yield Buffer.from(line('b'));
			answered.push(stdout.lines.length);
		}
		await run(converse(), { stdout });
		expect(answered).toEqual([1, 2]);
	});

	test('an unreadable line ends the run with its number; those before it are written', async () => {
		const input = send(line('a'), '\n', line('b'), '{"id":"c"}\n', line('d'));
		expect(await run(input)).toEqual({
			code: 1,
			ids: ['a', 'b'],
			said: 'Line 4: its "text" is missing or not a string. Nothing after it was read.\n'
		});
	});

	test('stops reading, quietly, when nobody reads its answers', async () => {
		let sent = 0;
		async function* pour(): AsyncGenerator<Uint8Array> {
			for (; sent < 1000; sent++) yield Buffer.from(line(String(sent)));
		}
		const result = await run(pour(), { stdout: new FakeStdout(1) });
		expect(result).toEqual({ code: 0, ids: ['0'], said: '' });
		expect(sent).toBeLessThan(5);
	});

	test('a full disk is a failure', async () => {
		const stdout = new FakeStdout();
		stdout._write = (_chunk, _encoding, done) =>
			done(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
		await expect(run(send(line('a')), { stdout })).rejects.toThrow('no space');
	});

	test('a terminal is shown a bar, which is gone before a message and at the end', async () => {
		const stderr = new FakeStderr(true);
		await run(send(line('a'), 'no JSON\n'), { stderr, stdinSize: 100 });
		expect(stderr.written).toContain('%  0 texts');
		expect(stderr.written).toMatch(
			new RegExp(`${String.raw`\r\u001b\[2K`}Line 2: not valid JSON\\. Nothing after it was read\\.\n$`)
		);
	});
});
