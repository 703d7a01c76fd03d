import { mayImport } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { findSide, saveOwnAliases } from './regulation-store.ts';

type Wanted = { regulationId: string; aliases: string[] };

/** Says under which other names one's own agency knows a regulation; the other participants do not see them. */
export async function nameRegulation(
  context: ActingContext,
  { regulationId, aliases }: Wanted,
): Promise<{ aliases: string[] }> {
  demand(mayImport(context.actor));
  const named = [...new Set(aliases)];
  return perform(context, async (tx) => {
    const side = found(await findSide(tx, context.actor.agencyId, regulationId));
    await saveOwnAliases(tx, regulationId, named);
    await recordEvent(tx, {
      act: 'regulation.named',
      subjectKind: 'regulation',
      subjectId: regulationId,
      subjectLabel: side.title,
      changes: [{ field: 'aliases', before: side.ownAliases.join('; '), after: named.join('; ') }],
    });
    return { aliases: named };
  });
}
