import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import type { Connect } from './database.ts';
import { failureCode } from './failure-code.ts';
import type { Log } from './log.ts';

export type ListenParts = {
  connect: Connect;
  /** What `pg_notify` names. */
  channel: string;
  /** For each notice its payload; an empty one whenever listening begins: what was told before was not heard. */
  onNotice: (payload: string) => void;
  log: Log;
};

/** An open ear; `close` when nobody needs it any more. */
export type Ear = { close(): Promise<void> };

type Line = { client: Client; ended: Promise<void> };

const shortestPause = 1;
const longestPause = 30;
/** A connection that died without a word is found out by TCP; until then what wakes by the clock must do. */
const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

/**
 * Listens as lientich_worker to what the database tells, on a connection of its own, which is made again when it breaks.
 * @throws when the database does not answer at the beginning
 */
export async function listen(parts: ListenParts): Promise<Ear> {
  const closing = new AbortController();
  const ended = keepListening(parts, await openLine(parts), closing.signal);
  return {
    async close() {
      closing.abort();
      await ended;
    },
  };
}

async function keepListening(parts: ListenParts, first: Line, closing: AbortSignal): Promise<void> {
  for (let line: Line | null = first; line !== null; line = await openAgain(parts, closing)) {
    const { client, ended } = line;
    const hangUp = () => void client.end();
    if (closing.aborted) hangUp();
    closing.addEventListener('abort', hangUp, { once: true });
    await ended;
    closing.removeEventListener('abort', hangUp);
  }
}

/** Tries at growing distances until it succeeds; null when it is closed meanwhile. */
async function openAgain(parts: ListenParts, closing: AbortSignal): Promise<Line | null> {
  for (let seconds = shortestPause; !closing.aborted; seconds = Math.min(2 * seconds, longestPause)) {
    // Closing cuts the pause short, which is its only failure.
    await pause(seconds * 1000, undefined, { signal: closing, ref: false }).catch(() => undefined);
    if (closing.aborted) return null;
    try {
      return await openLine(parts);
    } catch (error) {
      parts.log.warn({ channel: parts.channel, code: failureCode(error) }, 'listen: cannot be heard yet');
    }
  }
  return null;
}

async function openLine({ connect, channel, onNotice }: ListenParts): Promise<Line> {
  const client = new Client({ ...connect('worker'), ...keepAlive });
  // Each failure is followed by the end, to the very last; one that nobody heard would end the process.
  client.on('error', () => undefined);
  client.on('notification', ({ payload }) => onNotice(payload ?? ''));
  const ended = new Promise<void>((resolve) => {
    client.once('end', resolve);
  });
  try {
    await client.connect();
    await client.query(`listen ${escapeIdentifier(channel)}`);
  } catch (error) {
    await client.end();
    throw error;
  }
  onNotice('');
  return { client, ended };
}
