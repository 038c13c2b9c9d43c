import type { Share, TextVoices, VoiceView } from '$lib/server/usecases/xray/xray-views';
import { formatShare } from '$lib/ui/format/format-number';
import { m } from '$messages';

/** One row of the table of voices, and one stretch of the bar. */
export interface ShareRow extends Share {
	/** Unique within a text. */
	readonly key: string;
	readonly name: string;
	/** A speaker's; null for what is nobody's in particular. */
	readonly voice: VoiceView | null;
	/** Id of the pattern that fills its stretch. */
	readonly pattern: string;
	readonly likelyWords: number;
	readonly quotes: readonly number[];
}

/** By whose words a text is, most words first, then what is nobody's in particular; without what has no words at all. */
export function listShares(text: TextVoices, voices: readonly VoiceView[]): ShareRow[] {
	const spoken = text.voices.flatMap((share): ShareRow[] => {
		const voice = voices[share.voice];
		if (!voice) return [];
		return [
			{ ...share, key: voice.letter, name: voice.name, voice, pattern: `voice-pattern-${voice.style}` }
		];
	});
	const nobodys = (key: string, name: string, share: Share, quotes: readonly number[] = []): ShareRow => {
		return { ...share, key, name, voice: null, pattern: `voice-pattern-${key}`, likelyWords: 0, quotes };
	};
	return [
		...spoken,
		nobodys('unclear', m.voices_unclear(), text.unclear, text.unclear.quotes),
		nobodys('reported', m.voices_reported(), text.reported),
		nobodys('writer', m.voices_writer(), text.writer)
	].filter(({ words }) => words > 0);
}

/** A share in whole percent; "under 1%" for what is there but rounds to nothing. */
export function nameShare({ words, percent }: Share): string {
	return words > 0 && percent === 0 ? m.voices_under_one() : formatShare(percent / 100);
}
