import { listFindings } from '../../findings/list-findings';
import type { Analysis, Hint, PartEvidence, PassageFinding, RuleId, Span } from '../../types';
import { holds } from '../read-sentences';
import type { Line } from './read-lines';
import { listPlainCues, listTellingCues } from './strong-words';

/** The rule of a statement in which nothing else speaks against an opinion. */
const PLAIN = 'plain-statement';
/** What an editor said of a sentence speaks for its verdict, too. */
const EDITORS: ReadonlySet<RuleId> = new Set(['editor-approved', 'editor-corrected']);

/** The words that prove a line's verdict, and hints that lead to them. */
export type Prover = (line: Line, partId: string) => PartEvidence;

function bare({ start, end }: Span): Span {
	return { start, end };
}

/** A line is named after its whole sentence, not after a fragment beside it. */
function longestFirst({ passages }: Line): PassageFinding[] {
	return [...passages].sort((left, right) => right.end - right.start - (left.end - left.start));
}

/** What tells the writer's opinion in a line, without repeats, most telling first. */
function listCues(line: Line): Span[] {
	const cues = longestFirst(line).flatMap((passage) =>
		listTellingCues(passage)
			.map((cue) => ({ cue, rank: passage.rules.indexOf(cue.rule) }))
			.sort((left, right) => left.rank - right.rank)
			.map(({ cue }) => bare(cue))
	);
	return cues.filter((cue, index) => !cues.slice(0, index).some((known) => holds(known, cue)));
}

/**
 * Why a line's verdict is right: of a finding's rules those that speak for the verdict. The words of others are theirs whatever
 * else is in the sentence.
 */
function listRules(line: Line): RuleId[] {
	const rules = longestFirst(line).flatMap((passage) => {
		const { rules, voice } = passage;
		const editors = rules.filter((rule) => EDITORS.has(rule));
		if (voice !== 'writer') return [...rules.slice(0, 1), ...editors];
		const cues = line.verdict === 'opinion' ? listTellingCues(passage) : listPlainCues(passage);
		const speaking = new Set([...editors, ...cues.map(({ rule }) => rule)]);
		return rules.filter((rule) => speaking.has(rule));
	});
	if (rules.length > 0) return [...new Set(rules)];
	return line.verdict === 'opinion' ? [...line.passages[0]!.rules] : [PLAIN];
}

/** The index of the last span that begins at an offset or before it; -1 where none does. Spans are in order of their starts. */
function findLast(spans: readonly Span[], offset: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (spans[middle]!.start <= offset) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/**
 * Proof by what a line is: of the writer's opinion its cues; of others' words what gives them to a source, or else the words
 * between marks; a plain statement is its own proof.
 *
 * Hints ask who is speaking here: look at the whole paragraph, then at the sentence before, which the first of a document lacks.
 * They are served before the key is open, so they know nothing but where a sentence stands: words chosen for what they prove
 * would show by their shape what the sentence is.
 */
export function createProver(analysis: Analysis): Prover {
	const { blocks } = analysis.article;
	const sentences = listFindings(analysis, 'passage');
	const quoted = listFindings(analysis, 'quotation')
		.flatMap(({ segments }) => segments)
		.toSorted((left, right) => left.start - right.start);

	function listQuoted(line: Line): Span[] {
		const spans: Span[] = [];
		for (let index = findLast(quoted, line.start - 1) + 1; index < quoted.length; index++) {
			const segment = quoted[index]!;
			if (segment.start >= line.end) break;
			if (segment.end <= line.end) spans.push(bare(segment));
		}
		return spans;
	}

	function listProof(line: Line): Span[] {
		if (line.verdict === 'opinion') return listCues(line);
		if (line.voice === 'writer') return [];
		const attribution = line.passages.find((passage) => passage.attribution !== null)?.attribution;
		return attribution ? [bare(attribution)] : listQuoted(line);
	}

	function listHints(line: Line): Hint[] {
		const paragraph = blocks[findLast(blocks, line.start)] ?? line;
		const hints: Hint[] = [{ step: 'paragraph', span: bare(paragraph) }];
		const before = sentences[findLast(sentences, line.start - 1)];
		const isSameDocument = before !== undefined && blocks[findLast(blocks, before.start)]?.part === line.part;
		if (isSameDocument) hints.push({ step: 'sentence', span: bare(before) });
		return hints;
	}

	return (line, partId) => {
		const sentence = bare(line);
		const found = listProof(line);
		const proof = found.length > 0 ? found : [sentence];
		return {
			partId,
			article: 0,
			findingId: longestFirst(line)[0]!.id,
			target: [sentence],
			proof,
			hints: listHints(line),
			rules: listRules(line)
		};
	};
}
