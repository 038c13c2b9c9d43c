import type { Analysis, Block, PassageFinding, Span } from '../../src/lib/engine/types';

/** How surely, and how strongly: the marks a line of {@link analyseByHand} may begin with. */
const MARKS = {
	/** The writer's opinion, loud. */
	'!': { opinion: 0.98, confidence: 0.98, voice: 'writer', rule: 'loaded-word' },
	/** The writer's opinion, quiet. */
	'~': { opinion: 0.92, confidence: 0.92, voice: 'writer', rule: 'speculation' },
	/** A plain statement. */
	'.': { opinion: 0.05, confidence: 0.95, voice: 'writer', rule: 'plain-statement' },
	/** What somebody said, between marks or reported. */
	'"': { opinion: 0.05, confidence: 0.95, voice: 'quoted', rule: 'quoted-words' },
	'>': { opinion: 0.1, confidence: 0.95, voice: 'reported', rule: 'reported-speech' },
	/** Nobody is sure. */
	'?': { opinion: 0.5, confidence: 0.6, voice: 'writer', rule: 'speculation' }
} as const;

function isMark(char: string): char is keyof typeof MARKS {
	return Object.hasOwn(MARKS, char);
}

function spanOf(sentence: string, words: string | undefined, from: number): Span | null {
	if (words === undefined) return null;
	const start = from + sentence.indexOf(words);
	return { start, end: start + words.length };
}

/**
 * An analysis as a finder might have made it. Each line is a sentence after its mark (see {@link MARKS}) and a space. An empty line
 * ends a paragraph, `#` begins a heading, `=` another document. Words in [brackets] are the sentence's cue, words in <angles> its
 * attribution; the brackets are no part of the text.
 */
export function analyseByHand(script: string): Analysis {
	let text = '';
	let part = 0;
	const blocks: Block[] = [];
	const findings: PassageFinding[] = [];
	let paragraph: number | null = null;

	function endBlock(role: Block['role']): void {
		if (paragraph === null) return;
		blocks.push({ start: paragraph, end: text.length, role, part });
		text += '\n\n';
		paragraph = null;
	}

	for (const line of script.split('\n').map((each) => each.trim())) {
		const mark = line.charAt(0);
		if (!isMark(mark)) {
			endBlock('prose');
			if (mark === '=') part++;
			if (mark === '#') {
				paragraph = text.length;
				text += line.slice(2);
				endBlock('heading');
			}
			continue;
		}
		if (paragraph !== null) text += ' ';
		const start = text.length;
		paragraph ??= start;
		const words = line.slice(2);
		const sentence = words.replace(/[[\]<>]/g, '');
		text += sentence;
		const { rule, ...rest } = MARKS[mark];
		const cue = spanOf(sentence, /\[(.+)\]/.exec(words)?.[1], start);
		findings.push({
			...rest,
			kind: 'passage',
			id: `p${String(findings.length + 1)}`,
			start,
			end: text.length,
			rules: [rule],
			cues: cue === null ? [] : [{ ...cue, rule }],
			attribution: spanOf(sentence, /<(.+)>/.exec(words)?.[1], start)
		});
	}
	endBlock('prose');
	return {
		engineVersion: '0.0.0',
		article: {
			text,
			title: null,
			outlet: null,
			publishedOn: null,
			blocks,
			parts: Array.from({ length: part + 1 }, () => ({
				start: 0,
				end: text.length,
				title: null,
				byline: null,
				publishedOn: null,
				genre: 'report' as const
			})),
			dateCandidates: []
		},
		speakers: [],
		findings,
		orderings: []
	};
}
