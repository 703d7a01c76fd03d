import { z } from 'zod';
import { regulationKinds } from '../domain/regulation/regulation.ts';
import { regulationStates } from '../domain/regulation/state.ts';
import {
  act,
  Day,
  DocumentDay,
  Id,
  Instant,
  page,
  paging,
  refuses,
  sought,
  Version,
  words,
  written,
} from './act.ts';
import { Party } from './duty-shapes.ts';
import { BasisRow, RegulationRow, RegulationView } from './regulation-views.ts';

const regulationId = z.object({ regulationId: Id });
const months = z.coerce
  .number()
  .int()
  .min(1)
  .max(120)
  .optional()
  .meta({ examples: [6] });

/** What the registry is asked for; the same for its list, its export and a saved view. */
export const filters = {
  q: sought('Words of title, symbol or alias, with or without marks', 'quy che 1753'),
  partyId: Id.optional().meta({
    description: 'Another participant',
    examples: ['01983a5e-7c00-7000-8000-000000000001'],
  }),
  field: sought('A field of coordination', 'Trao đổi thông tin'),
  state: z
    .enum(regulationStates)
    .optional()
    .meta({ examples: ['inForce'] }),
  year: z.coerce
    .number()
    .int()
    .min(1945)
    .max(2200)
    .optional()
    .meta({ description: 'Year of signing', examples: [2022] }),
  kind: z
    .enum(regulationKinds)
    .optional()
    .meta({ examples: ['regulation'] }),
  expiresWithin: months.describe('Its term ends within so many months'),
  idleFor: months.describe('Nothing has happened for so many months'),
  on: Day.optional().meta({ description: 'As of this day; today when left out', examples: ['2022-09-05'] }),
};
export const Filters = z.object(filters);
export type Filters = z.infer<typeof Filters>;

const Hit = z.object({
  regulationId: Id,
  kind: z.enum(regulationKinds),
  title: words('Quy chế phối hợp trong công tác kiểm tra, giám sát'),
  symbol: words('01-QC/ĐUK-BCSĐVKS').nullable(),
  state: z.enum(regulationStates),
  eId: words('art_5').nullable().meta({ description: 'Null when title, symbol or alias was met' }),
  num: words('5').nullable(),
  heading: words('Cung cấp thông tin').nullable(),
  excerpt: words('… trong thời hạn 03 ngày làm việc …').nullable(),
});
export type Hit = z.infer<typeof Hit>;

const IndexCard = z.object({
  id: Id,
  title: words('Quy chế phối hợp (phiếu chỉ dẫn số 3)'),
  registerNumber: words('Sổ 02/2022, số 15'),
  holder: words('Văn thư cơ yếu'),
  datedOn: Day,
  withdrawnAt: Instant.nullable(),
  version: Version,
});
export type IndexCard = z.infer<typeof IndexCard>;
const SavedView = z.object({ id: Id, name: words('Sắp hết hạn'), filters: Filters });
export type SavedView = z.infer<typeof SavedView>;
const HistoryEntry = z.object({
  id: Id,
  at: Instant,
  by: Party,
  kind: words('proposed').meta({
    description:
      'proposed, joined, accepted, refused, withdrawn, agreed, replaced, versionProposed, versionAgreed, correctionProposed, corrected, correctionWithdrawn, officersNamed',
  }),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).meta({ examples: [{}] }),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** What a machine may read with a key. */
const scope = 'regulations:read' as const;

export const regulations = {
  listRegulations: act
    .meta({ access: 'appointment', scope })
    .route({
      method: 'GET',
      path: '/regulations',
      operationId: 'listRegulations',
      summary: 'The registry of one’s own agency’s regulations as of a day, the latest signed first',
    })
    .input(z.object({ ...filters, ...paging }))
    .output(page(RegulationRow)),
  exportRegulations: act
    .meta({ access: 'appointment', answers: 'file', scope })
    .route({
      method: 'GET',
      path: '/regulations/export',
      operationId: 'exportRegulations',
      summary: 'The same list as a table, CSV or XLSX; 10,000 rows at most',
    })
    .input(z.object({ ...filters, format: z.enum(['csv', 'xlsx']).meta({ examples: ['xlsx'] }) }))
    .output(z.file())
    .errors(refuses('tooManyRows')),
  searchRegulations: act
    .meta({ access: 'appointment', scope })
    .route({
      method: 'GET',
      path: '/regulations/search',
      operationId: 'searchRegulations',
      summary:
        'Search titles, symbols, aliases and the articles of one’s own regulations, with or without marks',
    })
    .input(
      z.object({
        q: written(2, 200, 'cung cap thong tin'),
        limit: z.coerce
          .number()
          .int()
          .min(1)
          .max(100)
          .default(30)
          .meta({ examples: [30] }),
      }),
    )
    .output(z.object({ hits: z.array(Hit), more: z.boolean() })),
  readRegulation: act
    .meta({ access: 'appointment', scope })
    .route({
      method: 'GET',
      path: '/regulations/{regulationId}',
      operationId: 'readRegulation',
      summary: 'A regulation as of a day: record, text, duties, participants, proposals',
    })
    .input(
      regulationId.extend({
        on: Day.optional().meta({ examples: ['2022-09-05'] }),
        ordinal: z.coerce
          .number()
          .int()
          .min(1)
          .max(1000)
          .optional()
          .meta({ description: 'The text of this version, valid or only proposed', examples: [2] }),
      }),
    )
    .output(RegulationView),
  listHistory: act
    .meta({ access: 'appointment', scope })
    .route({
      method: 'GET',
      path: '/regulations/{regulationId}/history',
      operationId: 'listHistory',
      summary: 'What happened to a regulation, in the same words for all participants, the latest first',
    })
    .input(regulationId.extend(paging))
    .output(page(HistoryEntry)),
  downloadOriginal: act
    .meta({ access: 'appointment', answers: 'file', scope })
    .route({
      method: 'GET',
      path: '/regulations/{regulationId}/original',
      operationId: 'downloadOriginal',
      summary: 'The file a version came in, as it was',
    })
    .input(
      regulationId.extend({
        ordinal: z.coerce
          .number()
          .int()
          .min(1)
          .max(1000)
          .default(1)
          .meta({ examples: [1] }),
      }),
    )
    .output(z.file())
    .errors(refuses('fileDestroyed')),
  nameOfficers: act
    .meta({ access: 'appointment' })
    .route({
      method: 'PUT',
      path: '/regulations/{regulationId}/officers',
      operationId: 'nameOfficers',
      summary: 'Name the head who answers for it and the focal officers, of one’s own agency, from today',
    })
    .input(
      regulationId.extend({
        headAppointmentId: Id.nullable(),
        focalAppointmentIds: z.array(Id).max(10),
      }),
    )
    .output(
      z.object({ officers: z.array(z.object({ appointmentId: Id, fullName: words('Cán bộ đầu mối') })) }),
    )
    .errors(refuses('appointmentEnded')),
  nameRegulation: act
    .meta({ access: 'appointment' })
    .route({
      method: 'PUT',
      path: '/regulations/{regulationId}/aliases',
      operationId: 'nameRegulation',
      summary: 'Other names under which one’s own agency knows a regulation',
    })
    .input(regulationId.extend({ aliases: z.array(written(1, 200, 'Quy chế 1753')).max(20) }))
    .output(z.object({ aliases: z.array(words('Quy chế 1753')) })),
  listFields: act
    .meta({ access: 'appointment', scope })
    .route({
      method: 'GET',
      path: '/fields',
      operationId: 'listFields',
      summary: 'Fields of coordination of one’s own regulations',
    })
    .output(z.object({ fields: z.array(words('Trao đổi thông tin')) })),
  listLegalBases: act
    .meta({ access: 'appointment', scope })
    .route({
      method: 'GET',
      path: '/legal-bases',
      operationId: 'listLegalBases',
      summary: 'Documents on which one’s own regulations rest',
    })
    .input(z.object({ q: sought('Words of title or symbol', '24-QĐ/TW'), ...paging }))
    .output(page(BasisRow)),
  readLegalBasis: act
    .meta({ access: 'appointment', scope })
    .route({
      method: 'GET',
      path: '/legal-bases/{basisId}',
      operationId: 'readLegalBasis',
      summary: 'A legal basis and which of one’s own regulations cite it',
    })
    .input(z.object({ basisId: Id, ...paging }))
    .output(z.object({ basis: BasisRow, ...page(RegulationRow).shape })),
  listSavedViews: act
    .route({
      method: 'GET',
      path: '/saved-views',
      operationId: 'listSavedViews',
      summary: 'One’s own saved views of the registry',
    })
    .output(z.object({ views: z.array(SavedView) })),
  saveView: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/saved-views',
      operationId: 'saveView',
      summary: 'Keep the filters of the registry under a name; the same name replaces them',
      successStatus: 201,
    })
    .input(z.object({ name: written(1, 100, 'Sắp hết hạn'), filters: Filters }))
    .output(SavedView)
    .errors(refuses('tooManyViews')),
  dropView: act
    .route({
      method: 'DELETE',
      path: '/saved-views/{viewId}',
      operationId: 'dropView',
      summary: 'Forget a saved view',
    })
    .input(z.object({ viewId: Id }))
    .output(z.object({ dropped: z.literal(true) })),
  listIndexCards: act
    .route({
      method: 'GET',
      path: '/index-cards',
      operationId: 'listIndexCards',
      summary: 'Cards that stand for documents with a secrecy mark, which are kept outside',
    })
    .input(z.object(paging))
    .output(page(IndexCard)),
  addIndexCard: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/index-cards',
      operationId: 'addIndexCard',
      summary: 'Make a card: a neutral title, where the document is registered, who holds it',
      successStatus: 201,
    })
    .input(
      z.object({
        title: written(3, 300, 'Quy chế phối hợp (phiếu chỉ dẫn số 3)'),
        registerNumber: written(1, 100, 'Sổ 02/2022, số 15'),
        holder: written(2, 200, 'Văn thư cơ yếu'),
        datedOn: DocumentDay,
      }),
    )
    .output(IndexCard),
  withdrawIndexCard: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/index-cards/{cardId}/withdraw',
      operationId: 'withdrawIndexCard',
      summary: 'Withdraw a card that was made by mistake',
    })
    .input(z.object({ cardId: Id }))
    .output(IndexCard),
};
