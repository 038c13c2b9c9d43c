import {
	EXERCISE_CONFIDENCE,
	type Analysis,
	type DateFinding,
	type Finding,
	type PassageFinding
} from '../../types';
import { WEIGHTS } from '../passages/weights';
import { attribute, findSpeaker } from './attribute';
import { nameFinding, type Change, type Correction } from './correction';
import { doubtResting, followDate, redate, type Redated } from './redate';

type Found = Pick<Analysis, 'speakers' | 'findings'>;

/** As sure as can be. What was sure enough before stays as it is: its exercises need no other proof. */
function approve<Kind extends Finding>(finding: Kind): Kind {
	if (finding.confidence >= EXERCISE_CONFIDENCE) return finding;
	return { ...finding, confidence: 1, rules: [...finding.rules, 'editor-approved'] };
}

function reject<Kind extends Finding>(finding: Kind): Kind {
	return { ...finding, confidence: 0, rules: ['editor-rejected', ...finding.rules] };
}

/** A passage with the other verdict. Of its cues those stay that speak for it. */
function judge(passage: PassageFinding, opinion: boolean): PassageFinding {
	const sign = opinion ? 1 : -1;
	const cues = passage.cues.filter(({ rule }) => sign * (WEIGHTS.get(rule) ?? 0) > 0);
	const speaking = new Set(cues.map(({ rule }) => rule));
	const isOthers = !opinion && passage.voice !== 'writer';
	const kept = passage.rules.filter((rule, index) => speaking.has(rule) || (isOthers && index === 0));
	return {
		...passage,
		confidence: 1,
		cues,
		rules: isOthers ? [...kept, 'editor-corrected'] : ['editor-corrected', ...kept],
		opinion: opinion ? 1 : 0,
		...(opinion ? { voice: 'writer', attribution: null } : {})
	};
}

/** What an editor makes of one finding; as the engine found it where the change is none for its kind, or cannot be proved. */
function correct(analysis: Found & Pick<Analysis, 'article'>, finding: Finding, change: Change): Finding {
	switch (finding.kind) {
		case 'quotation': {
			if (!('speaker' in change)) return finding;
			const speaker = findSpeaker(analysis.article, analysis.speakers, change.speaker);
			return speaker ? attribute(analysis.article, finding, speaker) : finding;
		}
		case 'passage':
			return 'opinion' in change ? judge(finding, change.opinion) : finding;
		case 'date':
		case 'event':
			return 'from' in change ? redate(finding, change) : finding;
	}
}

function apply(
	analysis: Found & Pick<Analysis, 'article'>,
	finding: Finding,
	correction: Correction
): Finding {
	switch (correction.verdict) {
		case 'approved':
			return approve(finding);
		case 'rejected':
			return reject(finding);
		case 'corrected':
			return correct(analysis, finding, correction.change);
	}
}

/**
 * What an article's findings are by its editors: approved and corrected ones are sure, rejected ones are sure of nothing, so
 * that no exercise uses them; what rests on a date that was wrong goes with it. Ids, spans and order stay. A correction whose
 * finding is not there changes nothing. Orderings are the caller's to make anew.
 */
export function applyCorrections(
	analysis: Found & Pick<Analysis, 'article'>,
	corrections: readonly Correction[]
): Found {
	if (corrections.length === 0) return analysis;
	const byName = new Map(corrections.map((correction) => [nameFinding(correction), correction]));
	const { article } = analysis;
	const speakers = [...analysis.speakers];
	for (const correction of corrections) {
		if (correction.verdict !== 'corrected' || !('speaker' in correction.change)) continue;
		const speaker = findSpeaker(article, speakers, correction.change.speaker);
		if (speaker && !speakers.includes(speaker)) speakers.push(speaker);
	}
	const corrected = { article, speakers, findings: analysis.findings };
	const judged = new Map<Finding, Finding>();
	for (const finding of analysis.findings) {
		const correction = byName.get(nameFinding(finding));
		if (correction) judged.set(finding, apply(corrected, finding, correction));
	}
	return { speakers, findings: settleDates(analysis.findings, judged) };
}

/** `judged`: what editors made of findings. */
function settleDates(findings: readonly Finding[], judged: ReadonlyMap<Finding, Finding>): Finding[] {
	const dates = findings.filter((finding): finding is DateFinding => finding.kind === 'date');
	const changed = dates.flatMap((before): Redated[] => {
		const after = judged.get(before);
		if (after?.kind !== 'date') return [];
		const isOther = after.from !== before.from || after.to !== before.to || after.confidence === 0;
		return isOther ? [{ before, after }] : [];
	});
	const settled = new Set([...judged.keys()].filter(({ kind }) => kind === 'date').map(({ id }) => id));
	const redated = new Map(doubtResting(dates, changed, settled).map((each) => [each.before.id, each]));
	return findings.map((finding) => {
		const own = judged.get(finding);
		if (own !== undefined) return own;
		if (finding.kind === 'date') return redated.get(finding.id)?.after ?? finding;
		const date = finding.kind === 'event' && finding.dateId !== null && redated.get(finding.dateId);
		return finding.kind === 'event' && date ? followDate(finding, date) : finding;
	});
}
