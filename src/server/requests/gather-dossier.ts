import type { Receipt } from '../../contract/request-messages.ts';
import type { RequestView, TimelineEntry } from '../../contract/request-views.ts';
import { eventName } from '../../domain/request/event-names.ts';
import {
  lineStateNames,
  mediumNames,
  outcomeNames,
  requestKindNames,
  urgencyNames,
} from '../../domain/request/request-names.ts';
import type { Dossier } from '../documents/typeset-dossier.ts';
import type { Language } from '../platform/problem.ts';
import type { RequestFile } from './request-file-store.ts';

/** All that an agency sees of a request, as its screens have it. */
export type Gathered = {
  view: RequestView;
  entries: readonly TimelineEntry[];
  receipts: readonly Receipt[];
  files: readonly RequestFile[];
  at: string;
};

const words = {
  vi: {
    title: 'HỒ SƠ YÊU CẦU PHỐI HỢP',
    restricted: 'HẠN CHẾ – CHỈ DÙNG TRONG NỘI BỘ CÁC BÊN',
    code: 'Mã',
    subject: 'Trích yếu',
    kind: 'Loại',
    regulation: 'Quy chế',
    article: 'Căn cứ',
    sender: 'Bên gửi',
    addressees: 'Nơi nhận',
    sent: 'Ngày gửi',
    urgency: 'Mức khẩn',
    medium: 'Hình thức',
    number: 'Số đi',
    hash: 'Mã băm nội dung (SHA-256)',
    lines: 'Nơi nhận và tình trạng',
    receipts: 'Xác nhận gửi, nhận',
    files: 'Danh mục tệp',
    history: 'Văn bản và diễn biến',
    letter: 'Nội dung yêu cầu',
    printed: 'Lập lúc',
    due: 'Hạn',
    first: 'Hạn ban đầu',
    received: 'Tiếp nhận',
    answered: 'Trả lời',
    state: 'Trạng thái',
    outcome: 'Kết quả',
    agency: 'Cơ quan',
    at: 'Thời điểm',
    what: 'Việc',
    position: 'Chức vụ',
    size: 'Cỡ (byte)',
    name: 'Tên tệp',
    inside: 'Kèm sau',
    yes: 'có',
    no: 'để riêng',
    sentKind: 'gửi',
    receivedKind: 'nhận',
    broughtIn: 'Nhập từ sổ cũ',
    withdrawn: 'Đã rút',
  },
  en: {
    title: 'DOSSIER OF A REQUEST',
    restricted: 'RESTRICTED: FOR THE PARTIES ONLY',
    code: 'Code',
    subject: 'Subject',
    kind: 'Kind',
    regulation: 'Regulation',
    article: 'Article',
    sender: 'Sender',
    addressees: 'Addressees',
    sent: 'Sent on',
    urgency: 'Urgency',
    medium: 'Form',
    number: 'Number out',
    hash: 'Hash of the content (SHA-256)',
    lines: 'Addressees and state',
    receipts: 'Receipts',
    files: 'Files',
    history: 'Letters and what happened',
    letter: 'What was asked',
    printed: 'Made',
    due: 'Due',
    first: 'First due',
    received: 'Received',
    answered: 'Answered',
    state: 'State',
    outcome: 'Result',
    agency: 'Agency',
    at: 'At',
    what: 'What',
    position: 'Position',
    size: 'Size (bytes)',
    name: 'File',
    inside: 'Behind',
    yes: 'yes',
    no: 'apart',
    sentKind: 'sent',
    receivedKind: 'received',
    broughtIn: 'Brought in from a register',
    withdrawn: 'Withdrawn',
  },
} as const;

/** What stands in the dossier of a request, in its order: facts, lines, receipts, files, letters and history. */
export function gatherDossier({ view, entries, receipts, files, at }: Gathered, language: Language): Dossier {
  const w = words[language];
  const letter = { at: dayOf(view.sentOn), head: w.letter, body: view.body };
  return {
    language,
    title: w.title,
    lead: `${view.code}: ${view.title}`,
    mark: view.restricted ? w.restricted : null,
    facts: factsOf(view, language),
    tables: [
      {
        title: w.lines,
        head: [w.agency, w.state, w.received, w.due, w.first, w.answered, w.outcome],
        rows: view.lines.map((line) => [
          line.agency.shortName,
          lineStateNames[language][line.state],
          dayOf(line.receivedOn),
          dayOf(line.dueOn),
          line.firstDueOn === line.dueOn ? '' : dayOf(line.firstDueOn),
          dayOf(line.answeredOn),
          outcomeOf(view, line.outcome, language),
        ]),
      },
      {
        title: w.receipts,
        head: [w.at, w.agency, w.position, w.what, 'SHA-256'],
        rows: receipts.map((one) => [
          instantOf(one.at),
          one.agency.shortName,
          one.positionTitle,
          one.kind === 'sent' ? w.sentKind : w.receivedKind,
          broken(one.contentHash),
        ]),
      },
    ],
    files: {
      title: w.files,
      head: [w.name, w.size, w.agency, 'SHA-256', w.inside],
      rows: files.map((file) => ({
        id: file.id,
        cells: [file.name, String(file.size), file.from.shortName, broken(file.sha256)],
      })),
      bound: w.yes,
      apart: w.no,
    },
    entriesTitle: w.history,
    entries: [letter, ...entries.map((entry) => entryOf(entry, view, language))],
    foot: `${view.code} · ${w.printed} ${instantOf(at)}`,
    at,
  };
}

function factsOf(view: RequestView, language: Language): Dossier['facts'] {
  const w = words[language];
  const number =
    view.outNumber === null ? view.paperSymbol : `${view.outNumber.number}/${view.outNumber.period}`;
  const facts: [string, string | null][] = [
    [w.code, view.code],
    [w.subject, view.title],
    [w.kind, view.ownKind ?? requestKindNames[language][view.kind]],
    [w.regulation, [view.regulation.symbol, view.regulation.title].filter(Boolean).join(' – ')],
    [w.article, view.articleWords.split('\n')[0] ?? ''],
    [w.sender, view.sender.shortName],
    [w.addressees, view.lines.map(({ agency }) => agency.shortName).join('; ')],
    [w.sent, dayOf(view.sentOn)],
    [w.number, number],
    [w.urgency, view.urgency === 'normal' ? null : urgencyNames[language][view.urgency]],
    [w.medium, view.broughtIn ? w.broughtIn : mediumNames[language][view.medium]],
    [w.hash, broken(view.contentHash)],
  ];
  return facts.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
}

function entryOf(
  { at, by, line, kind, message }: TimelineEntry,
  view: RequestView,
  language: Language,
): Dossier['entries'][number] {
  const who = by === null ? '' : `${by.shortName}: `;
  const to =
    line === null || line.agencyId === by?.agencyId || view.lines.length === 1 ? '' : ` (${line.shortName})`;
  const outcome = message === null ? '' : outcomeOf(view, message.outcome, language);
  const withdrawn = message?.withdrawnAt == null ? '' : ` [${words[language].withdrawn}]`;
  const head = `${who}${eventName(kind, language)}${outcome === '' ? '' : `: ${outcome}`}${to}${withdrawn}`;
  return { at: instantOf(at), head, body: message?.body ?? null };
}

function outcomeOf({ outcomes }: RequestView, outcome: string | null, language: Language): string {
  if (outcome === null) return '';
  return outcomes.find(({ key }) => key === outcome)?.name ?? outcomeNames[language][outcome] ?? outcome;
}

function dayOf(day: string | null): string {
  return day === null ? '' : day.split('-').toReversed().join('/');
}

/** `2022-09-05T08:30:00+07:00` as people write it. */
function instantOf(at: string): string {
  return `${at.slice(11, 16)} ${dayOf(at.slice(0, 10))}`;
}

/** A hash in pieces that a narrow column can break. */
function broken(hash: string): string {
  return hash.replaceAll(/.{16}(?=.)/g, '$& ');
}
