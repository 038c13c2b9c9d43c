import { describe, expect, test } from 'vitest';
import { findMentions } from './mentions';
import { castEntities } from './cast-entities';
import { namesLookAlike } from './people';
import { tokenise } from './tokens';

function cast(text: string) {
	const mentions = findMentions(tokenise(text, { start: 0, end: text.length }));
	const { entities, linkOf } = castEntities(mentions);
	const link = (words: string) => {
		const start = text.lastIndexOf(words);
		const mention = mentions.find((candidate) => candidate.core.start === start);
		return mention === undefined ? undefined : linkOf(mention);
	};
	return { entities, link, names: entities.map(({ words, type }) => `${words.join(' ')}:${type}`) };
}

describe('names in a text', () => {
	test('titles and nationality are no part of a name', () => {
		expect(
			cast('The talks with French Finance Minister Paul Arnaud and President Elena Costa ended.').names
		).toEqual(['Paul Arnaud:person', 'Elena Costa:person']);
	});

	test('full name, title with surname and bare surname are one person', () => {
		const { entities } = cast('Minister Paul Arnaud spoke. Later Mr Arnaud left. Then Arnaud came back.');
		expect(entities).toHaveLength(1);
		expect(entities[0]?.mentions).toHaveLength(3);
		expect(entities[0]?.gender).toBe('m');
	});

	test.each([
		['Sergei Petrov spoke. Then Sergey Petrov left.', 1],
		['Katherine Meyer spoke. Then Catherine Meyer left.', 1],
		['Minister Olga Tarasenko spoke. Then Olga Tarassenko left.', 1],
		['Peter Holm spoke. Then Ingrid Holm left.', 2],
		['Peter Holm spoke. Then Peter Lang left.', 2]
	])('%s: %i', (text, count) => {
		expect(cast(text).entities).toHaveLength(count);
	});

	test('a surname two people share is never certain', () => {
		const { link } = cast('Peter Holm spoke. Ingrid Holm left. In the end Holm won.');
		expect(link('Holm')?.certainty).toBeLessThan(0.9);
	});

	test.each([
		[
			'a garbled surname is a guess at the one it resembles',
			'Minister Anton Rybkov spoke. Then Rabko left.',
			'Rabko',
			'Rybkov',
			0.7
		],
		[
			'two it resembles leave it by itself',
			'Minister Anton Rybkov met Senator Ida Rybikov. Then Rabko left.',
			'Rabko',
			'Rabko',
			0.95
		],
		[
			'a name of its own is not pulled to another',
			'Minister Anton Rybkov spoke. Then Costa left.',
			'Costa',
			'Costa',
			0.95
		]
	])('%s', (_, text, words, surname, certainty) => {
		const found = cast(text).link(words);
		expect([found?.entity.words.at(-1), found?.certainty]).toEqual([surname, certainty]);
	});

	test('a form of address settles which of two people is meant', () => {
		const { link } = cast('Peter Holm spoke. Ingrid Holm left. In the end Mrs Holm won.');
		expect(link('Holm')?.entity.words[0]).toBe('Ingrid');
		expect(link('Holm')?.certainty).toBe(1);
	});

	test('organisations keep their whole name; places are no people', () => {
		expect(
			cast('He called the Ministry of Foreign Affairs in New York and the Harbour Police.').names
		).toEqual(['Ministry of Foreign Affairs:organisation', 'New York:place', 'Harbour Police:organisation']);
	});

	test('where someone is from is no part of a title', () => {
		expect(cast('It was said by Senator Paul Arnaud of Ohio.').names).toContain('Paul Arnaud:person');
	});

	test('sentence openers, weekdays and shouted words name nobody', () => {
		expect(cast('However, WE met on Monday. Recently it rained in May. They asked ME.').entities).toEqual([]);
	});
});

test('names that differ by a vowel look alike, others do not', () => {
	expect(namesLookAlike({ name: 'Rabko' }, { name: 'Anton Rybkov' })).toBe(true);
	expect(namesLookAlike({ name: 'Paul Arnaud' }, { name: 'Elena Costa' })).toBe(false);
});
