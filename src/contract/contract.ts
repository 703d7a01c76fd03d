import { absences } from './absences.ts';
import { agencies } from './agencies.ts';
import { calendar } from './calendar.ts';
import { duties } from './duties.ts';
import { imports } from './imports.ts';
import { people } from './people.ts';
import { proposals } from './proposals.ts';
import { readings } from './readings.ts';
import { regulations } from './regulations.ts';
import { session } from './session.ts';
import { trail } from './trail.ts';

/** The whole contract: every act of the system, by subject. The OpenAPI document is made from it. */
export const contract = {
  session,
  agencies,
  people,
  readings,
  imports,
  regulations,
  proposals,
  duties,
  calendar,
  absences,
  trail,
};
export type Contract = typeof contract;
