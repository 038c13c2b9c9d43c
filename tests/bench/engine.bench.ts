/**
 * `npm run bench:engine`: the engine's speed beside others', then how right it is on the development sets, which are for
 * measuring only and no part of this repository. Says so and ends well where they are missing.
 *
 * Options, after `--`: `--errors N` lists N wrong answers of each set, `--rules` tells how often each rule is right.
 */
import { parseArgs } from 'node:util';
import { DEV_SETS, hasDevSets } from './dev-sets';
import { measureQuotes } from './quote-figures';
import { measureSpeed } from './speed-figures';

const { values } = parseArgs({
	options: { errors: { type: 'string', default: '0' }, rules: { type: 'boolean', default: false } }
});
const errors = Number(values.errors);
if (!Number.isInteger(errors) || errors < 0) throw new Error('--errors takes how many to list.');

console.log(await measureSpeed());
if (hasDevSets()) {
	const options = { errors, rules: values.rules };
	for (const figures of [await measureQuotes(options)]) console.log(`\n${figures}`);
} else {
	console.log(`\nNo development sets at ${DEV_SETS}: nothing else to measure.`);
}
