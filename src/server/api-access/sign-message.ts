import { createHmac } from 'node:crypto';

export type Message = {
  /** The same for every attempt: by it the receiver knows what it has had. */
  id: string;
  /** When it is sent, not when it happened. */
  sentAt: Date;
  body: string;
};

/**
 * The headers by which a receiver knows a message for ours (Standard Webhooks 1.0): a signature `v1` with each of the
 * secrets that are valid, the latest first.
 */
export function signMessage(
  { id, sentAt, body }: Message,
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
