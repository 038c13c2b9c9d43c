import { analyseText } from '$lib/engine/analyse';
import { findSpeaker } from '$lib/engine/findings/corrections/attribute';
import { nameFinding, type Correction } from '$lib/engine/findings/corrections/correction';
import { ENGINE_VERSION, type Analysis, type Finding } from '$lib/engine/types';
import type { CorrectionForm, ReadCorrection } from '$lib/schemas/editor-forms';
import type { ServiceClient } from '../../backend/backend';
import { publishCorrection, sortCorrections, type CorrectionOutcome } from '../../repositories/corrections';
import { findText, listStoryTexts, type StoredText } from '../../repositories/texts';
import { analyseCorpusText, describeReading, prepareArticle, type ReviewedText } from '../prepare-article';
import { prepareStory } from '../prepare-story';

/** Times to begin anew where another editor was faster. */
const MOST_RUNS = 3;

/** What can be wrong with what an editor says of a finding. */
export type CorrectionProblem =
	| Extract<ReadCorrection, { ok: false }>['problem']
	/** The engine finds nothing of that kind in these words, and nothing has been said of them. */
	| 'unknown-finding'
	/** There is nothing to approve: a quotation of nobody, a date without a day. */
	| 'nothing'
	/** The article names nobody so. */
	| 'unknown-speaker'
	/** Others are editing the same story, again and again. */
	| 'busy';

export type CorrectFindingOutcome =
	| { readonly status: 'done' }
	| { readonly status: 'unknown-article' }
	| { readonly status: 'refused'; readonly problem: CorrectionProblem };

const refuse = (problem: CorrectionProblem): CorrectFindingOutcome => ({ status: 'refused', problem });
const UNKNOWN: CorrectFindingOutcome = { status: 'unknown-article' };

/**
 * Keeps what an editor says of a finding, reads the article again with it, and makes its exercises and those of its story anew:
 * all of it at once, or nothing. Exercises that come to the same stay as they are; of the others, what learners began stays
 * theirs. Saying the same twice changes nothing.
 */
export async function correctFinding(
	service: ServiceClient,
	editor: string,
	slug: string,
	read: ReadCorrection
): Promise<CorrectFindingOutcome> {
	if (!read.ok) return (await findText(service, slug)) ? refuse(read.problem) : UNKNOWN;
	for (let run = 0; run < MOST_RUNS; run++) {
		const stored = await findText(service, slug);
		if (!stored) return UNKNOWN;
		const problem = findProblem(stored.text, read.form);
		if (problem) return refuse(problem);
		const outcome = await publish(service, editor, stored, read.form);
		if (outcome === 'done') return { status: 'done' };
		// An editor no longer: as much is there for them as for anybody else.
		if (outcome === 'refused') return UNKNOWN;
	}
	return refuse('busy');
}

/** What stands against it, looking at what the engine finds by itself. */
function findProblem(
	text: ReviewedText,
	{ finding, verdict, change }: CorrectionForm
): CorrectionProblem | null {
	const { title, outlet, publishedOn } = text;
	const plain = analyseText(text.text, { title, outlet, publishedOn });
	const found = plain.findings.find((each) => nameFinding(each) === nameFinding(finding));
	if (verdict === 'none') {
		const isSaid = text.corrections.some((each) => nameFinding(each) === nameFinding(finding));
		return found || isSaid ? null : 'unknown-finding';
	}
	if (!found) return 'unknown-finding';
	if (verdict === 'approved' && isEmpty(found)) return 'nothing';
	return change && 'speaker' in change && !names(plain, change.speaker) ? 'unknown-speaker' : null;
}

function isEmpty(finding: Finding): boolean {
	if (finding.kind === 'quotation') return finding.speakerId === null;
	return finding.kind === 'date' && finding.from === null;
}

function names({ article, speakers }: Analysis, speaker: Parameters<typeof findSpeaker>[2]): boolean {
	return findSpeaker(article, speakers, speaker) !== null;
}

async function publish(
	service: ServiceClient,
	editor: string,
	stored: StoredText,
	form: CorrectionForm
): Promise<CorrectionOutcome> {
	const text = { ...stored.text, corrections: merge(stored.text.corrections, form) };
	const { story } = text;
	const told = story === null ? [] : await listStoryTexts(service, story, stored.storyState);
	// Between two queries anything may happen: what is published is checked against what was read.
	const members = told.map((member) =>
		member.text.contentHash === text.contentHash ? { ...member, text } : member
	);
	const analyses = new Map<ReviewedText, Analysis>();
	const analyse = (each: ReviewedText): Analysis => {
		const analysis = analyses.get(each) ?? analyseCorpusText(each);
		analyses.set(each, analysis);
		return analysis;
	};
	const article = prepareArticle(text, undefined, ENGINE_VERSION, analyse);
	if (!article) throw new Error('An article that was not read yet has nothing to publish');
	const isTold = members.some((member) => member.text === text);
	// What another engine, or an older one, has read is not told again here: the next import does.
	const isCurrent = members.every(
		(member) => member.text === text || member.reading === describeReading(member.text, ENGINE_VERSION)
	);
	return publishCorrection(service, {
		editor,
		finding: form.finding,
		verdict: form.verdict === 'none' ? null : form.verdict,
		change: form.change,
		note: form.note,
		article,
		story:
			story !== null && isTold && isCurrent
				? prepareStory({ name: story, texts: members.map((member) => member.text) }, ENGINE_VERSION, analyse)
				: null,
		expected: [
			{ contentHash: text.contentHash, reading: stored.reading },
			...members
				.filter((member) => member.text !== text)
				.map((member) => ({ contentHash: member.text.contentHash, reading: member.reading }))
		]
	});
}

/** What is said of an article's findings, with this said too; in the order of the text, as it is stored. */
function merge(
	corrections: readonly Correction[],
	{ finding, verdict, change }: CorrectionForm
): Correction[] {
	const others = corrections.filter((each) => nameFinding(each) !== nameFinding(finding));
	return sortCorrections([...others, ...describeSaid(finding, verdict, change)]);
}

function describeSaid(
	finding: CorrectionForm['finding'],
	verdict: CorrectionForm['verdict'],
	change: CorrectionForm['change']
): Correction[] {
	if (verdict === 'approved' || verdict === 'rejected') return [{ ...finding, verdict }];
	return verdict === 'corrected' && change ? [{ ...finding, verdict, change }] : [];
}
