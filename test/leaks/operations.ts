import { apiAccessOperations } from './api-access-operations.ts';
import { calendarOperations } from './calendar-operations.ts';
import { dutyOperations } from './duty-operations.ts';
import type { ForeignAgency } from './foreign-agency.ts';
import { notificationOperations } from './notification-operations.ts';
import { proposalOperations } from './proposal-operations.ts';
import { registryOperations } from './registry-operations.ts';
import { requestOperations } from './request-operations.ts';
import { uploadOperations } from './upload-operations.ts';

/** Which of the strangers of the harness: see leaks.test.ts. */
export type Stranger = 'neighbour' | 'operator' | 'auditor';

/** What a person of an unrelated agency may learn by an operation, and how to try it on a foreign thing. */
export type Expectation = {
  /**
   * `hidden`: names a foreign thing, which answers as if it were not there (404, or 403 by role).
   * `own`: answers with the caller's own things only. `directory`: agencies, which every signed-in person may look up.
   * `open`: needs no sign-in and tells nobody anything.
   */
  sees: 'hidden' | 'own' | 'directory' | 'open';
  why: string;
  call?: (foreign: ForeignAgency) => Attempt;
  /** Strangers whose role gives them the thing after all. */
  except?: readonly Stranger[];
};

export type Attempt = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
};

const decision = { symbol: '01/QĐ', decidedOn: '2022-01-01', issuer: 'Quốc hội' };
const roles = ['officer'];
const later = '2022-10-01';
const directoryWrites = 'the directory is public, and only the operating body writes in it';
const ownAccount = 'speaks of the caller’s own account whatever is sent';
const inner = 'inside of an agency: units, positions and people are its own';
const reading = 'a reading belongs to the person who brought the text, in the agency for which they act';
const bringing = 'a text that is being brought in is inside of the agency until it is confirmed';
const record = {
  title: 'Quy chế phối hợp',
  kind: 'regulation',
  symbol: null,
  aliases: [],
  signedOn: null,
  signedAt: null,
  effectFrom: null,
  effectTo: null,
  term: null,
  scope: 'own',
  parties: [],
  fields: [],
  bases: [],
  relations: [],
  versionOf: null,
};
const csv =
  'ho_ten,thu_dien_tu,chuc_vu,don_vi,vai_tro,tu_ngay\nNgười mới,nguoi-moi@co-quan.demo,Chuyên viên,,officer,01/09/2022';

/** One entry for every operation of the OpenAPI document. */
export const operations: Record<string, Expectation> = {
  // Sign-in: everything is about the caller.
  readSession: { sees: 'open', why: 'says who is signed in, which is the caller' },
  signIn: {
    sees: 'open',
    why: 'the same answer whether the address is known or not',
    call: ({ email }) => ({ body: { email, password: 'sai-mat-khau-2026' } }),
  },
  confirmSignIn: {
    sees: 'open',
    why: 'a code without a first step means nothing',
    call: () => ({ body: { code: '123456' } }),
  },
  initialise: {
    sees: 'open',
    why: 'refused once the installation is set up',
    call: () => ({
      body: {
        setupCode: 'AAAA-BBBB',
        agencyName: 'Cơ quan đầu tiên',
        agencyShortName: 'CQ đầu tiên',
        fullName: 'Quản trị viên',
        email: 'quantri@co-quan.demo',
        password: 'mot-mat-khau-du-dai',
      },
    }),
  },
  checkPasswordLink: {
    sees: 'open',
    why: 'says of no link whose it is, and the same of one that was used as of one that nobody sent',
    call: () => ({ body: { token: 'khong-ai-gui-lien-ket-nay' } }),
  },
  choosePassword: {
    sees: 'open',
    why: 'a link that nobody sent opens nothing',
    call: () => ({ body: { token: 'khong-ai-gui-lien-ket-nay', password: 'mot-mat-khau-du-dai' } }),
  },
  readOpenApi: { sees: 'open', why: 'the document of the API, the same for everybody' },
  signOut: { sees: 'own', why: ownAccount },
  changePassword: {
    sees: 'own',
    why: ownAccount,
    call: () => ({ body: { current: 'sai', next: 'mot-mat-khau-du-dai' } }),
  },
  listSessions: { sees: 'own', why: ownAccount },
  endSession: {
    sees: 'hidden',
    why: 'another’s session answers as if it were not there',
    call: ({ sessionId }) => ({ params: { sessionId } }),
  },
  endOtherSessions: { sees: 'own', why: ownAccount },
  startSecondFactor: { sees: 'own', why: ownAccount, call: () => ({ body: { password: 'sai' } }) },
  confirmSecondFactor: { sees: 'own', why: ownAccount, call: () => ({ body: { code: '123456' } }) },
  endSecondFactor: { sees: 'own', why: ownAccount, call: () => ({ body: { password: 'sai' } }) },
  listOffers: { sees: 'own', why: 'only what was given to the caller’s own address' },
  answerOffer: {
    sees: 'hidden',
    why: 'an offer is its address’s alone',
    call: ({ offerId }) => ({ params: { offerId }, body: { accept: false } }),
  },
  ...notificationOperations,

  // The directory of agencies.
  listAgencies: { sees: 'directory', why: 'every signed-in person may look agencies up' },
  readAgency: {
    sees: 'directory',
    why: 'every signed-in person may look agencies up; only the operating body reads whether one has an administrator',
    call: ({ agencyId }) => ({ params: { agencyId } }),
  },
  addAgency: {
    sees: 'directory',
    why: directoryWrites,
    call: ({ agencyId }) => ({
      body: {
        name: 'Cơ quan mới',
        shortName: 'CQ mới',
        code: null,
        kind: 'other',
        level: 'province',
        superiorId: agencyId,
        establishedOn: '2022-01-01',
      },
    }),
  },
  renameAgency: {
    sees: 'directory',
    why: directoryWrites,
    call: ({ agencyId }) => ({
      params: { agencyId },
      body: { name: 'Tên mới', shortName: 'Tên mới', from: later, decision },
    }),
  },
  recodeAgency: {
    sees: 'directory',
    why: directoryWrites,
    call: ({ agencyId }) => ({ params: { agencyId }, body: { code: 'H99.KHAC', from: later } }),
  },
  placeAgency: {
    sees: 'directory',
    why: directoryWrites,
    call: ({ agencyId }) => ({ params: { agencyId }, body: { superiorId: null, from: later } }),
  },
  recordSuccession: {
    sees: 'directory',
    why: directoryWrites,
    call: ({ agencyId }) => ({
      body: {
        kind: 'dissolved',
        predecessorIds: [agencyId],
        successorIds: [],
        effectiveOn: '2030-01-01',
        decision,
      },
    }),
  },

  // The inside of an agency.
  openAgency: {
    sees: 'directory',
    why: 'only the operating body enters administrators, and learns no more than that one is there',
    call: ({ agencyId }) => ({
      params: { agencyId },
      body: { fullName: 'Quản trị mới', email: 'quan-tri-moi@noi-khac.demo', from: later },
    }),
  },
  listUnits: { sees: 'own', why: inner },
  addUnit: {
    sees: 'own',
    why: inner,
    call: () => ({ body: { name: 'Văn phòng', shortName: 'VP', from: later } }),
  },
  renameUnit: {
    sees: 'hidden',
    why: inner,
    call: ({ unitId }) => ({ params: { unitId }, body: { name: 'Tên khác', shortName: 'TK' } }),
  },
  closeUnit: {
    sees: 'hidden',
    why: inner,
    call: ({ unitId }) => ({ params: { unitId }, body: { until: later } }),
  },
  listPositions: { sees: 'own', why: inner },
  addPosition: {
    sees: 'hidden',
    why: 'a position in a foreign unit cannot be made',
    call: ({ unitId }) => ({ body: { title: 'Chánh Văn phòng', unitId, from: later } }),
  },
  closePosition: {
    sees: 'hidden',
    why: inner,
    call: ({ positionId }) => ({ params: { positionId }, body: { until: later } }),
  },
  listPeople: { sees: 'own', why: inner, call: () => ({ query: { q: 'kín' } }) },
  readPerson: { sees: 'hidden', why: inner, call: ({ personId }) => ({ params: { personId } }) },
  addPerson: {
    sees: 'hidden',
    why: 'nobody is appointed to a position of another agency',
    call: ({ positionId }) => ({
      body: { fullName: 'Người mới', email: 'nguoi-moi@noi-khac.demo', positionId, roles, from: later },
    }),
  },
  editPerson: {
    sees: 'hidden',
    why: inner,
    call: ({ personId }) => ({ params: { personId }, body: { fullName: 'Tên bị sửa' } }),
  },
  appoint: {
    sees: 'hidden',
    why: inner,
    call: ({ personId, positionId }) => ({
      params: { personId },
      body: { positionId, roles: ['clerk'], from: '2017-01-01', until: '2018-01-01' },
    }),
  },
  appointByEmail: {
    sees: 'hidden',
    why: 'nobody is appointed to a position of another agency',
    call: ({ email, positionId }) => ({
      body: { email, positionId, roles, from: '2018-01-01', until: '2019-01-01' },
    }),
  },
  listProposals: {
    sees: 'own',
    why: 'those in the caller’s agency; the operator sees agencies without a second person',
  },
  confirmAppointment: {
    sees: 'hidden',
    why: inner,
    call: ({ proposedId }) => ({ params: { appointmentId: proposedId } }),
  },
  endAppointment: {
    sees: 'hidden',
    why: inner,
    call: ({ appointmentId }) => ({ params: { appointmentId }, body: { until: later } }),
  },
  delegate: {
    sees: 'hidden',
    why: inner,
    call: ({ appointmentId, otherAppointmentId }) => ({
      body: {
        fromAppointmentId: otherAppointmentId,
        toAppointmentId: appointmentId,
        capacity: 'TL',
        scope: 'Ký văn bản phối hợp',
        from: '2022-10-01',
        until: '2022-11-01',
      },
    }),
  },
  revokeDelegation: {
    sees: 'hidden',
    why: inner,
    call: ({ delegationId }) => ({ params: { delegationId } }),
  },
  previewHandover: { sees: 'hidden', why: inner, call: ({ personId }) => ({ params: { personId } }) },
  handOver: {
    sees: 'hidden',
    why: inner,
    call: ({ personId, otherPersonId }) => ({
      params: { personId },
      body: { toPersonId: otherPersonId, on: later, seal: 'khong-dung' },
    }),
  },
  previewImport: { sees: 'own', why: 'reads what the caller sends', call: () => ({ body: { csv } }) },
  importPeople: { sees: 'own', why: 'adds people to the caller’s agency', call: () => ({ body: { csv } }) },
  resetSignIn: {
    sees: 'hidden',
    why: inner,
    call: ({ otherPersonId }) => ({ params: { personId: otherPersonId }, body: {} }),
  },
  disablePerson: {
    sees: 'hidden',
    why: inner,
    call: ({ otherPersonId }) => ({ params: { personId: otherPersonId } }),
  },
  enablePerson: {
    sees: 'hidden',
    why: inner,
    call: ({ otherPersonId }) => ({ params: { personId: otherPersonId } }),
  },

  // Reading texts.
  readFile: { sees: 'own', why: reading, call: () => ({ body: { text: 'Điều 1. Phạm vi' } }) },
  readText: { sees: 'own', why: reading, call: () => ({ body: { text: 'Điều 1. Phạm vi điều chỉnh' } }) },
  followReading: { sees: 'hidden', why: reading, call: ({ readingId }) => ({ params: { readingId } }) },
  takeReading: { sees: 'hidden', why: reading, call: ({ readingId }) => ({ params: { readingId } }) },
  cancelReading: { sees: 'hidden', why: reading, call: ({ readingId }) => ({ params: { readingId } }) },

  // Bringing texts in.
  beginImport: {
    sees: 'hidden',
    why: reading,
    call: ({ importReadingId }) => ({ body: { readingId: importReadingId, secrecy: 'none' } }),
  },
  listImports: { sees: 'own', why: bringing, call: () => ({ query: { state: 'all' } }) },
  readImport: { sees: 'hidden', why: bringing, call: ({ importId }) => ({ params: { importId } }) },
  correctStructure: {
    sees: 'hidden',
    why: bringing,
    call: ({ importId }) => ({ params: { importId }, body: { correction: { do: 'unmark', line: 0 } } }),
  },
  decideDuties: {
    sees: 'hidden',
    why: bringing,
    call: ({ importId }) => ({ params: { importId }, body: { decisions: {} } }),
  },
  addDuty: {
    sees: 'hidden',
    why: bringing,
    call: ({ importId }) => ({ params: { importId }, body: { from: 0, to: 4 } }),
  },
  dropDuty: {
    sees: 'hidden',
    why: bringing,
    call: ({ importId }) => ({ params: { importId }, body: { key: 'khong-co' } }),
  },
  mapActors: {
    sees: 'hidden',
    why: bringing,
    call: ({ importId }) => ({ params: { importId }, body: { actors: { 'các bên': { to: 'everyParty' } } } }),
  },
  describeImport: {
    sees: 'hidden',
    why: 'what it refers to must be visible to the asker, too: see describe-import.test.ts',
    call: ({ importId }) => ({ params: { importId }, body: { record } }),
  },
  confirmImport: {
    sees: 'hidden',
    why: 'only the own registry is asked whether the text is there already: see confirm-import.test.ts',
    call: ({ importId }) => ({ params: { importId } }),
  },
  discardImport: { sees: 'hidden', why: bringing, call: ({ importId }) => ({ params: { importId } }) },

  ...registryOperations,
  ...proposalOperations,
  ...calendarOperations,
  ...dutyOperations,
  ...requestOperations,
  ...uploadOperations,
  ...apiAccessOperations,

  // The trail.
  listTrail: {
    sees: 'own',
    why: 'the trail of one’s own agency; the auditor reads all of it',
    except: ['auditor'],
  },
  readTrailEntry: {
    sees: 'hidden',
    why: 'the trail of one’s own agency; the auditor reads all of it',
    call: ({ eventId }) => ({ params: { eventId } }),
    except: ['auditor'],
  },
};
