import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/** The log: one JSON object a line on standard error, without content, names or addresses of pages. */
export function openLog(level: Config['logLevel']): Log {
  return pino(
    { level, base: null, redact: ['*.password', '*.token', '*.email', '*.fullName', '*.text'] },
    pino.destination({ fd: 2, sync: false }),
  );
}
