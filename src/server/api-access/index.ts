import type { apiAccess } from '../../contract/api-access.ts';
import type { webhooks } from '../../contract/webhooks.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { addWebhookHost } from './add-webhook-host.ts';
import { changeWebhook } from './change-webhook.ts';
import { confirmApiKey } from './confirm-api-key.ts';
import { dropWebhookHost } from './drop-webhook-host.ts';
import { dropWebhook } from './drop-webhook.ts';
import { listApiKeys } from './list-api-keys.ts';
import { listDeliveries } from './list-deliveries.ts';
import { listWebhookHosts } from './list-webhook-hosts.ts';
import { listWebhooks } from './list-webhooks.ts';
import { makeApiKey } from './make-api-key.ts';
import { makeWebhook } from './make-webhook.ts';
import { resetWebhookSecret } from './reset-webhook-secret.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { sendDeliveriesAgain } from './send-deliveries-again.ts';
import { sendWebhookTest } from './send-webhook-test.ts';

/** The acts of keys with which machines call. */
export const apiAccessActs: Acts<typeof apiAccess, ActingContext> = {
  listApiKeys,
  makeApiKey,
  confirmApiKey,
  revokeApiKey,
};

/** The acts of where machines are told what happened. */
export const webhookActs: Acts<typeof webhooks, ActingContext> = {
  listWebhooks,
  makeWebhook,
  changeWebhook,
  resetWebhookSecret,
  dropWebhook,
  sendWebhookTest,
  listDeliveries,
  sendDeliveriesAgain,
  listWebhookHosts,
  addWebhookHost,
  dropWebhookHost,
};
