import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { findSetting, type RegisterSetting } from './register-store.ts';

/** How one's own agency numbers, and whether a leader approves what leaves. */
export function readRegisterSetting(context: ActingContext): Promise<RegisterSetting> {
  demand(mayReadRequests(context.actor));
  return inquire(context, loadSetting);
}

/** The setting of the asker's agency; until it says something, numbers by the year and nothing to be approved. */
export async function loadSetting(tx: Tx): Promise<RegisterSetting> {
  return (await findSetting(tx)) ?? { approves: false, terms: [], version: 1 };
}
