import { z } from 'zod';
import { keyStates } from '../domain/api-access/key-state.ts';
import { apiScopes } from '../domain/api-access/scope.ts';
import { act, Day, Id, Instant, page, paging, refuses, words, written } from './act.ts';

const scopes = z
  .array(z.enum(apiScopes).meta({ examples: ['requests:read'] }))
  .min(1)
  .max(apiScopes.length)
  .refine((some) => new Set(some).size === some.length);

export const ApiKeyView = z.object({
  id: Id,
  name: words('Hệ thống quản lý văn bản'),
  prefix: words('lt_3f9a0c51d2').meta({ description: 'How the key begins; the rest is kept nowhere' }),
  scopes,
  holder: words('Cán bộ đầu mối'),
  positionTitle: words('Chuyên viên').meta({ description: 'The position in which the key acts' }),
  own: z.boolean().meta({ description: 'The reader’s own: somebody else must confirm it' }),
  state: z
    .enum(keyStates)
    .meta({ description: '`waiting`: for an administrator of the agency to confirm it' }),
  madeAt: Instant,
  expiresOn: Day.meta({ description: 'The last day on which it works' }),
  confirmedBy: words('Quản trị cơ quan').nullable(),
  revokedBy: words('Quản trị cơ quan').nullable(),
  lastUsedOn: Day.nullable(),
});
export type ApiKeyView = z.infer<typeof ApiKeyView>;

const keyId = z.object({ keyId: Id });

export const apiAccess = {
  listApiKeys: act
    .route({
      method: 'GET',
      path: '/api-keys',
      operationId: 'listApiKeys',
      summary: 'One’s own API keys, or all of the agency for its administrator, the latest first',
    })
    .input(
      z.object({
        whose: z
          .enum(['own', 'agency'])
          .default('own')
          .meta({ examples: ['own'] }),
        ...paging,
      }),
    )
    .output(page(ApiKeyView)),
  // No Idempotency-Key: what is repeated under one is kept for a day, and a secret is kept nowhere.
  makeApiKey: act
    .route({
      method: 'POST',
      path: '/api-keys',
      operationId: 'makeApiKey',
      summary:
        'Make a key that acts in one’s own appointment; it works once an administrator has confirmed it',
      successStatus: 201,
    })
    .input(z.object({ name: written(2, 100, 'Hệ thống quản lý văn bản'), scopes, expiresOn: Day }))
    .output(
      z.object({
        key: ApiKeyView,
        token: words('lt_3f9a0c51d2_…').meta({ description: 'The whole key, shown this once' }),
      }),
    )
    .errors(refuses('periodBackwards', 'keyTooLong', 'tooManyKeys')),
  confirmApiKey: act
    .route({
      method: 'POST',
      path: '/api-keys/{keyId}/confirm',
      operationId: 'confirmApiKey',
      summary: 'Confirm another person’s key (administrator of the agency)',
    })
    .input(keyId)
    .output(ApiKeyView)
    .errors(refuses('ownKey', 'keyDecided')),
  revokeApiKey: act
    .route({
      method: 'POST',
      path: '/api-keys/{keyId}/revoke',
      operationId: 'revokeApiKey',
      summary: 'End a key at once: one’s own, or any of the agency for its administrator',
    })
    .input(keyId)
    .output(ApiKeyView),
};
