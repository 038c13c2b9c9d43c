import { describe, expect, it } from 'vitest';
import { locatePageScripts, locateScripts } from './locate-scripts';

describe('locateScripts', () => {
	it('leaves English references as they are', () => {
		expect(locateScripts('./_app/immutable/nodes/1.js', 'en')).toBe('./_app/immutable/nodes/1.js');
	});

	it('sends scripts to those of the language, and nothing else', () => {
		const text =
			'</_app/immutable/entry/start.a.js>, ../_app/immutable/chunks/b.js, /_app/immutable/assets/c.css';
		expect(locateScripts(text, 'de')).toBe(
			'</_app/immutable/de/entry/start.a.js>, ../_app/immutable/de/chunks/b.js, /_app/immutable/assets/c.css'
		);
	});
});

describe('locatePageScripts', () => {
	const page =
		'<html><head>\n<title>a</title></head><body><script nonce="x1">import("./_app/immutable/entry/start.js")';

	it('gives a page in another language a map for what its scripts load later, before all else', () => {
		const located = locatePageScripts(page, 'de');
		const map = /<head>\s*<script type="importmap" nonce="x1">(.*?)<\/script>/.exec(located)?.[1] ?? '';
		expect(JSON.parse(map)).toEqual({
			imports: {
				'/_app/immutable/entry/': '/_app/immutable/de/entry/',
				'/_app/immutable/nodes/': '/_app/immutable/de/nodes/',
				'/_app/immutable/chunks/': '/_app/immutable/de/chunks/'
			}
		});
		expect(located).toContain('import("./_app/immutable/de/entry/start.js")');
	});

	it('leaves an English page as it is', () => {
		expect(locatePageScripts(page, 'en')).toBe(page);
	});

	it('gives no map to a page without scripts', () => {
		expect(locatePageScripts('<html><head></head></html>', 'de')).not.toContain('importmap');
	});
});
