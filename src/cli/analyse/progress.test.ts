import { expect, test } from 'vitest';
import { FakeStderr } from '../../../tests/helpers/command-streams';
import { Progress } from './progress';

const ERASE = '\r\u001b[2K';

test('draws the share done, at most ten times a second', () => {
	const terminal = new FakeStderr(true);
	let time = 0;
	const progress = new Progress(terminal, 200, () => time);
	progress.show(0, 0);
	time = 99;
	progress.show(60, 1);
	time = 100;
	progress.show(100, 1);
	time = 300;
	progress.show(250, 2);
	progress.hide();
	progress.hide();
	expect(terminal.written.split(ERASE)).toEqual([
		'',
		`[${'-'.repeat(30)}]   0%  0 texts`,
		`[${'#'.repeat(15)}${'-'.repeat(15)}]  50%  1 text`,
		`[${'#'.repeat(30)}] 100%  2 texts`,
		''
	]);
});

test('counts where the end is not known', () => {
	const terminal = new FakeStderr(true);
	new Progress(terminal, null, () => 0).show(5000, 12);
	expect(terminal.written).toBe(`${ERASE}12 texts analysed`);
});

test('is silent where nobody looks', () => {
	const file = new FakeStderr();
	const progress = new Progress(file, 10, () => 0);
	progress.show(5, 1);
	progress.hide();
	expect(file.written).toBe('');
});
