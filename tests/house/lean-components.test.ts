/** What one component uses of Svelte, every page loads: its runtime is one file that holds all that anybody needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

const source = resolve(import.meta.dirname, '../../src');
const components = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
	path.endsWith('.svelte')
);

/** Parts of Svelte that weigh a kilobyte and more, compressed, and have a lighter way to say the same. */
const HEAVY: Readonly<Record<string, string>> = {
	SvelteElement: 'write both elements out, in an {#if}',
	SpreadAttribute: 'name the attributes one by one',
	StyleDirective: 'use a class',
	TransitionDirective: 'use CSS',
	AnimateDirective: 'use CSS'
};

/** The names of heavy parts in a component's markup; spreading into another component is light. */
function findHeavy(node: unknown, inComponent = false): string[] {
	if (Array.isArray(node)) return node.flatMap((each) => findHeavy(each, inComponent));
	if (node === null || typeof node !== 'object') return [];
	const { type } = node as Partial<AST.BaseNode>;
	const isComponent = type === 'Component' || type === 'SvelteComponent';
	const own =
		type !== undefined && Object.hasOwn(HEAVY, type) && !(inComponent && type === 'SpreadAttribute');
	const { attributes, ...rest } = node as Record<string, unknown>;
	return [
		...(own ? [type] : []),
		...findHeavy(attributes, isComponent),
		...Object.entries(rest)
			.filter(([name]) => name !== 'metadata')
			.flatMap(([, value]) => findHeavy(value))
	];
}

const listHeavy = (code: string) => findHeavy(parse(code, { modern: true }).fragment);

describe('components', () => {
	it.each(components)('%s uses nothing that every page would pay for', (path) => {
		expect(listHeavy(readFileSync(join(source, path), 'utf8'))).toEqual([]);
	});

	it.each([
		['SvelteElement', '<svelte:element this={x ? "b" : "i"}>a</svelte:element>'],
		['SpreadAttribute', '<p><b {...x}>a</b></p>'],
		['TransitionDirective', '{#if x}<p transition:fade>a</p>{/if}']
	])('%s would be found', (name, code) => {
		expect(listHeavy(code)).toEqual([name]);
	});

	it('may pass properties on to each other', () => {
		expect(listHeavy('<Button {...x} />')).toEqual([]);
	});
});
