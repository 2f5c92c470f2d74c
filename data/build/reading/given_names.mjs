// Prints given names (argument "first") or family names ("last") of the npm package @faker-js/faker (MIT), one a line.
// usage: node given_names.mjs FOLDER_OF_THE_PACKAGE first|last
import {pathToFileURL} from 'node:url';

const [folder, which] = process.argv.slice(2);
const {allLocales} = await import(pathToFileURL(`${folder}/dist/index.js`));
const locales = ['en', 'en_US', 'en_GB', 'en_IN', 'en_NG', 'en_ZA', 'de', 'fr', 'it', 'es', 'es_MX', 'pt_BR', 'pt_PT', 'nl', 'pl',
  'cs_CZ', 'sk', 'hr', 'sr_RS_latin', 'hu', 'ro', 'sv', 'da', 'nb_NO', 'fi', 'tr', 'az', 'uz_UZ_latin', 'ru', 'uk', 'mk'];
const names = new Set();
function take(part) {
  if (typeof part === 'string') {
    if (!part.includes('{')) names.add(part);
  } else if (part) {
    Object.values(part).forEach(take);
  }
}
for (const locale of locales) take(allLocales[locale]?.person?.[`${which}_name`]);
console.log([...names].join('\n'));
