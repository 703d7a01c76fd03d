import type { Expectation } from './operations.ts';

const registry = 'a regulation is there for its participants only';
const inner = 'inside of an agency: cards are its own';

/** What strangers may learn by the acts of the registry. */
export const registryOperations: Record<string, Expectation> = {
  listRegulations: { sees: 'own', why: registry, call: () => ({ query: { q: 'kín' } }) },
  exportRegulations: { sees: 'own', why: registry, call: () => ({ query: { format: 'csv' } }) },
  searchRegulations: {
    sees: 'own',
    why: 'titles and articles of the own regulations, found by an index that holds their participants',
    call: () => ({ query: { q: 'giữ kín' } }),
  },
  readRegulation: {
    sees: 'hidden',
    why: registry,
    call: ({ regulationId }) => ({ params: { regulationId } }),
  },
  listHistory: { sees: 'hidden', why: registry, call: ({ regulationId }) => ({ params: { regulationId } }) },
  downloadOriginal: {
    sees: 'hidden',
    why: 'the file belongs to the participants',
    call: ({ regulationId }) => ({ params: { regulationId } }),
  },
  nameOfficers: {
    sees: 'hidden',
    why: 'only participants name somebody, and only of their own',
    call: ({ regulationId }) => ({
      params: { regulationId },
      body: { headAppointmentId: null, focalAppointmentIds: [] },
    }),
  },
  nameRegulation: {
    sees: 'hidden',
    why: registry,
    call: ({ regulationId }) => ({ params: { regulationId }, body: { aliases: ['Tên gọi khác'] } }),
  },
  listFields: { sees: 'own', why: registry },
  listLegalBases: {
    sees: 'own',
    why: 'what the own regulations cite',
    call: () => ({ query: { q: 'kín' } }),
  },
  readLegalBasis: {
    sees: 'hidden',
    why: 'a document is there for those whose own regulations cite it',
    call: ({ basisId }) => ({ params: { basisId } }),
  },
  listSavedViews: { sees: 'own', why: 'views are a person’s own' },
  saveView: {
    sees: 'own',
    why: 'views are a person’s own',
    call: () => ({ body: { name: 'Sắp hết hạn', filters: { expiresWithin: 6 } } }),
  },
  dropView: {
    sees: 'hidden',
    why: 'views are a person’s own',
    call: ({ viewId }) => ({ params: { viewId } }),
  },
  listIndexCards: { sees: 'own', why: inner },
  addIndexCard: {
    sees: 'own',
    why: inner,
    call: () => ({
      body: { title: 'Phiếu số 3', registerNumber: 'Sổ 2', holder: 'Văn thư', datedOn: '2022-03-01' },
    }),
  },
  withdrawIndexCard: { sees: 'hidden', why: inner, call: ({ cardId }) => ({ params: { cardId } }) },
};
