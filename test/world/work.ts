import type { RegulationWork } from './duty-work.ts';
import { haGiangWork } from './work/ha-giang.ts';
import { longAnWork } from './work/long-an.ts';
import { thaiBinhWork } from './work/thai-binh.ts';
import { vinhPhucWork } from './work/vinh-phuc.ts';
import { vksndtcWork } from './work/vksndtc.ts';

/** The years of work of the storylines S1 to S5. */
export const worldWork: readonly RegulationWork[] = [
  ...vinhPhucWork,
  vksndtcWork,
  ...haGiangWork,
  longAnWork,
  thaiBinhWork,
];
