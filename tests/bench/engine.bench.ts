/**
 * `npm run bench:engine`: the engine's speed beside others, then how right it is on the development sets, which are for
 * measuring only and no part of this repository. Says so and ends well where they are missing.
 *
 * Options, after `--`: `--errors N` lists N wrong answers of each set, `--rules` tells how often each rule is right.
 */
import { parseArgs } from 'node:util';
import { measureDates } from './date-figures';
import { DEV_SETS, hasDevSets } from './dev-sets';
import { measureOpinion } from './opinion-figures';
import { measureOrder } from './order-figures';
import { measureQuotes } from './quote-figures';
import { measureSpeed } from './speed-figures';

const USAGE = `Usage: npm run bench:engine [-- --errors N] [--rules]

--errors N  lists N wrong answers of each development set
--rules     tells how often each rule is right`;

/** What was asked for; null where that is not understood. */
function readOptions(): { errors: number; rules: boolean } | null {
	try {
		const { values } = parseArgs({
			options: { errors: { type: 'string', default: '0' }, rules: { type: 'boolean', default: false } }
		});
		return /^\d{1,6}$/.test(values.errors) ? { errors: Number(values.errors), rules: values.rules } : null;
	} catch {
		return null;
	}
}

async function measure(options: { errors: number; rules: boolean }): Promise<void> {
	console.log(await measureSpeed());
	if (!hasDevSets()) {
		console.log(`\nNo development sets at ${DEV_SETS}: nothing else to measure.`);
		return;
	}
	const figures = [
		await measureQuotes(options),
		measureOpinion(options),
		measureDates({ errors: options.errors > 0 }),
		measureOrder(options)
	];
	console.log(`\n${figures.filter((lines) => lines !== null).join('\n\n')}`);
}

const options = readOptions();
if (options !== null) await measure(options);
else {
	console.error(USAGE);
	process.exitCode = process.argv.includes('--help') ? 0 : 2;
}
