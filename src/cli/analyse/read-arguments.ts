import { parseArgs } from 'node:util';

/** What a call asks for; `wrong` says why it asks for nothing. */
export type Call =
	| { readonly kind: 'files'; readonly files: readonly string[] }
	| { readonly kind: 'lines' }
	| { readonly kind: 'help' }
	| { readonly kind: 'wrong'; readonly problem: string };

export function readArguments(args: string[]): Call {
	let parsed;
	try {
		parsed = parseArgs({
			args,
			allowPositionals: true,
			options: { jsonl: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } }
		});
	} catch {
		const unknown = args.find((arg) => /^-/.test(arg) && !/^(?:--jsonl|--help|-h|--)$/.test(arg));
		return {
			kind: 'wrong',
			problem: unknown ? `${unknown} is no option.` : 'The options are not understood.'
		};
	}
	const { values, positionals: files } = parsed;
	if (values.help) return { kind: 'help' };
	if (!values.jsonl) {
		if (files.includes('')) return { kind: 'wrong', problem: 'One of the files has no name.' };
		return files.length > 0 ? { kind: 'files', files } : { kind: 'wrong', problem: 'No file is named.' };
	}
	return files.length === 0
		? { kind: 'lines' }
		: { kind: 'wrong', problem: '--jsonl reads what is sent to its standard input, and no files.' };
}
