/** The page's own words in another language: words/<language>.json says what stands for the source's. */

const kLanguage = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

let said = {};

/** What stands for these words in the language that is spoken. */
export const say = (source) => said[source] ?? source;

/** Speaks that language from when its words are there; without them it stays as it is. @param {string} language a tag */
export async function speak(language) {
  if (!kLanguage.test(language)) return;
  try {
    const answer = await fetch(`words/${language}.json`);
    if (answer.ok) said = (await answer.json())[''] ?? {};
  } catch {
    return;
  }
  for (const root of [document, ...[...document.querySelectorAll('template')].map(({ content }) => content)]) {
    for (const element of root.querySelectorAll('[data-say]')) element.textContent = say(element.textContent);
  }
}
