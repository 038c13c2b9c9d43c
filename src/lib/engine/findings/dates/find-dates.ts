import { formatDay, parseDay } from '../../language/calendar';
import type { Prose } from '../../language/read-prose';
import type { Article, DateFinding } from '../../types';
import { openAnchors, remember, type Anchors } from './anchors';
import type { Proposal } from './meaning';
import { proposeDates } from './propose-dates';
import { readFigureOrder } from './figure-order';
import { resolveDate } from './resolve-date';
import type { Resolution, Setting } from './resolution';
import { openScene } from './scene';
import { readClauseTime } from './tense';

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

/**
 * Every date expression of an article's prose, quotations included, in text order. Relative ones are worked out from the day of
 * the document they stand in; where that is unknown they are found without a value.
 */
export function findDates(article: Article, prose: Prose): DateFinding[] {
	const proposed = prose.paragraphs.map(({ words }) => proposeDates(words));
	const figures = readFigureOrder(
		prose.paragraphs.map(({ words }) => words),
		proposed
	);
	const findings: DateFinding[] = [];
	let anchors: Anchors = openAnchors();
	let document: Setting['document'] = null;
	let part = -1;
	prose.paragraphs.forEach((paragraph, index) => {
		const proposals = proposed[index]!;
		if (paragraph.part !== part) {
			part = paragraph.part;
			anchors = openAnchors();
			document = findDocumentDay(article, part);
		}
		if (proposals.length === 0) return;
		const scene = openScene(paragraph);
		for (const proposal of proposals) {
			const { from, to, meaning } = proposal;
			const order = findings.length + 1;
			const span = { start: scene.words[from]!.start, end: scene.words[to - 1]!.end };
			const time = readClauseTime(scene, from, to);
			const setting: Setting = { document, anchors, paragraph: index, order, time, figures };
			const resolved = resolveDate(meaning, setting);
			const finding = toFinding(`d${String(order)}`, span, proposal, resolved, scene.quoteOf[from] !== -1);
			findings.push(finding);
			if (finding.from !== null && resolved.precision !== null)
				remember(
					anchors,
					{ span, paragraph: index, order, confidence: finding.confidence },
					resolved.range!.from,
					resolved.precision,
					resolved.basis === 'stated'
				);
		}
	});
	return findings;
}
