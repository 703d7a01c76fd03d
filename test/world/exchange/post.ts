import type { DutyStanding } from '../../../src/contract/fulfilment-views.ts';
import type { KindView, RequestView } from '../../../src/contract/request-views.ts';
import { hasEnded } from '../../../src/domain/request/request.ts';
import type { Known } from '../field.ts';
import type { Scene } from '../state-fulfilment.ts';
import type { Letter, Move, NamedKind } from './letter.ts';

/** A letter that was sent: its id, and of each addressee the line as the last act upon it gave it. */
export type Sent = {
  id: string;
  letter: Letter;
  lines: Map<string, { version: number; dueOn: string | null; ended: boolean; seenBy: number }>;
};

/** Sends letters and carries them on through the acts. */
export type Post = {
  nameKind(kind: NamedKind): Promise<void>;
  send(letter: Letter): Promise<Sent>;
  move(sent: Sent, move: Move): Promise<void>;
  /** What the server looks after by itself on the day of the clock: reminders, and who has not answered. */
  lookAfter(): Promise<void>;
};

/** What changes no record of both sides goes without the version of a line. */
const withoutLine = new Set(['directions', 'notes', 'assign', 'remind', 'seen', 'messages']);

/** Opens the post between the bodies of the world. */
export function openPost(scene: Scene, known: Known): Post {
  const { stage, cast } = scene;
  const kinds = new Map<string, Promise<KindView>>();
  const duties = new Map<string, Promise<{ items: DutyStanding[] }>>();
  // The job gives lines new versions: what was seen before it is seen anew.
  let looked = 0;

  const regulationOf = (key: string) => found(known.regulations.get(key), key);
  const agencyOf = (key: string) => found(known.agencies.get(key), key);

  function keep(sent: Sent, view: RequestView): void {
    for (const { agency, version, dueOn, state } of view.lines)
      sent.lines.set(agency.agencyId, { version, dueOn, ended: hasEnded(state), seenBy: looked });
  }

  async function versionOf(sent: Sent, move: Move, agencyId: string): Promise<number> {
    const line = sent.lines.get(agencyId);
    if (line !== undefined && line.seenBy === looked) return line.version;
    const player = await cast(move.by.body, move.by.part);
    keep(sent, await stage.call<RequestView>(player, 'GET', `/requests/${sent.id}`));
    return found(sent.lines.get(agencyId), `${sent.letter.title}: line of ${move.of}`).version;
  }

  async function dutyOf({ regulation, eId, duty, from, entered }: Letter): Promise<string | null> {
    if (duty === undefined) return null;
    const player = await cast(entered?.writer ?? from, 'daumoi');
    const path = `/regulations/${regulationOf(regulation)}/duties`;
    const standing = duties.get(regulation) ?? stage.call<{ items: DutyStanding[] }>(player, 'GET', path);
    duties.set(regulation, standing);
    const { items } = await standing;
    const named = items.find(({ reading }) => reading.eId === eId && reading.quote.startsWith(duty));
    return found(named, `${regulation} ${eId} “${duty}”`).dutyId;
  }

  async function contentOf(letter: Letter): Promise<object> {
    const {
      regulation,
      own,
      from,
      to,
      entered,
      at: _at,
      by: _by,
      moves: _moves,
      duty: _duty,
      files: _files,
      ...said
    } = letter;
    return {
      ...said,
      regulationId: regulationOf(regulation),
      addresseeIds: to.map(agencyOf),
      dutyId: await dutyOf(letter),
      ...(own !== undefined && { ownKindId: (await found(kinds.get(`${regulation} ${own}`), own)).id }),
      ...(entered !== undefined && {
        senderId: agencyOf(from),
        medium: entered.medium,
        happenedOn: entered.happenedOn,
        told: entered.told,
      }),
    };
  }

  return {
    async nameKind({ regulation, by, name, handledLike, fields }) {
      const path = `/regulations/${regulationOf(regulation)}/request-kinds`;
      const body = { name, handledLike, fields };
      const named = stage.call<KindView>(await cast(by, 'daumoi'), 'POST', path, { body });
      kinds.set(`${regulation} ${name}`, named);
      await named;
    },
    async send(letter) {
      const { from, by = 'vanthu', entered } = letter;
      const player = await cast(entered?.writer ?? from, by);
      const path = entered === undefined ? '/requests' : '/requests/entered';
      const view = await stage.call<RequestView>(player, 'POST', path, { body: await contentOf(letter) });
      const sent: Sent = { id: view.id, letter, lines: new Map() };
      keep(sent, view);
      return sent;
    },
    async move(sent, move) {
      const { by, path, said = {} } = move;
      const player = await cast(by.body, by.part);
      const spoken = typeof said === 'function' ? await said(scene) : said;
      const isSender = by.body === sent.letter.from;
      const agencyId = agencyOf(move.of ?? (isSender ? sent.letter.to[0]! : by.body));
      const body = { ...(isSender && { agencyId }), ...spoken };
      const at = `/requests/${sent.id}/${path}`;
      if (withoutLine.has(path)) {
        await stage.call(player, 'POST', at, { body });
        return;
      }
      const version = await versionOf(sent, move, agencyId);
      keep(sent, await stage.call<RequestView>(player, 'POST', at, { body, version }));
    },
    async lookAfter() {
      const { silent } = await stage.runRequestJobs();
      if (silent > 0) looked += 1;
    },
  };
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`World: nobody knows of ${what}`);
  return value;
}
