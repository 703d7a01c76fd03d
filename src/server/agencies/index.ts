import type { agencies } from '../../contract/agencies.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { addAgency } from './add-agency.ts';
import { addPosition } from './add-position.ts';
import { addUnit } from './add-unit.ts';
import { closePosition } from './close-position.ts';
import { closeUnit } from './close-unit.ts';
import { listAgencies } from './list-agencies.ts';
import { listPositions } from './list-positions.ts';
import { listUnits } from './list-units.ts';
import { placeAgency } from './place-agency.ts';
import { readAgency } from './read-agency.ts';
import { recodeAgency } from './recode-agency.ts';
import { recordSuccession } from './record-succession.ts';
import { renameAgency } from './rename-agency.ts';
import { renameUnit } from './rename-unit.ts';

/** The acts of the directory of agencies and of an agency's own units and positions. */
export const agencyActs: Acts<typeof agencies, ActingContext> = {
  listAgencies,
  readAgency,
  addAgency,
  renameAgency,
  recodeAgency,
  placeAgency,
  recordSuccession,
  listUnits,
  addUnit,
  renameUnit,
  closeUnit,
  listPositions,
  addPosition,
  closePosition,
};
