import type { imports } from '../../contract/imports.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import type { ReadingShelf } from '../readings/reading-shelf.ts';
import { addDuty } from './add-duty.ts';
import { beginImport } from './begin-import.ts';
import { confirmImport } from './confirm-import.ts';
import { correctStructure } from './correct-structure.ts';
import { decideDuties } from './decide-duties.ts';
import { describeImport } from './describe-import.ts';
import { discardImport } from './discard-import.ts';
import { dropDuty } from './drop-duty.ts';
import { listImports } from './list-imports.ts';
import { mapActors } from './map-actors.ts';
import { openReadAgain, type ReadCorrectedAway } from './read-again.ts';
import { readImport } from './read-import.ts';

/** The acts of bringing a text in: from the shelf of this process, until it is put before the participants. */
export function importActs(
  shelf: ReadingShelf,
  readCorrectedAway: ReadCorrectedAway,
): Acts<typeof imports, ActingContext> {
  const readAgain = openReadAgain(readCorrectedAway);
  return {
    beginImport: (context, input) => beginImport(shelf, context, input),
    listImports,
    readImport,
    correctStructure: (context, input) => correctStructure(readAgain, context, input),
    decideDuties,
    addDuty,
    dropDuty,
    mapActors,
    describeImport,
    confirmImport,
    discardImport,
  };
}
