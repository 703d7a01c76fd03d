import { z } from 'zod';
import { deliveryFailures, deliveryStates } from '../domain/api-access/delivery.ts';
import { testEvent, webhookEvents } from '../domain/api-access/webhook-event.ts';
import { isOrigin, isWebhookUrl } from '../domain/api-access/webhook-url.ts';
import { act, count, Id, Instant, page, paging, refuses, Version, words } from './act.ts';

const url = z
  .string()
  .trim()
  .max(1000)
  .refine(isWebhookUrl, 'Địa chỉ https đầy đủ, không kèm tên và mật khẩu / A whole https address')
  .meta({ examples: ['https://vanban.co-quan.demo/lien-tich'] });
const events = z
  .array(z.enum(webhookEvents).meta({ examples: ['request.arrived'] }))
  .min(1)
  .max(webhookEvents.length)
  .refine((some) => new Set(some).size === some.length);
const webhookId = z.object({ webhookId: Id });
const secret = words('whsec_…').meta({
  description: 'What messages are signed with (Standard Webhooks), shown this once',
});

export const WebhookView = z.object({
  id: Id,
  url: words('https://vanban.co-quan.demo/lien-tich'),
  events,
  active: z.boolean(),
  goneAt: Instant.nullable().meta({
    description: 'When the receiver said that it is no longer there (410); nothing is sent since',
  }),
  oldSecretUntil: Instant.nullable().meta({
    description: 'Until when messages are signed with the secret before, too',
  }),
  madeAt: Instant,
  waiting: count(0).meta({ description: 'Messages that are on their way or will be tried again' }),
  dead: count(0).meta({ description: 'Messages that were given up' }),
  version: Version,
});
export type WebhookView = z.infer<typeof WebhookView>;

export const DeliveryView = z.object({
  id: Id.meta({ description: 'The `webhook-id` under which it is sent, every time the same' }),
  event: z.enum([...webhookEvents, testEvent]).meta({ examples: ['request.arrived'] }),
  at: Instant.meta({ description: 'When it happened' }),
  queuedAt: Instant,
  state: z.enum(deliveryStates),
  attempts: count(1),
  nextAt: Instant.nullable().meta({ description: 'Not tried again before' }),
  settledAt: Instant.nullable().meta({ description: 'When it arrived or was given up' }),
  status: count(503).nullable().meta({ description: 'The HTTP status of the last answer' }),
  failure: z.enum(deliveryFailures).nullable(),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

export const WebhookHost = z.object({
  id: Id,
  origin: words('https://vanban.co-quan.demo'),
  internal: z.boolean().meta({ description: 'Its addresses may lie inside of a network' }),
  addedAt: Instant,
});
export type WebhookHost = z.infer<typeof WebhookHost>;

export const webhooks = {
  listWebhooks: act
    .route({
      method: 'GET',
      path: '/webhooks',
      operationId: 'listWebhooks',
      summary: 'Where one’s own agency has its messages sent (administrator of the agency)',
    })
    .output(z.object({ items: z.array(WebhookView) })),
  // No Idempotency-Key here either, since the answer holds a secret.
  makeWebhook: act
    .route({
      method: 'POST',
      path: '/webhooks',
      operationId: 'makeWebhook',
      summary: 'Have messages sent to an address of an allowed place',
      successStatus: 201,
    })
    .input(z.object({ url, events }))
    .output(z.object({ webhook: WebhookView, secret }))
    .errors(refuses('originNotAllowed', 'tooManyWebhooks')),
  changeWebhook: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'PATCH',
      path: '/webhooks/{webhookId}',
      operationId: 'changeWebhook',
      summary: 'Change the address and the events, switch it off and on again',
    })
    .input(webhookId.extend({ url, events, active: z.boolean() }))
    .output(WebhookView)
    .errors(refuses('originNotAllowed')),
  resetWebhookSecret: act
    .route({
      method: 'POST',
      path: '/webhooks/{webhookId}/secret',
      operationId: 'resetWebhookSecret',
      summary: 'Make a new secret; for a day messages carry a signature of the one before, too',
    })
    .input(webhookId)
    .output(z.object({ webhook: WebhookView, secret })),
  dropWebhook: act
    .route({
      method: 'DELETE',
      path: '/webhooks/{webhookId}',
      operationId: 'dropWebhook',
      summary: 'Send nothing there any more, and forget its messages',
    })
    .input(webhookId)
    .output(z.object({ dropped: z.literal(true) })),
  sendWebhookTest: act
    .route({
      method: 'POST',
      path: '/webhooks/{webhookId}/test',
      operationId: 'sendWebhookTest',
      summary: 'Send a message `webhook.test`, to see whether it arrives',
      successStatus: 202,
    })
    .input(webhookId)
    .output(z.object({ deliveryId: Id }))
    .errors(refuses('webhookOff')),
  listDeliveries: act
    .route({
      method: 'GET',
      path: '/webhooks/{webhookId}/deliveries',
      operationId: 'listDeliveries',
      summary: 'The messages of a webhook, the latest first; delivered ones are kept for 30 days',
    })
    .input(
      webhookId.extend({
        state: z
          .enum(deliveryStates)
          .optional()
          .meta({ description: 'Only those in this state', examples: ['dead'] }),
        ...paging,
      }),
    )
    .output(page(DeliveryView)),
  sendDeliveriesAgain: act
    .route({
      method: 'POST',
      path: '/webhooks/{webhookId}/deliveries/again',
      operationId: 'sendDeliveriesAgain',
      summary: 'Send messages again that were given up: those named, or all of them',
    })
    .input(
      webhookId.extend({
        deliveryIds: z.array(Id).min(1).max(200).nullable().default(null).meta({
          description: 'Null: all that were given up',
        }),
      }),
    )
    .output(z.object({ again: count(1) })),
  listWebhookHosts: act
    .route({
      method: 'GET',
      path: '/webhook-hosts',
      operationId: 'listWebhookHosts',
      summary: 'The places to which this installation may send messages (system administrator)',
    })
    .input(z.object(paging))
    .output(page(WebhookHost)),
  addWebhookHost: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/webhook-hosts',
      operationId: 'addWebhookHost',
      summary:
        'Allow a place: scheme, host and port; inside of a network only when said so (system administrator)',
      successStatus: 201,
    })
    .input(
      z.object({
        origin: z
          .string()
          .trim()
          .max(300)
          .refine(isOrigin, 'Chỉ gồm https://, tên máy và cổng nếu có / Scheme, host and port only')
          .meta({ examples: ['https://vanban.co-quan.demo'] }),
        internal: z.boolean().default(false),
      }),
    )
    .output(WebhookHost)
    .errors(refuses('originKnown')),
  dropWebhookHost: act
    .route({
      method: 'DELETE',
      path: '/webhook-hosts/{hostId}',
      operationId: 'dropWebhookHost',
      summary: 'Allow a place no longer; nothing is sent there from now on (system administrator)',
    })
    .input(z.object({ hostId: Id }))
    .output(z.object({ dropped: z.literal(true) })),
};
