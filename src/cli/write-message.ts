/** What a compiled message's file holds: see check-translations.ts, which has made sure of its shape. */
type Message =
	string | readonly [{ declarations: string[]; selectors: string[]; match: Record<string, string> }];

/**
 * A message as one JavaScript expression over `inputs`, the name of a variable with its values: a string, a template, or
 * nested conditions. Throws an Error for what neither English nor German has use of.
 */
export function writeMessage(message: unknown, inputs: string): string {
	if (typeof message === 'string') return writeSentence(message, inputs);
	const [{ declarations, selectors, match }] = message as Exclude<Message, string>;
	const [selector, ...more] = selectors;
	if (selector === undefined || more.length > 0) throw new Error('A message chooses by one selector');
	const plural = declarations.map((line) => /^local (\w+) = (\w+): plural$/.exec(line));
	const counted = plural.find((found) => found?.[1] === selector)?.[2];
	const cases = Object.entries(match).map(([when, sentence]) => ({
		value: when.slice(selector.length + 1),
		written: writeSentence(sentence, inputs)
	}));
	const last = cases.find(({ value }) => value === (counted ? 'other' : '*'));
	if (!last) throw new Error('A message says something in every case');
	return cases
		.filter((one) => one !== last)
		.reduceRight((rest, { value, written }) => {
			if (counted && value !== 'one') throw new Error(`Neither language has the plural ${value}`);
			const test = counted ? `${inputs}.${counted}==1` : `${inputs}.${selector}==${JSON.stringify(value)}`;
			return `(${test}?${written}:${rest})`;
		}, last.written);
}

function writeSentence(sentence: string, inputs: string): string {
	if (/[\\`]|\$\{|\{[^\w]/.test(sentence)) throw new Error(`Cannot be written as a template: ${sentence}`);
	if (!sentence.includes('{')) return JSON.stringify(sentence);
	return `\`${sentence.replace(/\{(\w+)\}/g, (_, name: string) => `\${${inputs}.${name}}`)}\``;
}
