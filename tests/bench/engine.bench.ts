/**
 * `npm run bench:engine`: the engine's speed beside others, then how right it is on the development sets, which are for
 * measuring only and no part of this repository. Says so and ends well where they are missing.
 *
 * Options, after `--`: `--errors N` lists N wrong answers of each set, `--rules` tells how often each rule is right.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureDates } from './date-figures';
import { DEV_SETS, hasDevSets } from './dev-sets';
import { measureOpinion } from './opinion-figures';
import { measureQuotes } from './quote-figures';
import { measureSpeed } from './speed-figures';

interface FigureOptions {
	readonly errors: number;
	readonly rules: boolean;
}

function readOptions(): FigureOptions {
	const { values } = parseArgs({
		options: { errors: { type: 'string', default: '0' }, rules: { type: 'boolean', default: false } }
	});
	const errors = Number(values.errors);
	if (!Number.isInteger(errors) || errors < 0) throw new Error('--errors takes how many to list.');
	return { errors, rules: values.rules };
}

/** Figures whose file is not there yet are left out. */
async function measureLater(file: string, name: string, options: FigureOptions): Promise<string | null> {
	const path = resolve(import.meta.dirname, `${file}.ts`);
	if (!existsSync(path)) return null;
	const module = (await import(path)) as Record<string, (given: FigureOptions) => string | null>;
	return module[name]!(options);
}

const options = readOptions();
console.log(await measureSpeed());
if (hasDevSets()) {
	console.log(`\n${(await measureQuotes(options)) ?? ''}`);
	console.log(`\n${measureOpinion(options) ?? ''}`);
	console.log(`\n${measureDates({ errors: options.errors > 0 }) ?? ''}`);
	console.log(`\n${(await measureLater('order-figures', 'measureOrder', options)) ?? ''}`);
} else {
	console.log(`\nNo development sets at ${DEV_SETS}: nothing else to measure.`);
}
