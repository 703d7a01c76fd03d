/** What an agency can have told to its own system: what passed between agencies, never what is inside of one. */
export const webhookEvents = [
  'request.arrived',
  'request.received',
  'request.message',
  'request.answered',
  'request.returned',
  'request.refused',
  'request.overdue',
  'request.changed',
  'notice.arrived',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** The message that an administrator sends to see whether it arrives. */
export const testEvent = 'webhook.test';
