import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config } from './config.ts';
import { failureCode } from './failure-code.ts';

/** A message to one person; `html` says the same as `body`. */
export type Message = {
  id: string;
  to: string;
  subject: string;
  body: string;
  html: string | null;
  createdAt: Date;
};

/** Takes messages to where people find them. */
export type Carrier = {
  /** Resolves when the message is handed over; rejects when it must be tried again. */
  carry(message: Message): Promise<void>;
  close(): void;
};

/** By the mail server of `LIENTICH_SMTP_URL`, else into files under the data folder. */
export function openCarrier(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>): Carrier {
  return config.smtpUrl === null
    ? fileCarrier(path.join(config.dataDir, 'mail'))
    : smtpCarrier(config.smtpUrl, config.mailFrom);
}

/** Files that only the server's own user reads, since a link in them opens an account. */
export function fileCarrier(folder: string): Carrier {
  return {
    async carry(message) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const day = message.createdAt.toISOString().slice(0, 19).replaceAll(':', '');
      const text = `To: ${message.to}\nSubject: ${message.subject}\n\n${message.body}\n`;
      await writeFile(path.join(folder, `${day}-${message.id}.txt`), text, { mode: 0o600 });
    },
    close: () => undefined,
  };
}

const seconds = 1000;

/** A mail server; a slow or silent one is given up after half a minute. */
export function smtpCarrier(url: string, from: string): Carrier {
  const patience = {
    connectionTimeout: 30 * seconds,
    greetingTimeout: 30 * seconds,
    socketTimeout: 30 * seconds,
  };
  const transport = createTransport({ url, ...patience });
  return {
    async carry({ id, to, subject, body, html }) {
      const message = { from, to, subject, text: body, messageId: `<${id}@lientich>` };
      // Nobody is to answer it with "I am away".
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await transport.sendMail({ ...message, headers, ...(html !== null && { html }) });
    },
    close: () => transport.close(),
  };
}

/** What nodemailer tells of a failure. */
type SmtpFailure = { code?: unknown; responseCode?: unknown };

/** The answer of the mail server, `550`, or the kind of the failure, `ECONNREFUSED`; never its words. */
export function refusalCode(error: unknown): string {
  const { responseCode } = (error ?? {}) as SmtpFailure;
  return typeof responseCode === 'number' ? String(responseCode) : failureCode(error);
}

/** Whether the mail server will never take this message (RFC 5321, 4.2.1: 5yz of the envelope or of the content). */
export function isRefusedForGood(error: unknown): boolean {
  const { code, responseCode } = (error ?? {}) as SmtpFailure;
  return (
    (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500
  );
}

const connecting = new Set([
  'ECONNECTION',
  'ECONNREFUSED',
  'ECONNRESET',
  'EDNS',
  'ENOTFOUND',
  'ESOCKET',
  'ETIMEDOUT',
  'ETLS',
  'EAUTH',
]);

/** Whether there was no mail server to talk to, so that no other message would fare better now. */
export function hasNoServer(error: unknown): boolean {
  return connecting.has(failureCode(error));
}
