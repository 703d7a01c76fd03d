import type { TimedDuty } from '../src/domain/law/parsed-document.ts';
import { readRegulation } from '../src/domain/law/read-regulation.ts';
import { agencyRoles, type Role } from '../src/domain/person/role.ts';
import type { ProposalView } from '../src/contract/regulation-views.ts';
import type { DutyChange } from '../src/domain/regulation/compare-readings.ts';
import type { DutyContent } from '../src/domain/regulation/duty-content.ts';
import type { ImportRecord } from '../src/domain/regulation/import-content.ts';
import type { ActingContext } from '../src/server/access/context.ts';
import { type Asker, openDatabase, openPool, transact, type Tx } from '../src/server/platform/database.ts';
import { openLog } from '../src/server/platform/log.ts';
import { proposeText, type TextToPropose } from '../src/server/proposals/propose-text.ts';
import { showProposal } from '../src/server/proposals/show-proposal.ts';
import type { Caller, TestApp } from './app.ts';
import { layGround } from './ground.ts';
import { endSetUp } from './house.ts';

/** An agency that takes part in regulations, with one person in it who may do everything there. */
export type Participant = { agencyId: string; leader: Required<Caller> };

/** Puts an agency with its leader in the database. */
export async function layParticipant(server: TestApp, name: string): Promise<Participant> {
  const { agencyId, administrator } = await layGround(server, [...agencyRoles], name);
  return { agencyId, leader: administrator };
}

/** Puts agencies with their leaders in the database, in the order of their names, and ends the set-up. */
export async function layParticipants<const Names extends readonly string[]>(
  server: TestApp,
  ...names: Names
): Promise<{ [Place in keyof Names]: Participant }>;
export async function layParticipants(server: TestApp, ...names: string[]): Promise<Participant[]> {
  const participants = await Promise.all(names.map((name) => layParticipant(server, name)));
  await endSetUp(server);
  return participants;
}

/** Who asks, when the leader of a participant does. */
export function askerOf(
  server: TestApp,
  { agencyId, leader }: Participant,
  roles: readonly string[] = agencyRoles,
): Asker {
  const { personId, appointmentId } = leader;
  return { personId, agencyId, appointmentId, roles, requestId: null, businessAt: server.clock.now() };
}

/** Does something in the database with the rights of the server and in the name of a participant, past all acts. */
export async function inside<Value>(
  server: TestApp,
  asker: Asker,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const db = openDatabase(openPool(server.database.connect, 'app', 1));
  try {
    return await transact(db, asker, work);
  } finally {
    await db.destroy();
  }
}

/** The same in the name of a participant's leader. */
export function insideAs<Value>(
  server: TestApp,
  who: Participant,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return inside(server, askerOf(server, who), work);
}

/** The text of the examples. */
export const exampleText = `QUY CHẾ PHỐI HỢP
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc phối hợp giữa các bên.
Điều 2. Chuyển hồ sơ
1. Tòa án chuyển hồ sơ cho Viện kiểm sát trong thời hạn 03 ngày làm việc kể từ ngày nhận được yêu cầu.
2. Viện kiểm sát trả lại hồ sơ trong thời hạn 05 ngày kể từ ngày nhận được.
Điều 3. Chế độ báo cáo
Hằng quý, hai cơ quan gửi báo cáo cho nhau.`;

/** The record of an example, led by the first of its participants. */
export function recordBetween(
  parties: readonly Participant[],
  more: Partial<ImportRecord> = {},
): ImportRecord {
  return {
    title: 'Quy chế phối hợp trong công tác chuyển hồ sơ',
    kind: 'regulation',
    symbol: '02-QC/VKS-TA',
    aliases: ['Quy chế 02'],
    signedOn: '2022-08-20',
    signedAt: 'Hà Giang',
    effectFrom: '2022-09-01',
    effectTo: null,
    term: null,
    scope: 'own',
    parties: parties.map(({ agencyId }, place) => ({
      agencyId,
      role: place === 0 ? 'lead' : 'member',
      namedAs: `Bên ${place + 1}`,
    })),
    fields: [{ name: 'Chuyển hồ sơ', eIds: ['art_2'] }],
    bases: [
      {
        symbol: '63/2014/QH13',
        title: 'Luật Tổ chức Viện kiểm sát nhân dân',
        issuer: 'Quốc hội',
        issuedOn: '2014-11-24',
        printed: 'Căn cứ Luật Tổ chức Viện kiểm sát nhân dân ngày 24/11/2014',
      },
    ],
    relations: [],
    versionOf: null,
    ...more,
  };
}

/** The text of the examples as it is proposed: read, every duty for every participant. */
export function textOf(record: ImportRecord, text = exampleText): TextToPropose {
  const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
  const reading = readRegulation({ source, text, wrapped: false, dropped: [], warnings: [] });
  const { document } = reading;
  return { record, text: reading.text, document, duties: document.duties.map(toContent), fileId: null };
}

function toContent(duty: TimedDuty): DutyContent {
  const { span, ...content } = duty;
  void span;
  return { ...content, obliged: { to: 'everyParty' }, owedTo: null, agreedDefault: null };
}

/** What an act gets when the leader of a participant calls it, in these roles. */
export function contextOf(
  server: TestApp,
  who: Participant,
  roles: readonly Role[] = agencyRoles,
): ActingContext {
  const { leader, agencyId } = who;
  return {
    db: server.db,
    clock: server.clock,
    log: openLog('error'),
    requestId: 'test',
    language: 'vi',
    address: '127.0.0.1',
    headers: {},
    setCookies: () => undefined,
    personId: leader.personId,
    sessionId: 'test',
    asker: askerOf(server, who, roles),
    actor: { ...leader, agencyId, roles: [...roles] },
    version: null,
    once: null,
  };
}

/** Proposes a text in the name of a participant, as confirmImport does. */
export async function propose(
  server: TestApp,
  by: Participant,
  proposed: TextToPropose,
): Promise<{ regulationId: string; proposalId: string }> {
  return insideAs(server, by, (tx) => proposeText(contextOf(server, by), tx, proposed));
}

type Answer = { contentHash?: string; differences?: DutyChange[]; reason?: string };

/** A proposal as a participant sees it now. */
export function seeProposal(server: TestApp, who: Participant, proposalId: string): Promise<ProposalView> {
  return insideAs(server, who, (tx) => showProposal(tx, proposalId));
}

/** Accepts a proposal as it stands through the API; `answer` says otherwise. */
export async function accept(server: TestApp, who: Participant, proposalId: string, answer: Answer = {}) {
  const contentHash = answer.contentHash ?? (await seeProposal(server, who, proposalId)).contentHash;
  return server.call('POST', `/proposals/${proposalId}/accept`, {
    as: who.leader,
    body: { ...answer, contentHash },
  });
}

type Laid = { text: TextToPropose; acceptedBy?: readonly Participant[] };

/** Proposes a text in the name of a participant, and lets some accept it through the API. */
export async function layText(server: TestApp, by: Participant, { text, acceptedBy = [] }: Laid) {
  const proposed = await propose(server, by, text);
  for (const participant of acceptedBy) {
    const accepted = await accept(server, participant, proposed.proposalId);
    if (accepted.statusCode !== 200) throw new Error(accepted.body);
  }
  return proposed;
}

/** A regulation that a text of the examples has founded and all its participants have accepted. */
export async function layRegulation(
  server: TestApp,
  parties: readonly [Participant, ...Participant[]],
  more: Partial<ImportRecord> = {},
) {
  return layText(server, parties[0], { text: textOf(recordBetween(parties, more)), acceptedBy: parties });
}
