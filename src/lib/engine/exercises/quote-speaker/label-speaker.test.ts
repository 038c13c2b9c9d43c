import { expect, test } from 'vitest';
import { analyseText } from '../../analyse';
import { labelSpeaker } from './label-speaker';

function labelsOf(text: string): string[] {
	const analysis = analyseText(text);
	return analysis.speakers.map((speaker) => labelSpeaker(analysis, speaker));
}

test.each([
	[
		'the title the text gives',
		'President Halvorsen spoke on Tuesday. Mr Halvorsen then left.',
		'President Halvorsen'
	],
	['without the country', 'French Foreign Minister Legrand spoke on Tuesday.', 'Foreign Minister Legrand'],
	[
		'with the office’s name',
		'On Tuesday Secretary of State Halvorsen’s plane was late.',
		'Secretary of State Halvorsen'
	],
	['a shortened title', 'On Tuesday Sen. Halvorsen spoke.', 'Sen. Halvorsen'],
	['Mr is no title', 'Mr Halvorsen spoke on Tuesday, and Mr Halvorsen then left.', 'Halvorsen'],
	['nor is a title of several', 'Presidents Halvorsen and Legrand spoke on Tuesday.', 'Halvorsen'],
	['a full name stays', 'President Knut Halvorsen spoke. President Halvorsen then left.', 'Knut Halvorsen'],
	[
		'an organisation loses its article',
		'The Harbour Police spoke. “It is late,” the Harbour Police said.',
		'Harbour Police'
	]
])('%s', (_, text, label) => {
	expect(labelsOf(text)).toContain(label);
});
