import { expect, it } from 'vitest';
import { namesNoAction } from './names-no-action';

const namesNone = (query: string) => namesNoAction(new URL(`http://localhost/exercise/1${query}`));

it.each(['?/default', '?a=1&/default', '?/default=1', '?/constructor', '?/__proto__', '?/hasOwnProperty'])(
	'%s names no action',
	(query) => {
		expect(namesNone(query)).toBe(true);
	}
);

it.each(['', '?/submit', '?/submit&again=1', '?/nothing', '?default', '?constructor=1', '?next=/default'])(
	'%j is left to the page',
	(query) => {
		expect(namesNone(query)).toBe(false);
	}
);
