import { expect, test } from 'vitest';
import { readArguments } from './read-arguments';

test.each([
	[['a.txt', 'b.txt'], { kind: 'files', files: ['a.txt', 'b.txt'] }],
	[['--', '-odd.txt'], { kind: 'files', files: ['-odd.txt'] }],
	[['--jsonl'], { kind: 'lines' }],
	[['--help', 'a.txt'], { kind: 'help' }],
	[['-h'], { kind: 'help' }],
	[[], { kind: 'wrong', problem: 'No file is named.' }],
	[['--jsonl', 'a.txt'], { kind: 'wrong', problem: '--jsonl reads what is sent to it and no files.' }],
	[['--json'], { kind: 'wrong', problem: expect.stringContaining("Unknown option '--json'") as string }]
])('%j', (args, call) => {
	expect(readArguments(args)).toEqual(call);
});
