import { tokenAt, type Frame } from '../frames';
import { PREPOSITIONS } from '../lexicon/function-words';
import type { MentionAt } from '../mentions';
import { readForward, type NounPhrase } from './noun-phrases';

/** The main clause's subject, for participles ("…, adding") and second verbs ("… and said"). */
export function readFrameSubject(frame: Frame, before: number, mentionAt: MentionAt): NounPhrase | null {
	for (let index = 0; index < Math.min(before, 60); index++) {
		const token = tokenAt(frame, index);
		if (token === null || !token.isWord) continue;
		if (PREPOSITIONS.has(token.lower) && index > 0) continue;
		const previous = tokenAt(frame, index - 1);
		const opens =
			index === 0 ||
			previous === null ||
			/^[,;:–—]$/.test(previous.text) ||
			/^(?:and|but|while|as|when|after|that|if|although|though|because)$/.test(previous.lower);
		if (!opens) continue;
		// "Thanking Jones, Smith …": a verb without a subject of its own opens the sentence.
		if (/(?:ing|ed)$/.test(token.lower) && mentionAt(token.start) === undefined) continue;
		const phrase = readForward(frame, index, mentionAt);
		if (phrase === null || phrase.to > before) continue;
		const next = tokenAt(frame, phrase.to);
		if (next === null) continue;
		const isApposition = next.text === ',' || next.text === '(';
		if (next.isWord || isApposition) {
			if (phrase.kind === 'description' && isApposition && phrase.determiner === 'none') continue;
			return phrase;
		}
	}
	return null;
}
