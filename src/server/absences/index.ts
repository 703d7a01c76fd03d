import type { absences } from '../../contract/absences.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { endAbsence } from './end-absence.ts';
import { listAbsences } from './list-absences.ts';
import { recordAbsence } from './record-absence.ts';

/** The acts of who is away and who does their work meanwhile. */
export const absenceActs: Acts<typeof absences, ActingContext> = { listAbsences, recordAbsence, endAbsence };
