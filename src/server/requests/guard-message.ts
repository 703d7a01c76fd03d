import { maySpeakFor } from '../../domain/request/may.ts';
import { type ActingContext, demand, found } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { loadSetting } from '../registers/read-register-setting.ts';
import { findOwnSide, type OwnSide } from './side-store.ts';

/**
 * The own side of a request on which the asker may speak for their agency.
 * @throws {NotFound} when the asker sees no such request
 * @throws {Forbidden} when they may not speak for it
 */
export async function speakingSide(context: ActingContext, tx: Tx, requestId: string): Promise<OwnSide> {
  const side = found(await findOwnSide(tx, requestId));
  const { approves } = await loadSetting(tx);
  demand(maySpeakFor(context.actor, { holds: side.holds, approves }));
  return side;
}
