import { expect, test } from 'vitest';
import { readArguments } from './read-arguments';

test.each([
	[['a.txt', 'b.txt'], { kind: 'files', files: ['a.txt', 'b.txt'] }],
	[['--', '-odd.txt'], { kind: 'files', files: ['-odd.txt'] }],
	[['--jsonl'], { kind: 'lines' }],
	[['--help', 'a.txt'], { kind: 'help' }],
	[['-h'], { kind: 'help' }],
	[[], { kind: 'wrong', problem: 'No file is named.' }],
	[
		['--jsonl', 'a.txt'],
		{ kind: 'wrong', problem: '--jsonl reads what is sent to its standard input, and no files.' }
	],
	[['a.txt', ''], { kind: 'wrong', problem: 'One of the files has no name.' }],
	[['--jsonl=1'], { kind: 'wrong', problem: '--jsonl=1 is no option.' }],
	[['--json'], { kind: 'wrong', problem: '--json is no option.' }]
])('%j', (args, call) => {
	expect(readArguments(args)).toEqual(call);
});
