import { chance, pick } from './chance.ts';
import { type Dispute, type DutyWork, type RegulationWork, type Told, workAt } from './duty-work.ts';
import { evidenceFile } from './evidence-file.ts';
import { type Fate, fateOf } from './fate.ts';
import { type Paper, paperOf } from './papers.ts';
import { periodWords } from './period-words.ts';
import { readOnShelf } from './read-world-text.ts';
import type { Doer, Scene, Step } from './state-fulfilment.ts';
import { later, workdayFrom, workdaysAfter } from './working-days.ts';

/** A fulfilment that a body of the world has to carry out. */
export type Task = {
  id: string;
  version: number;
  body: string;
  /** The leading body of the regulation, which writes what both do together. */
  lead: string;
  eId: string;
  quote: string;
  key: string;
  /** The first day on which somebody can do it. */
  from: string;
  dueOn: string;
};

type Planning = { scene: Scene; work: RegulationWork; task: Task; seed: readonly string[] };

/** Notes that people leave for their colleagues. */
const notes: [string, ...string[]] = [
  'Đã nhắc đơn vị tham mưu gửi số liệu trước 02 ngày.',
  'Đã gọi điện cho cán bộ đầu mối bên kia, thống nhất mẫu biểu như kỳ trước.',
  'Dự thảo đã trình lãnh đạo, chờ cho ý kiến.',
  'Kỳ này số liệu thay đổi nhiều so với kỳ trước, cần giải trình kèm theo.',
];

/** All that is done with a fulfilment, in its order: by the story where it tells it, else as chance has it. */
export function planSteps(scene: Scene, work: RegulationWork, task: Task, told: Told = {}): Step[] {
  const { eId, quote, key, body, from, dueOn } = task;
  const together = work.duties.find((one) => one.eId === eId && quote.startsWith(one.quote ?? ''))?.together;
  const seed = [work.regulation, eId, quote, together === true ? 'together' : body, key, dueOn];
  const planning = { scene, work, task, seed };
  const fate = fateOf({ seed, body: together === true ? task.lead : body, dueOn, from }, told.fate);
  const handedOn = told.handed ?? handedByChance(planning, fate);
  const doer: Doer = { body, part: handedOn === null ? 'daumoi' : 'chuyenvien' };
  const steps = [
    ...(handedOn === null ? [] : [handed(planning, handedOn)]),
    ...noted(planning, told, fate),
    ...rested(planning, told),
    ...settled(planning, fate, doer),
    ...disputed(planning),
  ];
  return steps.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
}

function handedByChance({ task, seed }: Planning, fate: Fate): string | null {
  if (fate.kind !== 'done' || chance(...seed, 'handed') > 0.08) return null;
  const day = workdayFrom(later(task.from, workdaysAfter(fate.saidOn, -6)));
  return day < fate.saidOn ? day : null;
}

function handed({ scene, task }: Planning, day: string): Step {
  const by: Doer = { body: task.body, part: 'daumoi' };
  const receiver = async () => ({ appointmentId: (await scene.cast(task.body, 'chuyenvien')).appointmentId });
  return { at: `${day}T08:45`, by, path: 'hand', body: receiver };
}

function noted({ task, seed }: Planning, { noted: told }: Told, fate: Fate): Step[] {
  const by: Doer = { body: task.body, part: 'daumoi' };
  if (told !== undefined) return [{ at: `${told.on}T16:10`, by, path: 'notes', body: { words: told.words } }];
  if (fate.kind === 'open' || chance(...seed, 'noted') > 0.04) return [];
  const day = workdayFrom(later(task.from, workdaysAfter(fate.saidOn, -2)));
  if (day >= fate.saidOn) return [];
  return [{ at: `${day}T16:10`, by, path: 'notes', body: { words: pick(notes, ...seed) } }];
}

function rested({ task }: Planning, { held, extended }: Told): Step[] {
  const by: Doer = { body: task.body, part: 'daumoi' };
  const steps: Step[] = [];
  if (held !== undefined)
    steps.push({ at: `${held.on}T11:00`, by, path: 'hold', body: { reason: held.reason } });
  if (held?.resumedOn !== undefined)
    steps.push({ at: `${held.resumedOn}T08:50`, by, path: 'resume', body: {} });
  if (extended !== undefined) {
    const { on, amount, reason } = extended;
    steps.push({ at: `${on}T11:00`, by, path: 'extend', body: { amount, reason } });
  }
  return steps;
}

function settled(planning: Planning, fate: Fate, doer: Doer): Step[] {
  const { work, task, seed } = planning;
  if (fate.kind === 'open') return [];
  if (fate.kind === 'waived') {
    const body = { reason: reasonFor(planning, fate) };
    return [{ at: `${fate.saidOn}T10:20`, by: { body: task.body, part: 'daumoi' }, path: 'waive', body }];
  }
  const duty = workAt(work, task);
  const paper = paperFor(duty, task, fate.on);
  // One hour for all of a day: what happens at one instant is built at once.
  const hour = pick(['08:50', '09:40', '11:05', '15:20'], fate.saidOn, 'hour');
  const link = chance(...seed, 'link') < 0.12 ? paper.link : null;
  const done = { doneOn: fate.on, words: paper.words, link };
  return [
    { at: `${fate.saidOn}T${hour}`, by: doer, path: 'complete', body: done },
    ...furtherEvidence(planning, { duty, paper, saidOn: fate.saidOn, doer }),
  ];
}

function reasonFor(
  { work, seed }: Planning,
  { saidOn, longAfter }: { saidOn: string; longAfter: boolean },
): string {
  if (longAfter) return 'Đã quá thời gian, nội dung được đưa vào báo cáo năm; không thực hiện riêng kỳ này';
  const isEpidemic = saidOn >= '2020-04-01' && saidOn < '2022-01-01' && chance(...seed, 'reason') < 0.6;
  return (isEpidemic ? work.waived.epidemic : undefined) ?? work.waived.ever;
}

type Settled = { duty: DutyWork; paper: Paper; saidOn: string; doer: Doer };

/** Sometimes there is more to show than the paper's number: a copy that arrived, or the paper itself. */
function furtherEvidence({ scene, task, seed }: Planning, { duty, paper, saidOn, doer }: Settled): Step[] {
  if (duty.withFile === true && saidOn >= '2019') {
    const body = async () => {
      const player = await scene.cast(doer.body, doer.part);
      const readingId = await readOnShelf(scene.stage, player, evidenceFile(task.body, paper));
      return { readingId, secrecy: 'none', words: paper.words };
    };
    return [{ at: `${saidOn}T16:40`, by: doer, path: 'evidence-files', body }];
  }
  if (chance(...seed, 'further') > 0.05) return [];
  const words = 'Phiếu gửi văn bản có ký nhận của văn thư nơi nhận';
  return [{ at: `${saidOn}T16:40`, by: doer, path: 'evidence', body: { words } }];
}

function paperFor({ paper, about, aboutOf, together }: DutyWork, task: Task, day: string): Paper {
  const writer = together === true ? task.lead : task.body;
  const period = periodWords(task.key, task.dueOn);
  const filled = (aboutOf?.[task.body] ?? about).replace('{period}', period);
  return paperOf(writer, paper, day, filled.trim());
}

function disputed({ work, task }: Planning): Step[] {
  const isMeant = ({ eId, quote, against, key }: Dispute) =>
    eId === task.eId && against === task.body && key === task.key && task.quote.startsWith(quote ?? '');
  return work.disputes.filter(isMeant).flatMap(({ by, against, reason, on, answer, settled: end }) => {
    const other: Doer = { body: by, part: 'daumoi' };
    return [
      { at: `${on}T14:15`, by: other, path: 'dispute', body: { reason } },
      ...(answer === undefined
        ? []
        : [
            {
              at: `${answer.on}T09:15`,
              by: { body: against, part: 'daumoi' } as const,
              path: 'answer-dispute',
              body: { words: answer.words },
            },
          ]),
      ...(end === undefined
        ? []
        : [{ at: `${end.on}T15:45`, by: other, path: 'withdraw-dispute', body: { reason: end.reason } }]),
    ];
  });
}
