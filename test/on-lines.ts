import { expect } from 'vitest';
import type { LineView, RequestView } from '../src/contract/request-views.ts';
import type { Caller, TestApp } from './app.ts';
import { layParticipants, layRegulation, type Participant } from './participants.ts';

/** A request between two agencies as tests carry it on. */
export type Exchange = {
  procuracy: Participant;
  court: Participant;
  police: Participant;
  regulationId: string;
  /** The procuracy asks the court; `more` says otherwise. */
  send: (more?: object) => Promise<RequestView>;
  /** The procuracy enters afterwards what it asked the court; `more` says otherwise. */
  enter: (more?: object, as?: Participant) => Promise<RequestView>;
  /** Calls an act upon a request as who last read it; gives what it answered, with the line of the addressee. */
  say: (who: Participant | Caller, request: { id: string }, act: string, body?: object) => Promise<Said>;
  /** The same upon the version that is named. */
  sayTo: (
    who: Participant | Caller,
    request: { id: string; version: number },
    act: string,
    body?: object,
  ) => Promise<Said>;
};
export type Said = { status: number; code: string | null; view: RequestView; line: LineView };

/** Lays three participants with a regulation between them. */
export async function layExchange(server: TestApp): Promise<Exchange> {
  const [procuracy, court, police] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Công an tỉnh',
  );
  const { regulationId } = await layRegulation(server, [procuracy, court, police]);
  const asked = {
    regulationId,
    eId: 'art_2__cl_1',
    kind: 'information',
    addresseeIds: [court.agencyId],
    title: 'Đề nghị cung cấp thông tin',
    body: 'Kính gửi quý cơ quan.',
  };
  const written = async (as: Participant, path: string, body: object) => {
    const answer = await server.call('POST', path, { as: as.leader, body });
    expect(answer.statusCode, answer.body).toBe(201);
    return answer.json<RequestView>();
  };
  const sayTo: Exchange['sayTo'] = async (who, { id, version }, act, body = {}) => {
    const headers = { 'if-match': `"${version}"` };
    const answer = await server.call('POST', `/requests/${id}/${act}`, { as: callerOf(who), body, headers });
    const said = answer.json<RequestView & { code?: string }>();
    const ok = answer.statusCode < 300;
    return {
      status: answer.statusCode,
      code: ok ? null : (said.code ?? String(answer.statusCode)),
      view: said,
      line: (ok ? said.lines?.[0] : undefined) as LineView,
    };
  };
  const told = { by: 'Trưởng phòng', with: 'Chánh Văn phòng' };
  return {
    procuracy,
    court,
    police,
    regulationId,
    send: (more = {}) => written(procuracy, '/requests', { ...asked, ...more }),
    enter: (more = {}, as = procuracy) =>
      written(as, '/requests/entered', {
        ...asked,
        senderId: procuracy.agencyId,
        medium: 'telephone',
        happenedOn: '2022-09-01',
        told,
        ...more,
      }),
    async say(who, { id }, act, body) {
      const read = await server.call('GET', `/requests/${id}`, { as: callerOf(who) });
      return sayTo(who, { id, version: read.json<RequestView>().version ?? 1 }, act, body);
    },
    sayTo,
  };
}

const callerOf = (who: Participant | Caller): Caller => ('leader' in who ? who.leader : who);
