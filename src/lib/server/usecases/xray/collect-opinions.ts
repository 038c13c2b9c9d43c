import { WEIGHTS } from '$lib/engine/findings/passages/weights';
import type { PassageFinding } from '$lib/engine/types';
import type { StoredArticle } from '../../repositories/articles';
import { explainRule } from '../explain-part';
import { judgeCertainty } from './certainty';
import { cutUnquoted, cutWords, partAt } from './cut-words';
import type { OpinionView } from './xray-views';

/** From here on the engine takes a sentence in the writer's voice for an opinion. */
const OPINION = 0.5;

/** An opinion of the writer's with the sentence it was found in. */
export interface HeardOpinion {
	readonly view: OpinionView;
	readonly finding: PassageFinding;
}

/** The writer's own opinions in text order, and how many more there may be that are too unsure to be shown. */
export function collectOpinions(
	article: Pick<StoredArticle, 'body' | 'blocks'>,
	passages: readonly PassageFinding[]
): { readonly opinions: readonly HeardOpinion[]; readonly unsure: number } {
	const found = passages
		.filter(({ voice, opinion }) => voice === 'writer' && opinion >= OPINION)
		.map((finding) => ({ finding, certainty: judgeCertainty(finding.confidence) }));
	const shown = found.flatMap(({ finding, certainty }) => (certainty ? [{ finding, certainty }] : []));
	return {
		opinions: shown.map(({ finding, certainty }, index) => ({
			finding,
			view: {
				number: index + 1,
				part: partAt(article.blocks, finding.start),
				text: cutWords(article.body, finding),
				certainty,
				cues: explainCues(article.body, finding)
			}
		})),
		unsure: found.length - shown.length
	};
}

/** The cues that speak for an opinion, one entry a rule. Those that speak against it were outweighed. */
function explainCues(body: string, { cues, rules }: PassageFinding): OpinionView['cues'] {
	return rules.flatMap((rule) => {
		const sentence = explainRule(rule);
		const words = cues.filter((cue) => cue.rule === rule).map((cue) => cutUnquoted(body, cue));
		if (!sentence || words.length === 0 || (WEIGHTS.get(rule) ?? 1) < 0) return [];
		return [{ words: [...new Set(words)], sentence }];
	});
}
