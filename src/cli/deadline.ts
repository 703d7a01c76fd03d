import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { answerPhrase, type PhraseAnswer } from '../domain/calendar/answer-phrase.ts';
import { dateWords, weekdayName } from '../domain/calendar/date-words.ts';
import { dayWords } from '../domain/calendar/day-words.ts';
import { explanationWords, undatedWords } from '../domain/calendar/explanation-words.ts';
import type { EventMoment } from '../domain/calendar/event-moment.ts';
import { readEventMoment } from '../domain/calendar/read-event-moment.ts';
import { shippedVersion } from '../domain/calendar/shipped-years.ts';
import { openCalendar, type WorkingCalendar } from '../domain/calendar/working-calendar.ts';
import { ok, type Outcome, refusal } from '../domain/outcome.ts';
import { printJson } from './print-json.ts';
import { UnusableInput } from './unusable-input.ts';

type Options = { from?: string; agency?: string; json?: boolean; language: string };
type Language = 'vi' | 'en';
type Asked = { calendar: WorkingCalendar; language: Language; json: boolean };

/** `lientich deadline PHRASE --from WHEN`: when a timing phrase falls due, and why, without server or database. */
export function registerDeadline(program: Command): void {
  program
    .command('deadline')
    .description('tính hạn theo ngày làm việc và giải thích / count a due day and explain it')
    .argument('[phrase]', '"trong 05 ngày làm việc"; - or none: one phrase a line on standard input')
    .option('--from <when>', 'the event: 2026-02-12, or 2026-02-12T15:00 (Vietnamese time without a zone)')
    .option('--agency <agency>', 'count by the calendar of this agency: its id, code or exact name')
    .option('--json', 'print one JSON object for each phrase')
    .option('--language <language>', 'vi or en', 'vi')
    .addHelpText(
      'after',
      '\nA line on standard input may bring its own event behind a tab or |: "trong 24 giờ | 2026-02-12T15:00".',
    )
    .action(async (phrase: string | undefined, options: Options) => {
      const { language } = options;
      if (language !== 'vi' && language !== 'en') {
        throw new UnusableInput(`--language ${language}: vi hoặc en. / vi or en.`);
      }
      const event = options.from === undefined ? null : readFrom(options.from);
      if (event !== null && !event.ok) throw new UnusableInput(event.refusal);
      const calendar = await calendarOf(options.agency);
      const asked: Asked = { calendar, language, json: options.json === true };
      if (phrase === undefined || phrase === '-') return answerLines(options.from, asked);
      const answered = answer(phrase, options.from, asked);
      if (!answered.ok) throw new UnusableInput(answered.refusal);
      process.stdout.write(answered.value);
    });
}

/** The calendar to count by: the one that is shipped, or the one of an agency in the database of the installation. */
async function calendarOf(agency: string | undefined): Promise<WorkingCalendar> {
  if (agency === undefined) return openCalendar({ version: shippedVersion });
  // Loaded here only, so that counting without a database starts at once.
  const [{ runAsOperator }, { openAgencyCalendar }] = await Promise.all([
    import('./run-as-operator.ts'),
    import('../server/calendar/open-agency-calendar.ts'),
  ]);
  return runAsOperator('lientich deadline', (operator) => openAgencyCalendar(operator, agency));
}

/** Answers each line; what cannot be answered is told with its line, and the status is 2 when all others are done. */
async function answerLines(from: string | undefined, asked: Asked): Promise<void> {
  let number = 0;
  const unanswered: number[] = [];
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const [phrase = '', own = ''] = line.split(/[\t|]/).map((field) => field.trim());
    const answered = answer(phrase, own === '' ? from : own, asked);
    if (answered.ok) process.stdout.write(answered.value);
    else {
      unanswered.push(number);
      if (asked.json) printJson({ line: number, error: answered.refusal });
      console.error(`${number}: ${answered.refusal}`);
    }
  }
  if (number === 0) throw new UnusableInput('Không có cụm từ nào. / There is no phrase.');
  if (unanswered.length > 0) {
    const list = unanswered.join(', ');
    throw new UnusableInput(`Không tính được dòng ${list}. / Not counted: line ${list}.`);
  }
}

/** What is printed for one phrase, or the sentence why nothing can be. */
function answer(phrase: string, from: string | undefined, asked: Asked): Outcome<string, string> {
  const event = from === undefined ? null : readFrom(from);
  if (event !== null && !event.ok) return event;
  const answered = answerPhrase(phrase, event?.value ?? null, asked.calendar);
  if (answered.ok) {
    return ok(asked.json ? asJson(phrase, answered.value, asked) : asText(answered.value, asked));
  }
  return refusal(
    answered.refusal === 'eventMissing'
      ? `«${phrase}»: cần --from, ngày hoặc thời điểm. / --from is needed, a day or an instant.`
      : `«${phrase}»: không thấy thời hạn nào. / There is no time phrase in it.`,
  );
}

function readFrom(from: string): Outcome<EventMoment, string> {
  const event = readEventMoment(from);
  return event !== null
    ? ok(event)
    : refusal(
        `--from ${from}: cần ngày 2026-02-12 hoặc thời điểm 2026-02-12T15:00. / A day or an instant is needed.`,
      );
}

function asJson(phrase: string, answered: PhraseAnswer, { calendar, language }: Asked): string {
  const { timing, explanation } = answered;
  const { class: kind, amount, unit, every, dueBy } = timing;
  return `${JSON.stringify({
    dueOn: explanation?.dueOn ?? null,
    dueAt: explanation?.dueAt ?? null,
    calendar: calendar.version,
    provisional: explanation?.provisional ?? false,
    phrase,
    timing: { class: kind, amount, unit, every, dueBy },
    rule: ruleOf(answered, language),
    days: (explanation?.days ?? []).map(({ date, counted, why }) => ({
      date,
      counted,
      reason: why,
      why: dayWords(why, date, language),
    })),
  })}\n`;
}

function ruleOf({ timing, event, explanation }: PhraseAnswer, language: Language): string {
  return explanation === null
    ? undatedWords(language)
    : explanationWords(explanation, timing, event, language);
}

function asText(answered: PhraseAnswer, { language }: Asked): string {
  const { explanation } = answered;
  const rule = ruleOf(answered, language);
  if (explanation === null) return `–\n${rule}\n\n`;
  const rows = explanation.days.map(({ date, counted, why }) =>
    [
      counted ? ' +' : '  ',
      dateWords(date, language).padEnd(language === 'vi' ? 10 : 17),
      weekdayName(date, language).padEnd(9),
      dayWords(why, date, language),
    ].join('  '),
  );
  return [explanation.dueOn, rule, '', ...rows, `(${explanation.calendar})`, '', ''].join('\n');
}
