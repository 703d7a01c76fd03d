/** What a key may be used for; each act that a machine may call names one of them in the contract. */
export const apiScopes = [
  'requests:read',
  'requests:write',
  'files:write',
  'registers:read',
  'regulations:read',
] as const;
export type ApiScope = (typeof apiScopes)[number];
