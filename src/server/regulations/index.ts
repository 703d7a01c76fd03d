import type { regulations } from '../../contract/regulations.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { addIndexCard } from './add-index-card.ts';
import { downloadOriginal } from './download-original.ts';
import { dropView } from './drop-view.ts';
import { exportRegulations } from './export-regulations.ts';
import { listFields } from './list-fields.ts';
import { listHistory } from './list-history.ts';
import { listIndexCards } from './list-index-cards.ts';
import { listLegalBases } from './list-legal-bases.ts';
import { listRegulations } from './list-regulations.ts';
import { listSavedViews } from './list-saved-views.ts';
import { nameOfficers } from './name-officers.ts';
import { nameRegulation } from './name-regulation.ts';
import { readLegalBasis } from './read-legal-basis.ts';
import { readRegulation } from './read-regulation.ts';
import { saveView } from './save-view.ts';
import { searchRegulations } from './search-regulations.ts';
import { withdrawIndexCard } from './withdraw-index-card.ts';

/** The acts of the registry: what an agency's regulations say, who follows them, and the cards of what stays outside. */
export const regulationActs: Acts<typeof regulations, ActingContext> = {
  listRegulations,
  exportRegulations,
  searchRegulations,
  readRegulation,
  listHistory,
  downloadOriginal,
  nameOfficers,
  nameRegulation,
  listFields,
  listLegalBases,
  readLegalBasis,
  listSavedViews,
  saveView,
  dropView,
  listIndexCards,
  addIndexCard,
  withdrawIndexCard,
};
