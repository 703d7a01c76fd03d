import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Words } from './words/vi/words.ts';

export type Language = 'vi' | 'en';
export type Subject = keyof Words;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: Words;
  }
}

const key = 'lientich-language';

/** Where the words of each subject are; each file is fetched when a page first needs it. */
const files: Record<Language, { [Name in Subject]: () => Promise<Record<Name, Words[Name]>> }> = {
  vi: {
    shell: () => import('./words/vi/shell.ts'),
    reading: () => import('./words/vi/reading.ts'),
    absences: () => import('./words/vi/absences.ts'),
    account: () => import('./words/vi/account.ts'),
    agencies: () => import('./words/vi/agencies.ts'),
    apiAccess: () => import('./words/vi/api-access.ts'),
    calendar: () => import('./words/vi/calendar.ts'),
    duties: () => import('./words/vi/duties.ts'),
    imports: () => import('./words/vi/imports.ts'),
    notifications: () => import('./words/vi/notifications.ts'),
    pastExchange: () => import('./words/vi/past-exchange.ts'),
    people: () => import('./words/vi/people.ts'),
    regulations: () => import('./words/vi/regulations.ts'),
    requests: () => import('./words/vi/requests.ts'),
    requestPage: () => import('./words/vi/request-page.ts'),
    text: () => import('./words/vi/text.ts'),
    trail: () => import('./words/vi/trail.ts'),
    uploads: () => import('./words/vi/uploads.ts'),
  },
  en: {
    shell: () => import('./words/en/shell.ts'),
    reading: () => import('./words/en/reading.ts'),
    absences: () => import('./words/en/absences.ts'),
    account: () => import('./words/en/account.ts'),
    agencies: () => import('./words/en/agencies.ts'),
    apiAccess: () => import('./words/en/api-access.ts'),
    calendar: () => import('./words/en/calendar.ts'),
    duties: () => import('./words/en/duties.ts'),
    imports: () => import('./words/en/imports.ts'),
    notifications: () => import('./words/en/notifications.ts'),
    pastExchange: () => import('./words/en/past-exchange.ts'),
    people: () => import('./words/en/people.ts'),
    regulations: () => import('./words/en/regulations.ts'),
    requests: () => import('./words/en/requests.ts'),
    requestPage: () => import('./words/en/request-page.ts'),
    text: () => import('./words/en/text.ts'),
    trail: () => import('./words/en/trail.ts'),
    uploads: () => import('./words/en/uploads.ts'),
  },
};

/** What the pages opened so far speak of; a change of language brings these along. */
const spoken = new Set<Subject>(['shell']);

/** The person's language: as chosen on this machine, Vietnamese otherwise. */
export function chosenLanguage(): Language {
  return localStorage.getItem(key) === 'en' ? 'en' : 'vi';
}

/** Loads the words of the frame in the chosen language; to be awaited before the first rendering. */
export async function startLanguage(): Promise<void> {
  const language = chosenLanguage();
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'shell',
    // A copy: i18next adds the other subjects to it, and nothing can be added to a module.
    resources: { [language]: { ...(await files[language].shell()) } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

/** Loads the words of these subjects, once; a page is shown when its words are there. */
export async function speakOf(subjects: readonly Subject[]): Promise<void> {
  for (const subject of subjects) spoken.add(subject);
  await fetchWords(i18next.language === 'en' ? 'en' : 'vi');
}

/** Switches the whole interface; the words are fetched first, so that nothing flickers. */
export async function switchLanguage(language: Language): Promise<void> {
  await fetchWords(language);
  localStorage.setItem(key, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

async function fetchWords(language: Language): Promise<void> {
  const missing = [...spoken].filter((subject) => !i18next.hasResourceBundle(language, subject));
  await Promise.all(missing.map(async (subject) => addWords(language, subject)));
}

async function addWords(language: Language, subject: Subject): Promise<void> {
  const words: Partial<Words> = await files[language][subject]();
  i18next.addResourceBundle(language, subject, words[subject], true, true);
}
