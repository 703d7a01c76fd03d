export const deliveryStates = ['waiting', 'delivered', 'dead'] as const;
/** `dead`: given up; somebody can have it sent again. */
export type DeliveryState = (typeof deliveryStates)[number];

/** Why a message did not arrive. */
export const deliveryFailures = [
  'originNotAllowed',
  'addressNotAllowed',
  'nameNotFound',
  'wrongCertificate',
  'notReached',
  'timedOut',
  'redirected',
  'refused',
  'gone',
] as const;
export type DeliveryFailure = (typeof deliveryFailures)[number];

/** What an answer means by its HTTP status; null when the message has arrived. Redirects are not followed. */
export function failureOfStatus(status: number): DeliveryFailure | null {
  if (status >= 200 && status < 300) return null;
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected' : 'refused';
}
