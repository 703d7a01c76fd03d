import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { findRegisters } from './register-list-store.ts';

/** The registers that there are, by year or Party term, the latest first. */
export async function listPeriods(context: ActingContext) {
  demand(mayReadRequests(context.actor));
  return { items: await inquire(context, findRegisters) };
}
