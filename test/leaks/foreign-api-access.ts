import { newId } from '../../src/server/platform/new-id.ts';

/** The keys and webhooks of a foreign agency. */
export type ForeignApiAccess = { keyId: string; webhookId: string; deliveryId: string };

/** New ids for them. */
export const apiAccessIds = (): ForeignApiAccess => ({
  keyId: newId(),
  webhookId: newId(),
  deliveryId: newId(),
});

/** Words of them that may stand in nobody else's answer. */
export const apiAccessWords = {
  key: 'Khóa của hệ thống kín',
  prefix: 'lt_9999999999',
  url: 'https://he-thong-kin.noi-khac.demo/duong-dan-kin',
};

type Holder = { agencyId: string; personId: string; appointmentId: string };
type Row = [table: string, columns: Record<string, unknown>];

/** A key that waits, a webhook with its secret, and a message that was given up. */
export function rowsOfApiAccess(id: ForeignApiAccess, { agencyId, personId, appointmentId }: Holder): Row[] {
  const own = { agency_id: agencyId };
  const ofWebhook = { ...own, webhook_id: id.webhookId };
  return [
    [
      'api_key',
      {
        ...own,
        id: id.keyId,
        person_id: personId,
        appointment_id: appointmentId,
        name: apiAccessWords.key,
        prefix: apiAccessWords.prefix,
        secret_hash: 'no secret has this hash',
        scopes: ['requests:read'],
        expires_on: '2022-12-31',
      },
    ],
    ['webhook', { ...own, id: id.webhookId, url: apiAccessWords.url, events: ['request.arrived'] }],
    ['webhook_secret', { ...ofWebhook, secret: 'whsec_a2luZA==' }],
    [
      'webhook_delivery',
      {
        ...ofWebhook,
        id: id.deliveryId,
        event: 'request.arrived',
        about_kind: 'request',
        about_id: newId(),
        state: 'dead',
        settled_at: '2022-09-05',
      },
    ],
  ];
}
