import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import i18next from 'i18next';
import { routes } from 'virtual:contract-routes';
import type { Contract } from '../../contract/contract.ts';
import { actingAs } from './acting-as.ts';
import { decodeProblem } from './problem.ts';

/** What a single call may add: the row version it edits, or a key that makes creating twice harmless. */
export type CallContext = { version?: number; idempotencyKey?: string };

const link = new OpenAPILink<CallContext>(routes, {
  url: () => `${location.origin}/api/v1`,
  headers: ({ context }) => ({
    'accept-language': i18next.language || 'vi',
    ...(actingAs() ? { 'lientich-acting-as': actingAs() ?? '' } : {}),
    ...(context.version === undefined ? {} : { 'if-match': `"${context.version}"` }),
    ...(context.idempotencyKey ? { 'idempotency-key': context.idempotencyKey } : {}),
  }),
  fetch: async (request, init) => asJson(await fetch(request, init)),
  customErrorResponseBodyDecoder: decodeProblem,
});

/** The link reads `application/json` only; a problem document is JSON by another name. */
function asJson(response: Response): Response {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response;
  const headers = new Headers(response.headers);
  headers.set('content-type', 'application/json');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/** The typed client of the whole contract: `call.readings.readText({ text })`. */
export const call: ContractRouterClient<Contract, CallContext> = createORPCClient(link);

/** The same as query and mutation options: `useQuery(api.trail.listTrail.queryOptions({ input }))`. */
export const api = createTanstackQueryUtils(call);
