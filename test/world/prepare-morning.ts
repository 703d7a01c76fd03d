import type { Happening } from './agenda.ts';
import type { Scene } from './state-fulfilment.ts';

type Away = { body: string; part: 'daumoi' | 'chuyenvien'; substitute: boolean; from: string; until: string };

/** Who is not there on the demo's morning, so that somebody else does their work, or nobody. */
const away: Away[] = [
  { body: 'btg-thaibinh', part: 'daumoi', substitute: true, from: '2022-08-31', until: '2022-09-09' },
  { body: 'bdv-thaibinh', part: 'daumoi', substitute: false, from: '2022-08-31', until: '2022-09-09' },
  { body: 'ta-hagiang', part: 'chuyenvien', substitute: false, from: '2022-09-05', until: '2022-09-16' },
  { body: 'duk-vinhphuc', part: 'chuyenvien', substitute: false, from: '2022-09-05', until: '2022-09-09' },
];

/** What is arranged in the last weeks before the demo's morning: absences, and the days of the court of Hà Giang. */
export function prepareMorning(scene: Scene): Happening[] {
  return [
    { at: '2022-07-25T09:00', act: () => decideOwnDays(scene) },
    ...away.map((one, place) => ({
      at: `2022-08-30T${String(place + 14)}:00`,
      act: () => recordAway(scene, one),
    })),
  ];
}

async function recordAway(
  { stage, cast }: Scene,
  { body, part, substitute, from, until }: Away,
): Promise<void> {
  const { appointmentId } = await cast(body, part);
  const substituteId = substitute ? (await cast(body, 'chuyenvien')).appointmentId : null;
  const recorded = { appointmentId, substituteId, from, until };
  await stage.call(await cast(body, 'lanhdao'), 'POST', '/absences', { body: recorded });
}

/** The court of Hà Giang sits on a Saturday of September, because many cases wait. */
async function decideOwnDays({ stage, cast }: Scene): Promise<void> {
  await stage.call(await cast('ta-hagiang', 'quantri'), 'PUT', '/calendar/2022/own', {
    body: {
      symbol: '18/TB-TA',
      issuer: 'Tòa án nhân dân tỉnh Hà Giang',
      decidedOn: '2022-07-22',
      daysOff: [],
      workedDays: [{ day: '2022-09-17', insteadOf: null }],
      halfDays: [],
    },
  });
  await stage.makeFulfilments();
}
