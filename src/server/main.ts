import type { AddressInfo } from 'node:net';
import { compose } from './compose.ts';
import { runWebhookJobs } from './api-access/run-webhook-jobs.ts';
import { runDutyJobs } from './duties/run-duty-jobs.ts';
import { openBlobs } from './platform/blobs.ts';
import { runAlertMail } from './notifications/run-alert-mail.ts';
import { TabShelf } from './notifications/tab-shelf.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { type Database, openDatabase, openPool } from './platform/database.ts';
import { clockOf, hostOf, type Installation, readInstallation } from './platform/installation.ts';
import { openJobs } from './platform/jobs.ts';
import { listen } from './platform/listen.ts';
import { openLog } from './platform/log.ts';
import { openCarrier } from './platform/mail-carrier.ts';
import { startMail } from './platform/mail.ts';
import { openQuarantine } from './platform/quarantine.ts';
import { emptyDatabase, openStorage, type Storage } from './platform/storage.ts';
import { runRequestJobs } from './requests/run-request-jobs.ts';
import { ensureInstallation } from './session/make-setup-code.ts';
import { openAuth } from './session/open-auth.ts';
import { startSweep } from './session/start-sweep.ts';
import { runUploadJobs } from './uploads/run-upload-jobs.ts';

export type RunningServer = {
  /** Where people reach it, `http://localhost:4080`. */
  address: string;
  installation: Installation | null;
  /** Printed at each start while nothing has been set up; whoever holds it makes the first agency. */
  setupCode: string | null;
  /** The database in words. */
  database: string;
  /** Settles when the server has ended, also when its database ended by itself. */
  ended: Promise<void>;
  /** Lets running calls finish, then closes everything in order. */
  stop(): Promise<void>;
};

/** Fills an empty database with the demo world; given by the caller, since it lies outside the server. */
export type SeedDemo = (parts: { config: Config; storage: Storage }) => Promise<void>;

/** The composition root: database, clock, subjects, network. Whatever fails on the way closes what was opened. */
export async function startServer(
  config: Config,
  version: string,
  seedDemo: SeedDemo,
): Promise<RunningServer> {
  const log = openLog(config.logLevel);
  const storage = await openStorage(config, log);
  const closers: (() => Promise<void>)[] = [() => storage.stop()];
  const closed = Promise.withResolvers<void>();
  const close = async () => {
    for (const closer of closers.splice(0).toReversed()) await closer();
    closed.resolve();
  };
  try {
    const pool = openPool(storage.connect, 'app');
    const db = openDatabase(pool);
    closers.push(() => db.destroy());
    const installation = await settle({ config, storage, db, seedDemo });
    const clock: Clock = clockOf(installation, config);
    const authPool = openPool(storage.connect, 'auth');
    closers.push(() => authPool.end());
    const signIn = await openAuth({ pool: authPool, config, clock });
    const setupCode = await ensureInstallation(db);
    const workerPool = openPool(storage.connect, 'worker', 2);
    closers.push(() => workerPool.end());
    const worker = openDatabase(workerPool);
    const mail = startMail({ db: worker, carrier: openCarrier(config), clock, log });
    closers.push(() => mail.stop());
    const sweep = startSweep({ db: worker, authDb: signIn.authDb, clock, log });
    closers.push(() => sweep.stop());
    const dutyDb = openDatabase(openPool(storage.connect, 'worker', 2));
    closers.push(() => dutyDb.destroy());
    const uploadDb = openDatabase(openPool(storage.connect, 'worker', 3));
    closers.push(() => uploadDb.destroy());
    const jobs = await openJobs({ connect: storage.connect, log });
    closers.push(() => jobs.stop());
    const ear = await runDutyJobs({ jobs, db: dutyDb, connect: storage.connect, clock, log });
    closers.push(() => ear.close());
    const requestEar = await runRequestJobs({ jobs, db: dutyDb, connect: storage.connect, clock, log });
    closers.push(() => requestEar.close());
    const webhookDb = openDatabase(openPool(storage.connect, 'worker', 3));
    closers.push(() => webhookDb.destroy());
    const sender = await runWebhookJobs({ jobs, db: webhookDb, connect: storage.connect, clock, log });
    closers.push(() => sender.close());
    const uploadEar = await runUploadJobs({
      config,
      jobs,
      clock,
      log,
      db: uploadDb,
      connect: storage.connect,
      quarantine: openQuarantine(config.dataDir),
      blobs: openBlobs(config),
    });
    closers.push(() => uploadEar.close());
    await runAlertMail({ jobs, db: dutyDb, clock, publicUrl: config.publicUrl, log });
    const tabs = new TabShelf();
    const news = await listen({
      connect: storage.connect,
      channel: 'lientich_live',
      log,
      onNotice: (payload) => tabs.tell(payload),
    });
    closers.push(() => news.close());
    const app = await compose({ config, clock, log, db, signIn, version, tabs });
    closers.push(() => app.close());
    await app.listen({ port: config.port, host: hostOf(installation, config) });
    const { port } = app.server.address() as AddressInfo;
    // A database that ends by itself takes the server with it: there is nothing to serve without it.
    void storage.ended.then(close);
    return {
      address: `http://localhost:${port}`,
      installation,
      setupCode,
      database: storage.name,
      ended: closed.promise,
      stop: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The mark of the database; an empty one becomes the demo unless `LIENTICH_DEMO=off`. */
async function settle(parts: {
  config: Config;
  storage: Storage;
  db: Database;
  seedDemo: SeedDemo;
}): Promise<Installation | null> {
  const { config, storage, db } = parts;
  const known = await readInstallation(db);
  if (known?.complete === false) await emptyDatabase(storage);
  else if (known !== null || config.demo === 'off' || config.production) return known;
  await parts.seedDemo({ config, storage });
  return readInstallation(db);
}
