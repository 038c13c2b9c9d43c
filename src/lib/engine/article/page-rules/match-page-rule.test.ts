import { describe, expect, test } from 'vitest';
import type { BlockRole } from '../../types';
import { splitLines } from '../lines';
import { matchPageRule } from './match-page-rule';

function roleOf(text: string): BlockRole | null {
	const [line, ...more] = splitLines(text);
	expect(more).toEqual([]);
	return matchPageRule(line!)?.role ?? null;
}

describe('what the page says', () => {
	test.each<[BlockRole, string[]]>([
		[
			'dateline',
			[
				'Thursday, September 21',
				'Status: 10.01.2022 3:50 AM.',
				'2022-01-10T18:04:17.588Z',
				'Published Mon 10 Jan 2022 18.04 GMT',
				'First published on Mon 10 Jan 2022',
				'Mon, January 10, 2022, 6:04 PM',
				'Last updated: 10/01/2022 at 18:04',
				'3 May 2021 | 5 min read',
				'Geneva, 21 January 2022',
				'January 21, 2022 / 6:04 PM EST / CBS News',
				'Published: Jan. 21, 2022 6:04PM; Updated: Jan. 22, 2022',
				'Sat 22 Jan 2022 07.00 GMT',
				'Published 5 March 2021, updated 7 March 2021'
			]
		],
		[
			'furniture',
			[
				// Share bars, menus, buttons.
				'Share',
				'Share on Facebook',
				'Share this:',
				'Facebook Twitter WhatsApp Email',
				'Facebook | Twitter | Copy link',
				'Skip to content',
				'Home > News > Europe',
				'News | Sport | Culture | Travel',
				'Log in',
				'Read more',
				'Continue reading',
				// Stamps and counters.
				'10:42 AM ET',
				'10.42am',
				'5h ago',
				'Updated 5 minutes ago',
				'5 min read',
				'12 shares',
				'1.2K views',
				'12 / 30',
				// Cookie notices, newsletters, advertisements.
				'We use cookies to make this site work. By continuing you agree to our policy.',
				'We and our partners store and use information on your device.',
				'Accept all cookies',
				'Manage preferences',
				'Sign up for our newsletter',
				'Get the best of our reporting in your inbox every morning.',
				'By signing up you agree to our terms of use.',
				'Thank you for subscribing!',
				'Advertisement',
				'Article continues below advertisement',
				'Skip past newsletter promotion',
				// Players and pictures.
				'Listen to this article',
				'0:00 / 3:41',
				'Your browser does not support the audio element.',
				'To play this video you need to enable JavaScript in your browser.',
				'Image source, Getty Images',
				'(AP Photo/Jan Roos)',
				// Comments and the page's foot.
				'12 comments',
				'Comments (12)',
				'No comments:',
				'Post a Comment',
				'Tags: bridge, flood',
				'#bridge #flood',
				'https://herald.example/bridge',
				'— Anna Lind (@annalind) January 10, 2022',
				'© 2021 Valley Media. All rights reserved.',
				'More from Anna Lind',
				'* * *'
			]
		],
		[
			'caption',
			[
				'Image caption The mayor opens the bridge',
				'The mayor opens the bridge in spring. (AP Photo/Jan Roos)',
				'The mayor opens the bridge [Jan Roos/Reuters]',
				'The mayor on Tuesday. Photograph: Jan Roos/Reuters'
			]
		],
		[
			'teaser',
			[
				'READ  Ferry company adds a boat',
				'Read also: Ferry company adds a boat',
				'In pictures: the flood',
				'Most read',
				'more on the subject',
				'list 1 of 3'
			]
		],
		[
			'sign-off',
			[
				'sct / vog / pc',
				'mk/dpa',
				'dpa, afp',
				'Source: Herald',
				'source site',
				'Reporting by Anna Lind; Editing by Peter Holm',
				'(Reporting by Anna Lind in Berlin and Peter Holm in Oslo; editing by Paul Arnaud)',
				'Anna Lind contributed to this report.',
				'This article was amended on 3 May 2021 to correct the name of the mayor.',
				'This story was originally published by the Valley Herald.',
				'Correction: An earlier version of this article misspelt the mayor’s name.',
				'The views expressed in this article are those of the author.',
				'Follow Anna Lind on Twitter @annalind',
				'ENDS'
			]
		]
	])('%s', (role, lines) => {
		for (const line of lines) expect([line, roleOf(line)]).toEqual([line, role]);
	});
});

test.each([
	// They begin as a page's lines do, and are statements.
	'Published in 1998, the book sold three million copies.',
	'Updated rules for 12 ferries were posted at the pier.',
	'Monday 3 May was the day the bridge closed.',
	'Share prices fell again on Tuesday.',
	'Print is dead.',
	'Email is not safe, the ministry said.',
	'Live music returned to the valley.',
	'Comments by the mayor angered the miners.',
	'No comment.',
	'Reply to the letter came late.',
	'Image is everything in the valley.',
	'Follow the money and you will find the mayor.',
	'Join us or leave us, the miners told the mayor in their letter.',
	'Support for the newsletter has fallen since the flood.',
	'Subscribe, he said, or go without.',
	'Sign up for the army was the only advice he got.',
	'Copyright law in the valley is older than the bridge.',
	'More from the valley’s past came to light on Tuesday.',
	'You may like it or not, the bridge stays closed.',
	'By clicking his tongue, the mayor showed what he thought.',
	'The report was published by the ministry on Tuesday.',
	'This report was published by the ministry on Tuesday.',
	'Reporting by the Valley Herald has shown that the bridge was never safe.',
	'The views expressed by the mayor angered the miners.',
	'Peter Holm contributed to this success with two goals.',
	'The bridge, Reuters reported, had been closed (AFP could not confirm that).',
	'The doors were locked for the night. (Reuters)',
	'Source after source said the same thing about the bridge.',
	'Latest figures show a fall in trade.',
	'Top stories of the tower were closed on Tuesday.',
	'He said:',
	'In May 2021 the bridge closed'
])('the page does not say: %s', (line) => {
	expect(roleOf(line)).toBeNull();
});

test('no line, however long or odd, is looked at for long', () => {
	for (const piece of ['A/', 'ab / ', 'By Anna, ', '10.01.', '(Photo ', 'Mon, ', '| A ', '#a ', '- '])
		expect(roleOf(`${piece.repeat(20_000)}x`)).toBeNull();
});
