import type { ProposalView, RegulationView } from '../../src/contract/regulation-views.ts';
import type { DutyContent } from '../../src/domain/regulation/duty-content.ts';
import type { Happening } from './agenda.ts';
import { readWorldText } from './read-world-text.ts';
import type { Stage } from './stage.ts';

/** A draft that the clerk of Thái Bình's Internal Affairs Committee has only just handed in. */
export const draftFile = 'thai-binh-du-thao-2022.txt';

/** What waits for whoever tries the demo: an answer that the procuracy of Hà Giang owes, and a draft to be worked on. */
export function openWork(stage: Stage, regulations: ReadonlyMap<string, string>): Happening[] {
  return [
    { at: '2022-08-30T09:00', act: () => proposeReading(stage, regulations.get('ha-giang-dan-su-2018')!) },
    { at: '2022-08-31T15:30', act: () => handInDraft(stage) },
  ];
}

/**
 * The court of Hà Giang asks to read "ngay sau khi ban hành" of Article 4 as two working days instead of one, and its
 * leader accepts that; the procuracy has not answered.
 */
async function proposeReading(stage: Stage, regulationId: string): Promise<void> {
  const focal = await stage.player('daumoi@ta-hagiang.demo');
  const seen = await stage.call<RegulationView>(focal, 'GET', `/regulations/${regulationId}`);
  const duty = seen.shown?.duties.find(({ reading }) => reading.eId === 'art_4__cl_2');
  if (duty === undefined) throw new Error('World: the court finds no duty in Article 4, clause 2');
  const reading: DutyContent = { ...duty.reading, agreedDefault: { amount: 2, unit: 'workingDay' } };
  const path = `/regulations/${regulationId}/corrections`;
  const correction = await stage.call<ProposalView>(focal, 'POST', path, {
    body: { changes: [{ dutyId: duty.id, reading }], reason },
  });
  const leader = await stage.player('lanhdao@ta-hagiang.demo');
  const { id, contentHash } = correction;
  await stage.call(leader, 'POST', `/proposals/${id}/accept`, { body: { contentHash } });
}

const reason =
  'Tòa án nhân dân cấp huyện ở xa trụ sở Viện kiểm sát cùng cấp, gửi qua đường bưu chính không kịp trong 01 ngày ' +
  'làm việc; đề nghị thống nhất “ngay sau khi ban hành” là trong 02 ngày làm việc.';

async function handInDraft(stage: Stage): Promise<void> {
  await readWorldText(stage, await stage.player('vanthu@bnc-thaibinh.demo'), draftFile);
}
