import type { ForeignAgency } from './foreign-agency.ts';
import type { Attempt, Expectation } from './operations.ts';

const keys = 'a key is its holder’s and their administrator’s';
const webhooks = 'where an agency has its messages sent is its own';
const places = 'the places to which messages may go are the operating body’s, and name no agency';
const url = 'https://noi-khac.demo/vao';
const events = ['request.arrived'];

const uponWebhook =
  (body?: Attempt['body']) =>
  ({ webhookId }: ForeignAgency): Attempt => ({ params: { webhookId }, ...(body && { body }) });

/** What strangers may learn by keys and webhooks. */
export const apiAccessOperations: Record<string, Expectation> = {
  listApiKeys: { sees: 'own', why: keys, call: () => ({ query: { whose: 'agency' } }) },
  makeApiKey: {
    sees: 'own',
    why: 'a key is made for the caller’s own appointment',
    call: () => ({
      body: { name: 'Khóa của người ngoài', scopes: ['requests:read'], expiresOn: '2022-12-31' },
    }),
  },
  confirmApiKey: { sees: 'hidden', why: keys, call: ({ keyId }) => ({ params: { keyId } }) },
  revokeApiKey: { sees: 'hidden', why: keys, call: ({ keyId }) => ({ params: { keyId } }) },
  listWebhooks: { sees: 'own', why: webhooks },
  makeWebhook: { sees: 'own', why: webhooks, call: () => ({ body: { url, events } }) },
  changeWebhook: { sees: 'hidden', why: webhooks, call: uponWebhook({ url, events, active: false }) },
  resetWebhookSecret: { sees: 'hidden', why: webhooks, call: uponWebhook({}) },
  sendWebhookTest: { sees: 'hidden', why: webhooks, call: uponWebhook({}) },
  listDeliveries: { sees: 'hidden', why: webhooks, call: uponWebhook() },
  sendDeliveriesAgain: {
    sees: 'hidden',
    why: webhooks,
    call: ({ webhookId, deliveryId }) => ({ params: { webhookId }, body: { deliveryIds: [deliveryId] } }),
  },
  dropWebhook: { sees: 'hidden', why: webhooks, call: uponWebhook() },
  listWebhookHosts: { sees: 'own', why: places },
  addWebhookHost: { sees: 'own', why: places, call: () => ({ body: { origin: 'https://noi-khac.demo' } }) },
  dropWebhookHost: {
    sees: 'own',
    why: places,
    call: ({ webhookId }) => ({ params: { hostId: webhookId } }),
  },
};
