import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagWords } from './tag-words';

function tag(text: string): string {
	return tagWords(text, { start: 0, end: text.length })
		.map(({ text: word, pos, lemma }) => `${word}/${pos}/${lemma}`)
		.join(' ');
}

test('words get part of speech and dictionary form', () => {
	expect(tag('Brandt hadn’t said it in U.S. towns.')).toBe(
		'Brandt/PROPN/brandt had/AUX/have n’t/PART/not said/VERB/say it/PRON/it in/ADP/in U.S./PROPN/u.s. towns/NOUN/town ./PUNCT/.'
	);
	expect(tag('“They’re open,” she wrote')).toBe(
		'“/PUNCT/" They/PRON/they ’re/AUX/be open/ADJ/open ,/PUNCT/, ”/PUNCT/" she/PRON/she wrote/VERB/write'
	);
});

test('a text reads the same whatever was read before it', () => {
	const text = 'Well-meant re-elected rock’n’roll ex-Mayor’s co-operating, anti-Brexit 2nd-best.';
	const first = tag(text);
	tag(text.replaceAll(' ', '').repeat(3));
	tag(text.toUpperCase());
	expect(tag(text)).toBe(first);
});

test('every word lies where it says, nothing but space between words, on any string', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
			let last = 0;
			for (const word of tagWords(text, { start: 0, end: text.length })) {
				expect(text.slice(word.start, word.end)).toBe(word.text);
				expect(text.slice(last, word.start)).toMatch(/^[\s\u200b\u200c\u200d\u2060\ufeff]*$/);
				last = word.end;
			}
		})
	);
});
