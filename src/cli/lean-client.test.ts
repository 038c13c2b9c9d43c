import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageOptions } from './compile-messages';
import { unwrapMessage } from './lean-client';

const folder = join(messageOptions.outdir, 'messages');
const names = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== '_index.js');

describe('unwrapMessage', () => {
	it('leaves of every message its own function and no choice of language', () => {
		expect(names.length).toBeGreaterThan(100);
		const wrapped = names.filter((name) => {
			const code = unwrapMessage(readFileSync(join(folder, name), 'utf8'));
			return /getLocale|experimentalStaticLocale/.test(code);
		});
		expect(wrapped).toEqual([]);
	});

	it('keeps what the message says and what it takes', () => {
		const code = unwrapMessage(readFileSync(join(folder, 'exercise_quotes.js'), 'utf8'));
		expect(code).toContain('export const exercise_quotes = en_exercise_quotes;');
		expect(code).toContain('registry.plural("en", i?.count');
	});

	it('leaves code of another shape alone', () => {
		const code = "import { getLocale } from '../runtime.js';\nexport const greet = () => getLocale();\n";
		expect(unwrapMessage(code)).toBe(code);
	});
});
