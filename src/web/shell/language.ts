import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Words } from './words/vi/words.ts';

export type Language = 'vi' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: Words;
  }
}

const key = 'lientich-language';

/** The person's language: as chosen on this machine, Vietnamese otherwise. */
export function chosenLanguage(): Language {
  return localStorage.getItem(key) === 'en' ? 'en' : 'vi';
}

async function wordsOf(language: Language): Promise<Words> {
  return language === 'en'
    ? (await import('./words/en/words.ts')).words
    : (await import('./words/vi/words.ts')).words;
}

/** Loads the words of the chosen language; to be awaited before the first rendering. */
export async function startLanguage(): Promise<void> {
  const language = chosenLanguage();
  const words = await wordsOf(language);
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'shell',
    resources: { [language]: words },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

/** Switches the whole interface; the words are fetched first, so that nothing flickers. */
export async function switchLanguage(language: Language): Promise<void> {
  const words = await wordsOf(language);
  for (const [subject, resource] of Object.entries(words)) {
    i18next.addResourceBundle(language, subject, resource, true, true);
  }
  localStorage.setItem(key, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
