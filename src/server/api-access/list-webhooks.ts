import { mayKeepWebhooks } from '../../domain/api-access/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { loadWebhooks } from './webhook-store.ts';

/** Where one's own agency has its messages sent. */
export async function listWebhooks(context: ActingContext) {
  demand(mayKeepWebhooks(context.actor));
  return { items: await inquire(context, (tx) => loadWebhooks(tx, context.actor.agencyId)) };
}
