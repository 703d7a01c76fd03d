import type { Role } from '../../domain/person/role.ts';
import type { ActingContext, OpenContext } from '../access/context.ts';
import type { Config } from '../platform/config.ts';
import { type Database, openDatabase, openPool } from '../platform/database.ts';
import { clockOf, readInstallation } from '../platform/installation.ts';
import { openLog } from '../platform/log.ts';
import { nilId } from '../platform/new-id.ts';
import { borrowStorage } from '../platform/storage.ts';
import { type AuthDatabase, openAuthDatabase } from './auth-store.ts';

/**
 * Who sits at the machine itself and runs a command there. They act without being a person of the
 * system: the trail shows nobody's name and the command as the request.
 */
export type Operator = {
  db: Database;
  authDb: AuthDatabase;
  /** Where people reach the system, for links. */
  publicUrl: string;
  /** Asks in nobody's name. */
  context: OpenContext;
  /** Acts inside an agency as its administrator would. */
  actIn(agencyId: string): ActingContext;
  close(): Promise<void>;
};

const roles: readonly Role[] = ['agencyAdministrator'];

/**
 * Opens the configured database for a command, beside a running server or without one.
 * @param command for the trail, `lientich user reset`
 */
export async function openOperator(config: Config, command: string): Promise<Operator> {
  const log = openLog('warn');
  const storage = await borrowStorage(config, log);
  const db = openDatabase(openPool(storage.connect, 'app', 2));
  const authDb = openAuthDatabase(openPool(storage.connect, 'auth', 2));
  const close = async () => {
    await Promise.all([db.destroy(), authDb.destroy()]);
    await storage.stop();
  };
  try {
    const clock = clockOf(await readInstallation(db), config);
    const nobody = { personId: null, agencyId: null, appointmentId: null, roles: [] };
    const context: OpenContext = {
      db,
      clock,
      log,
      requestId: command,
      language: 'vi',
      address: '',
      headers: {},
      setCookies: () => undefined,
      personId: null,
      sessionId: null,
      asker: { ...nobody, requestId: command, businessAt: clock.now() },
    };
    const { publicUrl } = config;
    return { db, authDb, publicUrl, context, actIn: (agencyId) => inAgency(context, agencyId), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function inAgency(context: OpenContext, agencyId: string): ActingContext {
  const actor = { personId: nilId, appointmentId: nilId, agencyId, roles };
  return {
    ...context,
    actor,
    personId: nilId,
    sessionId: '',
    asker: { ...context.asker, ...actor },
    version: null,
    once: null,
  };
}
