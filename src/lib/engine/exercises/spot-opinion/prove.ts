import { listFindings } from '../../findings/list-findings';
import { tokenise } from '../../language/tokens';
import type { Analysis, Hint, PartEvidence, PassageFinding, RuleId, Span } from '../../types';
import { holds } from '../read-sentences';
import type { Line } from './read-lines';
import { listPlainCues, listTellingCues } from './strong-words';

/** The rule of a statement in which nothing else speaks against an opinion. */
const PLAIN = 'plain-statement';

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
		if (voice !== 'writer') return rules.slice(0, 1);
		const cues = line.verdict === 'opinion' ? listTellingCues(passage) : listPlainCues(passage);
		const speaking = new Set(cues.map(({ rule }) => rule));
		return rules.filter((rule) => speaking.has(rule));
	});
	if (rules.length > 0) return [...new Set(rules)];
	return line.verdict === 'opinion' ? [...line.passages[0]!.rules] : [PLAIN];
}

/** What of a plain statement could be looked up: its first figure, or else its first name inside the sentence. */
function findCheckable(text: string, span: Span): Span | null {
	const tokens = tokenise(text, span);
	const figure = tokens.find((token) => /^\p{N}/u.test(token.text));
	if (figure !== undefined) return bare(figure);
	const first = tokens.findIndex((token, index) => index > 0 && token.isCapital && token.isWord);
	if (first < 0) return null;
	let last = first;
	while (tokens[last + 1]?.isCapital && tokens[last + 1]!.start - tokens[last]!.end === 1) last++;
	const { end, isPossessive } = tokens[last]!;
	return { start: tokens[first]!.start, end: isPossessive ? end - 2 : end };
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
 * Hints are the same two steps for every sentence, so that asking for them tells nothing: the paragraph whose words decide, and
 * inside it words to weigh: the strongest cue, who says it, or what could be looked up. There is no step "sentence": the
 * learner has it before them.
 */
export function createProver(analysis: Analysis): Prover {
	const { text, blocks } = analysis.article;
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

	return (line, partId) => {
		const sentence = bare(line);
		const found = listProof(line);
		const proof = found.length > 0 ? found : [sentence];
		const [plain] = line.passages.flatMap(listPlainCues);
		const cue = bare(found[0] ?? findCheckable(text, sentence) ?? plain ?? sentence);
		const paragraph = bare(blocks[findLast(blocks, cue.start)] ?? sentence);
		const hints: Hint[] = [
			{ step: 'paragraph', span: paragraph },
			{ step: 'cue', span: cue }
		];
		return {
			partId,
			article: 0,
			findingId: longestFirst(line)[0]!.id,
			target: [sentence],
			proof,
			hints,
			rules: listRules(line)
		};
	};
}
