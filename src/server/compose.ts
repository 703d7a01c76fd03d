import type { FastifyInstance } from 'fastify';
import { absences } from '../contract/absences.ts';
import { agencies } from '../contract/agencies.ts';
import { apiAccess } from '../contract/api-access.ts';
import { calendar } from '../contract/calendar.ts';
import { drafts } from '../contract/drafts.ts';
import { duties } from '../contract/duties.ts';
import { imports } from '../contract/imports.ts';
import { notifications } from '../contract/notifications.ts';
import { pastExchange } from '../contract/past-exchange.ts';
import { people } from '../contract/people.ts';
import { proposals } from '../contract/proposals.ts';
import { readings } from '../contract/readings.ts';
import { registers } from '../contract/registers.ts';
import { regulations } from '../contract/regulations.ts';
import { requests } from '../contract/requests.ts';
import { session } from '../contract/session.ts';
import { trail } from '../contract/trail.ts';
import { uploads } from '../contract/uploads.ts';
import { webhooks } from '../contract/webhooks.ts';
import { absenceActs } from './absences/index.ts';
import type { ActingContext } from './access/context.ts';
import { admit, type Gate } from './access/admit.ts';
import { agencyActs } from './agencies/index.ts';
import { apiAccessActs, webhookActs } from './api-access/index.ts';
import { trailActs } from './audit/index.ts';
import { calendarActs } from './calendar/index.ts';
import {
  previewApart,
  readApart,
  readTableApart,
  type ReadApartOptions,
  typesetApart,
  readCorrectedApart,
} from './documents/read-apart.ts';
import { draftActs } from './drafts/index.ts';
import { dutyActs } from './duties/index.ts';
import { fulfilmentHolding } from './duties/hand-over-fulfilments.ts';
import { listFeedDays } from './duties/list-feed-days.ts';
import { importActs } from './imports/index.ts';
import type { ReadCorrectedAway } from './imports/read-again.ts';
import { answerFeed, type CalendarSource } from './notifications/answer-feed.ts';
import { followLive } from './notifications/follow-live.ts';
import { notificationActs } from './notifications/index.ts';
import { TabShelf } from './notifications/tab-shelf.ts';
import { pastExchangeActs } from './past-exchange/index.ts';
import { peopleActs } from './people/index.ts';
import { openBlobs } from './platform/blobs.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { Database } from './platform/database.ts';
import { openHttp } from './platform/http.ts';
import type { Log } from './platform/log.ts';
import { openQuarantine } from './platform/quarantine.ts';
import { Unmet } from './platform/problem.ts';
import { type Call, serve } from './platform/serve.ts';
import { serveDocument } from './platform/serve-document.ts';
import { serveHealth } from './platform/serve-health.ts';
import { serveWeb } from './platform/serve-web.ts';
import { proposalActs } from './proposals/index.ts';
import { readingActs } from './readings/index.ts';
import { type ReadAway, ReadingShelf, roomFor } from './readings/reading-shelf.ts';
import { registerActs } from './registers/index.ts';
import { officerHolding } from './regulations/hand-over-officers.ts';
import { regulationActs } from './regulations/index.ts';
import { requestHolding } from './requests/hand-over-requests.ts';
import { listRequestFeedDays } from './requests/list-request-feed-days.ts';
import { requestActs, requestFileActs } from './requests/index.ts';
import { sessionActs } from './session/index.ts';
import type { SignIn } from './session/open-auth.ts';
import { bindParts } from './uploads/bind-parts.ts';
import { uploadActs } from './uploads/index.ts';
import type { UploadLimits } from './uploads/read-upload-limits.ts';

export type Parts = {
  config: Config;
  clock: Clock;
  log: Log;
  db: Database;
  signIn: SignIn;
  /** Who is signed in; the sign-in's own answer unless a test gives another. */
  readSession?: Gate['readSession'];
  version: string;
  /** The windows that listen for news; whoever hears the database tells them. */
  tabs?: TabShelf;
};

const prefix = '/api/v1';
/** What stands in a person's calendar: the due days of each subject. */
const calendarSources: readonly CalendarSource[] = [listFeedDays, listRequestFeedDays];
/** Calls a minute of one person: quick hands and several tabs, no machine; and of one key: a machine that takes its time. */
const callsOfA = { person: 1200, key: 600 };

/** The server with every subject bound, not listening yet; tests call it by `inject`. */
export async function compose(parts: Parts): Promise<FastifyInstance> {
  const { config, clock, log, db } = parts;
  const app = await openHttp({ log, trustProxy: config.trustProxy, maxUploadBytes: config.maxUploadBytes });
  const readSession = parts.readSession ?? parts.signIn.readSession;
  const gate: Gate = { db, clock, readSession, limit: limitCalls(app) };
  const bound = {
    prefix,
    checkOutput: !config.production,
    admit: (call: Call) => admit(gate, call),
  };
  serve<typeof agencies, ActingContext>(app, agencies, agencyActs, bound);
  serve<typeof people, ActingContext>(
    app,
    people,
    peopleActs({ publicUrl: config.publicUrl }, [officerHolding, fulfilmentHolding, requestHolding]),
    bound,
  );
  serve<typeof trail, ActingContext>(app, trail, trailActs, bound);
  serve<typeof apiAccess, ActingContext>(app, apiAccess, apiAccessActs, bound);
  serve<typeof webhooks, ActingContext>(app, webhooks, webhookActs, bound);
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
  const sentUp = { quarantine: openQuarantine(config.dataDir), limits: uploadLimits(config) };
  serve<typeof uploads, ActingContext>(app, uploads, uploadActs(sentUp), bound);
  bindParts(app, { ...bound, ...sentUp });
  const fileActs = requestFileActs({
    blobs: openBlobs(config),
    preview: (preview) => previewApart(preview, readOptions(config, log)),
    typeset: (typeset) => typesetApart(typeset, readOptions(config, log)),
  });
  serve<typeof requests, ActingContext>(app, requests, { ...requestActs, ...fileActs }, bound);
  serve<typeof drafts, ActingContext>(app, drafts, draftActs, bound);
  serve<typeof registers, ActingContext>(app, registers, registerActs, bound);
  const pastParts = {
    blobs: openBlobs(config),
    readTable: (bytes: Uint8Array) => readTableApart(bytes, readOptions(config, log)),
  };
  serve<typeof pastExchange, ActingContext>(app, pastExchange, pastExchangeActs(pastParts), bound);
  serve<typeof notifications, ActingContext>(app, notifications, notificationActs(config), bound);
  const tabs = parts.tabs ?? new TabShelf();
  app.addHook('preClose', async () => tabs.close());
  const peekSession = parts.readSession ?? parts.signIn.peekSession;
  followLive(app, prefix, { db, clock, peekSession, tabs });
  answerFeed(app, { db, clock, publicUrl: config.publicUrl, sources: calendarSources });
  await serveDocument(app, { prefix, version: parts.version });
  serveHealth(app, { db, metricsToken: config.metricsToken });
  await serveWeb(app);
  return app;
}

function uploadLimits(config: Config): UploadLimits {
  return { largest: config.maxAttachmentBytes, quota: config.uploadQuotaBytes, types: config.fileTypes };
}

/** Counts the calls of a person over all their sessions, and those of each of their keys for itself. */
function limitCalls(app: FastifyInstance): Gate['limit'] {
  app.decorateRequest('caller', null);
  const countUpTo = (max: number) =>
    app.createRateLimit({
      max,
      timeWindow: 60_000,
      keyGenerator: (request) => String(request.getDecorator('caller')),
    });
  const counts = { person: countUpTo(callsOfA.person), key: countUpTo(callsOfA.key) };
  return async ({ request, reply }, { kind, id }) => {
    request.setDecorator('caller', `${kind}:${id}`);
    const counted = await counts[kind](request);
    if (counted.isAllowed || !counted.isExceeded) return;
    reply.header('retry-after', String(counted.ttlInSeconds));
    throw new Unmet('tooMany');
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
