import type { TimedDuty } from '../law/parsed-document.ts';
import type { DutyContent } from './duty-content.ts';
import type { DutyDecision, ImportContent, ImportRecord } from './import-content.ts';

/** A read duty for tests: the court hands a file over within three working days. */
export function exampleDuty(differing: Partial<TimedDuty> = {}): TimedDuty {
  return {
    eId: 'art_5__cl_1',
    quote: 'trong thời hạn 03 ngày làm việc',
    class: 'within',
    amount: 3,
    unit: 'workingDay',
    every: null,
    dueBy: null,
    trigger: 'nhận được yêu cầu',
    actor: 'Tòa án',
    recipient: 'Viện kiểm sát',
    action: 'chuyển hồ sơ',
    span: [100, 131],
    ...differing,
  };
}

/** A decision for tests; `accepted` as read unless told otherwise. */
export function exampleDecision(differing: Partial<DutyDecision> = {}): DutyDecision {
  return { decision: 'accepted', edit: null, agreedDefault: null, ...differing };
}

/** An agreed reading for tests. */
export function exampleReading(differing: Partial<DutyContent> = {}): DutyContent {
  const { span: _, ...duty } = exampleDuty();
  return {
    ...duty,
    obliged: { to: 'parties', agencyIds: ['court'] },
    owedTo: { to: 'parties', agencyIds: ['procuracy'] },
    agreedDefault: null,
    ...differing,
  };
}

/** A complete record for tests, between the procuracy and the court. */
export function exampleRecord(differing: Partial<ImportRecord> = {}): ImportRecord {
  return {
    title: 'Phối hợp trong giải quyết án hình sự',
    kind: 'regulation',
    symbol: '02-QC/VKS-TA',
    aliases: [],
    signedOn: '2021-05-20',
    signedAt: 'Hà Giang',
    effectFrom: '2021-05-20',
    effectTo: null,
    term: null,
    scope: 'downwards',
    parties: [
      { agencyId: 'procuracy', role: 'lead', namedAs: 'Viện kiểm sát' },
      { agencyId: 'court', role: 'member', namedAs: 'Tòa án' },
    ],
    fields: [{ name: 'Trao đổi thông tin', eIds: ['art_5'] }],
    bases: [],
    relations: [],
    versionOf: null,
    ...differing,
  };
}

/** An import for tests from which nothing is missing. */
export function exampleImport(differing: Partial<ImportContent> = {}): ImportContent {
  return {
    record: exampleRecord(),
    duties: [{ key: 'k1', duty: exampleDuty() }],
    decisions: { k1: exampleDecision() },
    added: [],
    actors: {
      'tòa án': { to: 'parties', agencyIds: ['court'] },
      'viện kiểm sát': { to: 'parties', agencyIds: ['procuracy'] },
    },
    ...differing,
  };
}
