import { foldText } from '../law/duties/fold-text.ts';

/**
 * Under which key a participant's printed name is mapped: two spellings of one name ("Toà án", "TÒA  ÁN") have one
 * key. Marks stay, since they tell words apart.
 */
export function actorKey(printed: string): string {
  return foldText(printed.normalize('NFC')).replaceAll(/\s+/g, ' ').trim();
}
