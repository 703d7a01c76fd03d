import { sql } from 'kysely';
import { newId } from '../src/server/platform/new-id.ts';
import type { LineState, RequestKind } from '../src/domain/request/request.ts';
import type { TestApp } from './app.ts';
import { insideAs, type Participant } from './participants.ts';

/** One addressee of a request that is laid, as it stands; what is left out is not there. */
export type LaidLine = {
  to: Participant;
  state?: LineState;
  receivedOn?: string;
  dueOn?: string;
  answeredOn?: string;
  answerDays?: number;
  outcome?: string;
  /** Set by the addressee after it was laid. */
  pausedSince?: string;
  silentSince?: string;
};
export type LaidRequest = {
  regulationId: string;
  from: Participant;
  lines: readonly LaidLine[];
  kind?: RequestKind;
  title?: string;
  body?: string;
  restricted?: boolean;
  openToAll?: boolean;
  /** Sent on this day; by the clock when left out. */
  on?: string;
};

/** Puts a request with its lines in the database in the name of its sender, past the acts: in whichever state is wanted. */
export async function layRequest(server: TestApp, laid: LaidRequest): Promise<string> {
  const id = newId();
  const { regulationId, from, lines, kind = 'information', title = 'Đề nghị cung cấp thông tin' } = laid;
  const sentOn = laid.on ?? server.clock.today();
  const outside = laid.on === undefined ? null : laid.on;
  await insideAs(server, from, async (tx) => {
    await sql`insert into request (id, code, regulation_id, eid, kind, title, body, fields, urgency, restricted, open_to_all, medium,
        happened_on, told, clock, brought_in, content_hash)
      values (${id}, ${`LT-${id.slice(-12, -8)}-${id.slice(-4)}`.toUpperCase()}, ${regulationId}, 'art_2__cl_1', ${kind}, ${title},
        ${laid.body ?? 'Kính gửi quý cơ quan.'}, '{}', 'normal', ${laid.restricted ?? false}, ${laid.openToAll ?? false},
        ${outside === null ? 'system' : 'paper'}, ${outside}, ${outside === null ? null : JSON.stringify({ by: 'Trưởng phòng', with: 'Văn thư' })},
        '{"by": "none"}', ${outside !== null}, 'hash')`.execute(tx);
    for (const [place, line] of lines.entries()) {
      await sql`insert into request_line (request_id, agency_id, place, state, arrived_on, received_on, due_on, first_due_on, outcome,
          answered_on, answer_days, silent_since)
        values (${id}, ${line.to.agencyId}, ${place}, ${line.state ?? 'arrived'}, ${sentOn}, ${line.receivedOn ?? null}, ${line.dueOn ?? null},
          ${line.dueOn ?? null}, ${line.outcome ?? null}, ${line.answeredOn ?? null}, ${line.answerDays ?? null}, ${line.silentSince ?? null})`.execute(
        tx,
      );
      await sql`insert into request_event (id, request_id, line_agency, kind) values (${newId()}, ${id}, ${line.to.agencyId}, 'sent')`.execute(
        tx,
      );
    }
  });
  for (const { to, pausedSince } of lines) {
    if (pausedSince === undefined) continue;
    await insideAs(server, to, (tx) =>
      sql`update request_line set paused_since = ${pausedSince}, pause_reason = 'Chờ bổ sung' where request_id = ${id}
        and agency_id = ${to.agencyId}`.execute(tx),
    );
  }
  return id;
}
