import { formatDay, parseDay } from '../../language/calendar';
import type { Prose } from '../../language/read-prose';
import type { Word } from '../../language/tag-words';
import type { Article, DateFinding } from '../../types';
import { forgetDay, openAnchors, remember, type Anchors } from './anchors';
import { openReversed } from './check-ranges';
import { isSpoken } from './is-spoken';
import type { Proposal } from './meaning';
import { proposeDates } from './propose-dates';
import { readFigureOrder } from './figure-order';
import { resolveDate } from './resolve-date';
import type { Resolution, Setting } from './resolution';
import { readStretches } from './stretches';
import { readClauseTime } from './clause-time';

/** Below this a guess is kept to ourselves: the words are found, but no day is given. */
const LEAST_CONFIDENCE = 0.6;
/** In somebody's mouth "today" is the day of speaking, which may be a day or two before the article's. */
const SPOKEN = 0.93;

/** The document's own day: the editor's, or that of its date line. */
function findDocumentDay(article: Article, part: number): Setting['document'] {
	const publishedOn = article.parts[part]?.publishedOn ?? article.publishedOn;
	const day = publishedOn === null ? null : parseDay(publishedOn);
	if (day === null) return null;
	const line = article.dateCandidates.find(
		(candidate) => candidate.part === part && candidate.value === publishedOn
	);
	return { day, span: line === undefined ? null : { start: line.start, end: line.end } };
}

function toFinding(
	id: string,
	span: { start: number; end: number },
	proposal: Proposal,
	resolved: Resolution,
	spoken: boolean
): DateFinding {
	const isRelative = resolved.basis === 'derived';
	const own = resolved.confidence * proposal.confidence * (spoken && isRelative ? SPOKEN : 1);
	const known = own >= LEAST_CONFIDENCE;
	const range = known ? resolved.range : null;
	return {
		kind: 'date',
		id,
		...span,
		confidence: Math.round(own * 100) / 100,
		rules: [...resolved.rules, proposal.rule].filter((rule, index, all) => all.indexOf(rule) === index),
		value: known ? resolved.value : null,
		from: range === null ? null : formatDay(range.from),
		to: range === null ? null : formatDay(range.to),
		basis: resolved.basis,
		anchor: known ? resolved.anchor : null
	};
}

/** "the highest since May 2009", "the 2014 treaty": a look back; the story does not go on there. */
function isNamedInPassing(words: readonly Word[], from: number, to: number): boolean {
	const before = words[from - 1]?.lower ?? '';
	if (before === 'since') return true;
	const isDetermined = /^(?:the|a|an|this|that|its|his|her|their|'s)$/.test(before);
	return isDetermined && /^(?:NOUN|ADJ|PROPN)$/.test(words[to]?.pos ?? '');
}

/**
 * Every date expression of an article's prose, quotations, title, headings and captions included, in text order. Relative ones
 * are worked out from the day of the document they stand in; where that is unknown they are found without a value.
 */
export function findDates(article: Article, prose: Prose): DateFinding[] {
	const stretches = readStretches(article, prose);
	const proposed = stretches.map(({ scene }) => proposeDates(scene.words));
	const figures = readFigureOrder(article, stretches, proposed);
	const findings: DateFinding[] = [];
	let anchors: Anchors = openAnchors();
	let document: Setting['document'] = null;
	let part = -1;
	stretches.forEach(({ scene, part: own }, paragraph) => {
		if (own !== part) {
			part = own;
			anchors = openAnchors();
			document = findDocumentDay(article, part);
		}
		let before: Proposal | null = null;
		for (const proposal of proposed[paragraph]!) {
			const { from, to, meaning } = proposal;
			const order = findings.length + 1;
			const { start } = scene.words[from]!;
			const span = { start, end: scene.words[to - 1]!.end };
			const time = readClauseTime(scene, from, to);
			const frame = scene.frameOf[from]!;
			const setting: Setting = { document, anchors, paragraph, frame, order, start, time, figures };
			const resolved = resolveDate(meaning, setting);
			const finding = toFinding(`d${String(order)}`, span, proposal, resolved, isSpoken(scene, from));
			const last = findings.at(-1);
			const reversed =
				before === null || last === undefined
					? null
					: openReversed(scene.words, [before, last], [proposal, finding]);
			before = proposal;
			if (reversed !== null) {
				findings.splice(-1, 1, ...reversed);
				forgetDay(anchors);
				continue;
			}
			findings.push(finding);
			const isStretch = meaning.kind === 'day' && resolved.precision === null;
			if (finding.from === null || isStretch) forgetDay(anchors);
			if (finding.from === null || resolved.range === null || resolved.precision === null) continue;
			const anchor = { span, paragraph, frame, order, confidence: finding.confidence };
			const isTold = !isNamedInPassing(scene.words, from, to);
			const isStated = resolved.basis === 'stated' && isTold;
			remember(anchors, anchor, resolved.range.from, resolved.precision, { isStated, isTold });
		}
	});
	return findings;
}
