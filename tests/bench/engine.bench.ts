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

const { values } = parseArgs({
	options: { errors: { type: 'string', default: '0' }, rules: { type: 'boolean', default: false } }
});
const errors = Number(values.errors);
if (!Number.isInteger(errors) || errors < 0) throw new Error('--errors takes how many to list.');
const options = { errors, rules: values.rules };

console.log(await measureSpeed());
if (hasDevSets()) {
	const figures = [
		await measureQuotes(options),
		measureOpinion(options),
		measureDates({ errors: errors > 0 }),
		measureOrder(options)
	];
	console.log(`\n${figures.filter((lines) => lines !== null).join('\n\n')}`);
} else {
	console.log(`\nNo development sets at ${DEV_SETS}: nothing else to measure.`);
}
