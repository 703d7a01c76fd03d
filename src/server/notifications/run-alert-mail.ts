import type { Jobs } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import { type AlertMailParts, sendAlertMail } from './send-alert-mail.ts';

export type AlertMailJobParts = Omit<AlertMailParts, 'stop'> & { jobs: Jobs; log: Log };

const queue = 'alert-mail';
const eachMinute = '* * * * *';

/** Writes messages of alerts from now on, each minute, so that what comes together is one message. */
export async function runAlertMail({ jobs, log, ...parts }: AlertMailJobParts): Promise<void> {
  await jobs.work(queue, async (stop) => {
    const totals = await sendAlertMail({ ...parts, stop });
    if (totals.planned + totals.letters > 0) log.info(totals, 'alerts: planned for mail, messages written');
  });
  await jobs.schedule(queue, eachMinute);
}
