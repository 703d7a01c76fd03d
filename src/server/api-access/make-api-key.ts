import { checkExpiry } from '../../domain/api-access/key-state.ts';
import { mayMakeKey } from '../../domain/api-access/may.ts';
import type { ApiScope } from '../../domain/api-access/scope.ts';
import { type ActingContext, demand, granted, perform } from '../access/context.ts';
import { makeKeyToken } from '../access/key-token.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { countLivingKeys, insertKey, tellOfKey } from './key-store.ts';
import { showKey } from './show-key.ts';

type Wanted = { name: string; scopes: ApiScope[]; expiresOn: string };

const most = 20;

/** Makes a key for the appointment in which the person acts. It does nothing until somebody else has confirmed it. */
export async function makeApiKey(context: ActingContext, { name, scopes, expiresOn }: Wanted) {
  const { agencyId, personId } = context.actor;
  demand(mayMakeKey(context.actor));
  granted(checkExpiry(expiresOn, context.clock.today()));
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    if ((await countLivingKeys(tx, agencyId, personId)) >= most) throw new Refused('tooManyKeys');
    const id = newId();
    const { token, prefix, hash } = makeKeyToken();
    await insertKey(tx, { id, name, prefix, secretHash: hash, scopes, expiresOn });
    await recordEvent(tx, {
      act: 'apiKey.made',
      subjectKind: 'apiKey',
      subjectId: id,
      subjectLabel: `${name} (${prefix})`,
      changes: [
        { field: 'scopes', before: null, after: scopes.join(', ') },
        { field: 'expiresOn', before: null, after: expiresOn },
      ],
    });
    await tellOfKey(tx, id);
    return { key: await showKey(context, tx, id), token };
  });
}
