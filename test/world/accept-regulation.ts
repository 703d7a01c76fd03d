import type { RegulationView } from '../../src/contract/regulation-views.ts';
import type { Stage } from './stage.ts';

/** The leader of a body accepts the text for it: what they see, by its hash. */
export async function acceptText(stage: Stage, bodyKey: string, regulationId: string): Promise<void> {
  const leader = await stage.player(`lanhdao@${bodyKey}.demo`);
  const seen = await stage.call<RegulationView>(leader, 'GET', `/regulations/${regulationId}`);
  const text = seen.proposals.find(({ kind }) => kind === 'text');
  if (text === undefined) throw new Error(`World: nothing of ${seen.title} waits for ${bodyKey}`);
  const { contentHash } = text;
  await stage.call(leader, 'POST', `/proposals/${text.id}/accept`, { body: { contentHash } });
}

/** The leader answers for the regulation, and the focal officer of the body follows it. */
export async function nameOfficers(stage: Stage, bodyKey: string, regulationId: string): Promise<void> {
  const leader = await stage.player(`lanhdao@${bodyKey}.demo`);
  const focal = await stage.player(`daumoi@${bodyKey}.demo`);
  await stage.call(leader, 'PUT', `/regulations/${regulationId}/officers`, {
    body: { headAppointmentId: leader.appointmentId, focalAppointmentIds: [focal.appointmentId] },
  });
}
