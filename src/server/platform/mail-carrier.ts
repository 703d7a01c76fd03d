import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config } from './config.ts';

/** A message to one person. */
export type Message = { id: string; to: string; subject: string; body: string; createdAt: Date };

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
    async carry({ id, to, subject, body }) {
      await transport.sendMail({ from, to, subject, text: body, messageId: `<${id}@lientich>` });
    },
    close: () => transport.close(),
  };
}
