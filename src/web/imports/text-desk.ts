import { createContext, useContext } from 'react';
import type { ListedDuty } from './shown-duties.ts';

/** What the cards and lines of the text can ask for; the page answers with a dialog, a menu or an act. */
export type TextDesk = {
  /** The duties by their place on the page. */
  listed: ListedDuty[];
  /** Tells the line on which a place of the text stands. */
  lineAt: (place: number) => number;
  accept: (index: number) => void;
  reject: (index: number) => void;
  edit: (index: number) => void;
  setDefault: (index: number) => void;
  openLine: (line: number) => void;
};

const Desk = createContext<TextDesk | null>(null);
export const TextDeskProvider = Desk.Provider;

/** Only inside of the text of an import. */
export function useDesk(): TextDesk {
  const desk = useContext(Desk);
  if (!desk) throw new Error('useDesk stands outside the text of an import');
  return desk;
}
