/** What an agency can have told to its own system: what passed between agencies, never what is inside of one. */
export const webhookEvents = [
  'request.sent',
  'request.arrived',
  'request.received',
  'request.message',
  'request.answered',
  'request.refused',
  'request.returned',
  'request.overdue',
  'notice.arrived',
  'notice.acknowledged',
  'fulfilment.due',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** The message that an administrator sends to see whether it arrives. */
export const testEvent = 'webhook.test';
