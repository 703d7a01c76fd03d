import type { AboutKind, AlertKind } from './alert-kind.ts';

/** What an alert says of where it leads. */
export type Leading = { kind: AlertKind; aboutKind: AboutKind | null; aboutId: string | null };

/** The page of each thing that an alert may be about, before its id; null: it has none of its own. */
const pages: Record<AboutKind, string | null> = {
  regulation: '/quy-che/',
  duty: null,
  fulfilment: '/lan-thuc-hien/',
  request: '/yeu-cau/',
  requestDraft: '/du-thao?chon=',
  person: '/nhan-su/',
  upload: null,
};

/** Where an alert that is about nothing in particular leads. */
const places: Partial<Record<AlertKind, string>> = {
  signInReset: '/tai-khoan',
  newSignIn: '/tai-khoan',
  workHanded: '/ban-lam-viec',
  deadlinesMoved: '/ban-lam-viec',
};

/** The page of the web to which an alert leads, beginning with a slash; null when there is none. */
export function pathOfAlert({ kind, aboutKind, aboutId }: Leading): string | null {
  const page = aboutKind === null ? null : pages[aboutKind];
  if (page !== null && aboutId !== null) return `${page}${aboutId}`;
  return places[kind] ?? null;
}
