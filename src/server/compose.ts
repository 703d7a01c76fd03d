import type { FastifyInstance } from 'fastify';
import { absences } from '../contract/absences.ts';
import { agencies } from '../contract/agencies.ts';
import { calendar } from '../contract/calendar.ts';
import { duties } from '../contract/duties.ts';
import { imports } from '../contract/imports.ts';
import { people } from '../contract/people.ts';
import { proposals } from '../contract/proposals.ts';
import { readings } from '../contract/readings.ts';
import { regulations } from '../contract/regulations.ts';
import { session } from '../contract/session.ts';
import { trail } from '../contract/trail.ts';
import { absenceActs } from './absences/index.ts';
import type { ActingContext } from './access/context.ts';
import { admit, type Gate } from './access/admit.ts';
import { agencyActs } from './agencies/index.ts';
import { trailActs } from './audit/index.ts';
import { calendarActs } from './calendar/index.ts';
import { readApart, type ReadApartOptions, readCorrectedApart } from './documents/read-apart.ts';
import { dutyActs } from './duties/index.ts';
import { fulfilmentHolding } from './duties/hand-over-fulfilments.ts';
import { importActs } from './imports/index.ts';
import type { ReadCorrectedAway } from './imports/read-again.ts';
import { peopleActs } from './people/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { Database } from './platform/database.ts';
import { openHttp } from './platform/http.ts';
import type { Log } from './platform/log.ts';
import { type Call, serve } from './platform/serve.ts';
import { serveDocument } from './platform/serve-document.ts';
import { serveHealth } from './platform/serve-health.ts';
import { serveWeb } from './platform/serve-web.ts';
import { proposalActs } from './proposals/index.ts';
import { readingActs } from './readings/index.ts';
import { type ReadAway, ReadingShelf, roomFor } from './readings/reading-shelf.ts';
import { officerHolding } from './regulations/hand-over-officers.ts';
import { regulationActs } from './regulations/index.ts';
import { sessionActs } from './session/index.ts';
import type { SignIn } from './session/open-auth.ts';

export type Parts = {
  config: Config;
  clock: Clock;
  log: Log;
  db: Database;
  signIn: SignIn;
  /** Who is signed in; the sign-in's own answer unless a test gives another. */
  readSession?: Gate['readSession'];
  version: string;
};

const prefix = '/api/v1';
/** Calls a minute of one person: quick hands and several tabs, no machine. */
const callsOfAPerson = 1200;

/** The server with every subject bound, not listening yet; tests call it by `inject`. */
export async function compose(parts: Parts): Promise<FastifyInstance> {
  const { config, clock, log, db } = parts;
  const app = await openHttp({ log, trustProxy: config.trustProxy, maxUploadBytes: config.maxUploadBytes });
  const readSession = parts.readSession ?? parts.signIn.readSession;
  const gate: Gate = { db, clock, readSession, secondsToWait: limitByPerson(app) };
  const bound = {
    prefix,
    checkOutput: !config.production,
    admit: (call: Call) => admit(gate, call),
  };
  serve<typeof agencies, ActingContext>(app, agencies, agencyActs, bound);
  serve<typeof people, ActingContext>(
    app,
    people,
    peopleActs({ publicUrl: config.publicUrl }, [officerHolding, fulfilmentHolding]),
    bound,
  );
  serve<typeof trail, ActingContext>(app, trail, trailActs, bound);
  serve<typeof absences, ActingContext>(app, absences, absenceActs, bound);
  serve<typeof calendar, ActingContext>(app, calendar, calendarActs, bound);
  const shelf = new ReadingShelf(readAway(config, log), roomFor(config.maxUploadBytes));
  // Before the calls that run are waited for: some of them wait for news of a reading.
  app.addHook('preClose', async () => shelf.close());
  serve<typeof readings, ActingContext>(app, readings, readingActs(shelf), bound);
  serve<typeof imports, ActingContext>(
    app,
    imports,
    importActs(shelf, readCorrectedAway(config, log)),
    bound,
  );
  serve<typeof duties, ActingContext>(app, duties, dutyActs(shelf), bound);
  serve<typeof proposals, ActingContext>(app, proposals, proposalActs, bound);
  serve<typeof regulations, ActingContext>(app, regulations, regulationActs, bound);
  serve<typeof session, ActingContext>(app, session, sessionActs(parts.signIn), bound);
  await serveDocument(app, { prefix, version: parts.version });
  serveHealth(app, { db, metricsToken: config.metricsToken });
  await serveWeb(app);
  return app;
}

/** Counts the calls of a person over all their sessions; gives the seconds to wait when a minute had too many, else 0. */
function limitByPerson(app: FastifyInstance): Gate['secondsToWait'] {
  app.decorateRequest('personId', null);
  const count = app.createRateLimit({
    max: callsOfAPerson,
    timeWindow: 60_000,
    keyGenerator: (request) => `person:${String(request.getDecorator('personId'))}`,
  });
  return async (request, personId) => {
    request.setDecorator('personId', personId);
    const counted = await count(request);
    return counted.isAllowed || !counted.isExceeded ? 0 : counted.ttlInSeconds;
  };
}

/** Bytes: the largest result is handed on within a fifth of a second, in which the server does nothing else. */
const mostOfAResult = 20_000_000;

/** Reads in a process of its own, within the limits of the settings. */
function readAway(config: Config, log: Log): ReadAway {
  return (bytes, name, told) => readApart(bytes, name, { ...readOptions(config, log), ...told });
}

function readCorrectedAway(config: Config, log: Log): ReadCorrectedAway {
  return (corrected, source) => readCorrectedApart(corrected, source, readOptions(config, log));
}

function readOptions(config: Config, log: Log): ReadApartOptions {
  return {
    seconds: config.readSeconds,
    memoryMb: config.readMemoryMb,
    limits: { fileBytes: config.maxUploadBytes, resultBytes: mostOfAResult },
    onFault: (kind) => log.error({ kind }, 'a reading fell over'),
  };
}
