import type { ActorTarget } from './duty-content.ts';
import { withoutHead } from './find-named-party.ts';
import { foldName } from './fold-name.ts';

const NUMBERS = ['hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const BODIES = '(?:ben|co quan(?: don vi)?|nganh|don vi)';
const TOGETHER =
  '(?: (?:phoi hop|tham gia|tham gia phoi hop|tham gia quy che|ky ket|ky ket quy che|thanh vien|noi tren|nay))';

const COUNTED = new RegExp(`^(?:ca )?(${NUMBERS.join('|')}|\\d{1,2}) ${BODIES}${TOGETHER}?$`);
const EVERY = new RegExp(
  `^(?:cac|moi|tung|tat ca cac) (?:${BODIES}${TOGETHER}|ben|co quan|nganh)$|^lien nganh$`,
);
const REQUESTED =
  /^(?:cac )?(?:ben|co quan|don vi|noi|to chuc) (?:(?:duoc|nhan duoc|nhan|tiep nhan) (?:van ban )?(?:yeu cau|de nghi|hoi y kien|lay y kien)(?: .{1,60})?|tiep nhan)$/;
const REQUESTING =
  /^(?:cac )?(?:ben|co quan|don vi|noi|to chuc) (?:(?:da )?(?:gui|co|neu) (?:van ban )?|da )?(?:yeu cau|de nghi)(?: .{1,60})?$/;
const LEAD = /^(?:ben|co quan|don vi) (?:chu tri|thuong truc)(?: (?:cua )?quy che| phoi hop)?$/;

/**
 * Whom a text means that names nobody: "hai cơ quan", "các bên", "bên được đề nghị", "cơ quan thường trực"; null when the
 * words are none of these. "Hai bên" of nine says nothing certain, so a number must be that of the participants.
 * @param count how many participants there are; fewer than two: not known yet
 */
export function readRoleWords(printed: string, count: number): ActorTarget | null {
  const words = withoutHead(foldName(printed));
  const number = COUNTED.exec(words)?.[1];
  if (number !== undefined) return count < 2 || valueOf(number) === count ? { to: 'everyParty' } : null;
  if (EVERY.test(words)) return { to: 'everyParty' };
  if (REQUESTED.test(words)) return { to: 'requested' };
  if (REQUESTING.test(words)) return { to: 'requesting' };
  return LEAD.test(words) ? { to: 'lead' } : null;
}

function valueOf(number: string): number {
  return /^\d/.test(number) ? Number(number) : NUMBERS.indexOf(number) + 2;
}
