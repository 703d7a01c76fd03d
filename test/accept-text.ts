import { sql } from 'kysely';
import type { TestApp } from './app.ts';
import { askerOf, inside, type Participant, propose, type textOf } from './participants.ts';

/** Proposes a text and lets participants accept it, past the acts; gives the regulation. */
export async function layRegulation(
  server: TestApp,
  by: Participant,
  { text, acceptedBy = [] }: { text: ReturnType<typeof textOf>; acceptedBy?: readonly Participant[] },
): Promise<string> {
  const { regulationId, proposalId } = await propose(server, by, text);
  for (const participant of acceptedBy) {
    await inside(server, askerOf(server, participant), async (tx) => {
      await sql`insert into proposal_answer (proposal_id, answer, content_hash, position_title)
        select q.id, 'accepted', v.content_hash, 'Viện trưởng' from proposal q
        join regulation_version v on v.id = q.version_id where q.id = ${proposalId}`.execute(tx);
      await sql`select settle_proposal(${proposalId})`.execute(tx);
    });
  }
  return regulationId;
}
