import { expect } from 'vitest';
import type { DeliveryView, WebhookView } from '../src/contract/webhooks.ts';
import type { Resolve } from '../src/server/api-access/send-message.ts';
import { sendWaiting } from '../src/server/api-access/send-waiting.ts';
import { type Database, openDatabase, openPool } from '../src/server/platform/database.ts';
import { openLog } from '../src/server/platform/log.ts';
import type { Caller, TestApp } from './app.ts';
import { query } from './house.ts';

export type MadeWebhook = { webhook: WebhookView; secret: string };

/** The webhooks of a test: places that the operator allows, webhooks of agencies, and who sends. */
export type WebhookGround = {
  allow(origin: string, internal?: boolean): Promise<void>;
  make(as: Caller, url: string, events?: string[]): Promise<MadeWebhook>;
  /** Tells the agency's webhooks that something happened, as a trigger would. */
  tell(agencyId: string, event: string, aboutId: string): Promise<void>;
  /** Sends what is due, as the job would. */
  send(resolve?: Resolve): Promise<void>;
  /** Lets every message that waits for another attempt be due now. */
  letBeDue(): Promise<void>;
  deliveries(as: Caller, webhook: { id: string }, state?: string): Promise<DeliveryView[]>;
  read(as: Caller, webhook: { id: string }): Promise<WebhookView | undefined>;
  close(): Promise<void>;
};

/** Opens what tests of webhooks need; `operator` administers the system. */
export function layWebhooks(server: TestApp, operator: Caller): WebhookGround {
  const db: Database = openDatabase(openPool(server.database.connect, 'worker', 4));
  const log = openLog('silent');
  return {
    async allow(origin, internal = false) {
      const allowed = await server.call('POST', '/webhook-hosts', {
        as: operator,
        body: { origin, internal },
      });
      expect(allowed.statusCode, allowed.body).toBe(201);
    },
    async make(as, url, events = ['request.arrived']) {
      const made = await server.call('POST', '/webhooks', { as, body: { url, events } });
      expect(made.statusCode, made.body).toBe(201);
      return made.json<MadeWebhook>();
    },
    async tell(agencyId, event, aboutId) {
      await query(
        server,
        'owner',
        `select queue_webhooks($1, $2, 'request', $3) from (select set_config('app.business_at', $4, false)) s`,
        [agencyId, event, aboutId, server.clock.now().toISOString()],
      );
    },
    send: (resolve) => sendWaiting({ db, clock: server.clock, log, resolve }),
    async letBeDue() {
      await query(
        server,
        'worker',
        `update webhook_delivery set next_at = clock_timestamp() where state = 'waiting'`,
      );
    },
    async deliveries(as, { id }, state) {
      const path = `/webhooks/${id}/deliveries`;
      const listed = await server.call('GET', path, { as, query: { limit: '200', ...(state && { state }) } });
      expect(listed.statusCode, listed.body).toBe(200);
      return listed.json<{ items: DeliveryView[] }>().items;
    },
    async read(as, { id }) {
      const listed = await server.call('GET', '/webhooks', { as });
      return listed.json<{ items: WebhookView[] }>().items.find((one) => one.id === id);
    },
    close: () => db.destroy(),
  };
}
