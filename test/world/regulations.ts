import { haGiang } from './regulations/ha-giang.ts';
import { longAn } from './regulations/long-an.ts';
import { thaiBinh } from './regulations/thai-binh.ts';
import { vinhPhuc } from './regulations/vinh-phuc.ts';
import { vksndtc } from './regulations/vksndtc.ts';
import type { WorldRegulation } from './regulations/world-regulation.ts';

/** The regulations of the storylines S1 to S5, by the day on which they are brought in. */
export const worldRegulations: readonly WorldRegulation[] = [
  ...vinhPhuc,
  vksndtc,
  ...haGiang,
  longAn,
  thaiBinh,
].sort((a, b) => (a.importedOn < b.importedOn ? -1 : 1));
