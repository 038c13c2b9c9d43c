import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { locales } from '../i18n/locale.ts';
import { readMessages, readMessageSettings } from './compile-messages.ts';
import { writeMessage } from './write-message.ts';

/** What stands for a message until the chunks are written: a call of a function that does not exist. */
const PLACEHOLDER = /__sourceworkMessage\([`"'](\w+)#\w+[`"'](?:,\s*([\w$]+))?\)/g;
const MESSAGE = /src[\\/]i18n[\\/]generated[\\/]messages[\\/](\w+)\.js$/;
/** A reference to a style sheet from beside the scripts, which those of a language lie one folder below. */
const ASSETS = /(["'`])\.\.\/assets\//g;

/**
 * Vite plugin: a page loads its own language and no other. Messages go through the browser's build as placeholders; each
 * chunk is then written once a language, under the same name: English where Kit puts it, German in `_app/immutable/de/`,
 * where locate-scripts.ts sends German pages.
 */
export function oneLanguage(): Plugin {
	const settings = readMessageSettings();
	const base = readMessages(settings, settings.baseLocale);
	const messages = Object.fromEntries(
		locales.map((locale) => [locale, { ...base, ...readMessages(settings, locale) }])
	);
	return {
		name: 'sourcework-one-language',
		enforce: 'post',
		apply: 'build',
		// The server speaks every language.
		applyToEnvironment: ({ config }) => config.consumer === 'client',
		transform: {
			filter: { id: MESSAGE },
			handler(_code, id) {
				const key = MESSAGE.exec(id)?.[1];
				if (key === undefined || key === '_index') return undefined;
				// With its words in the placeholder, a chunk gets a new name when they change.
				const words = createHash('sha256').update(
					JSON.stringify(locales.map((locale) => messages[locale]?.[key]))
				);
				const name = `${key}#${words.digest('hex').slice(0, 8)}`;
				const takesInputs = JSON.stringify(base[key]).includes('{');
				const code = takesInputs
					? `export const ${key} = (i) => __sourceworkMessage("${name}", i);`
					: `export const ${key} = () => __sourceworkMessage("${name}");`;
				return { code, map: null };
			}
		},
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				for (const chunk of Object.values(bundle)) {
					if (chunk.type !== 'chunk') continue;
					const source = chunk.code;
					const speak = (locale: string) =>
						source.replace(PLACEHOLDER, (_, key: string, inputs = 'i') =>
							writeMessage(messages[locale]?.[key], inputs)
						);
					chunk.code = speak(settings.baseLocale);
					if (chunk.code.includes('__sourceworkMessage'))
						this.error(`A message is left open in ${chunk.fileName}`);
					for (const locale of locales) {
						if (locale === settings.baseLocale) continue;
						this.emitFile({
							type: 'asset',
							fileName: chunk.fileName.replace('/immutable/', `/immutable/${locale}/`),
							source: speak(locale).replace(ASSETS, '$1../../assets/')
						});
					}
				}
			}
		}
	};
}
