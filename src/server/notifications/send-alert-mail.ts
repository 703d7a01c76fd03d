import { groupOf } from '../../domain/notification/alert-kind.ts';
import { usualSetting } from '../../domain/notification/mail-setting.ts';
import { planMail } from '../../domain/notification/plan-mail.ts';
import type { Clock } from '../platform/clock.ts';
import { type Asker, type Database, transact, type Tx } from '../platform/database.ts';
import {
  type DueAlert,
  findAddresses,
  loadSettingOf,
  loadSettings,
  postAlertLetter,
  saveMailed,
  savePlans,
  takeDue,
  takeUnplanned,
} from './mail-store.ts';
import { writeAlertLetter } from './write-alert-letter.ts';

export type AlertMailParts = {
  /** Connected as lientich_worker. */
  db: Database;
  clock: Clock;
  publicUrl: string;
  /** Set when the job is to end after the piece in hand. */
  stop: AbortSignal;
};

/** How much one transaction takes. */
const pageSize = 500;
/** What lay longer without a plan is told in the list alone: a world that was built, or a system that stood still. */
const stale = 3 * 86_400_000;

/** Plans when each new alert is mailed, as its person wishes, then writes the messages that are due; gives how many. */
export async function sendAlertMail(parts: AlertMailParts): Promise<{ planned: number; letters: number }> {
  const done = { planned: 0, letters: 0 };
  for (let taken = pageSize; taken === pageSize && !parts.stop.aborted; done.planned += taken) {
    taken = await inTransaction(parts, (tx) => planSome(tx, parts.clock.now()));
  }
  for (let person = true; person && !parts.stop.aborted;) {
    const letters = await inTransaction(parts, (tx) => writeDue(tx, parts));
    person = letters !== null;
    done.letters += letters ?? 0;
  }
  return done;
}

function inTransaction<Value>(
  { db, clock }: AlertMailParts,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const nobody: Asker = {
    personId: null,
    agencyId: null,
    appointmentId: null,
    roles: [],
    requestId: null,
    businessAt: clock.now(),
  };
  return transact(db, nobody, work);
}

async function planSome(tx: Tx, now: Date): Promise<number> {
  const alerts = await takeUnplanned(tx, pageSize);
  const settings = await loadSettings(
    tx,
    alerts.map(({ personId }) => personId),
  );
  const plans = alerts.map(({ id, personId, kind, at }) => {
    const isStale = now.getTime() - at.getTime() > stale;
    const setting = settings.get(personId) ?? usualSetting;
    return { id, mailAt: isStale ? null : planMail(kind, at.toISOString(), setting) };
  });
  await savePlans(tx, plans);
  return alerts.length;
}

/** One message to one person, or none when they have read it all or are gone; null when nothing is due any more. */
async function writeDue(tx: Tx, { clock, publicUrl }: AlertMailParts): Promise<number | null> {
  const due = await takeDue(tx, clock.now());
  if (due === null) return null;
  const addresses = await findAddresses(
    tx,
    due.alerts.map(({ id }) => id),
  );
  const { byMail, language } = await loadSettingOf(tx, due.personId);
  const told = due.alerts.filter(
    ({ id, kind, read }) => !read && addresses.has(id) && byMail[groupOf(kind)] !== 'never',
  );
  const to = addressOf(told, addresses);
  if (to !== undefined) {
    await postAlertLetter(tx, to, writeAlertLetter(told, { publicUrl, language }));
  }
  const idsOf = (alerts: readonly DueAlert[]) => alerts.map(({ id }) => id);
  await saveMailed(tx, idsOf(told), 'mailed');
  await saveMailed(tx, idsOf(due.alerts.filter((alert) => !told.includes(alert))), 'none');
  return told.length > 0 ? 1 : 0;
}

function addressOf(told: readonly DueAlert[], addresses: ReadonlyMap<string, string>): string | undefined {
  const [first] = told;
  return first === undefined ? undefined : addresses.get(first.id);
}
