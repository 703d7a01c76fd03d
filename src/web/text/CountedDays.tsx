import { Alert, Text, UnstyledButton } from '@mantine/core';
import { IconCalendarQuestion, IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Computation } from '../../contract/fulfilment-views.ts';
import { dayWords, weekdayWords } from '../ui/day-words.ts';
import classes from './CountedDays.module.css';
import { foldDays } from './fold-days.ts';
import type { NumberedDay } from './fold-days.ts';

/** How a due day was counted: the whole in a sentence, then day by day, long stretches folded; on paper all of it. */
export function CountedDays({ computation }: { computation: Computation }) {
  const { t, i18n } = useTranslation('duties');
  const stretches = useMemo(() => foldDays(computation.days), [computation]);
  return (
    <div className={classes.whole}>
      <Text className={classes.rule}>{said(computation.rule, i18n.language)}</Text>
      {computation.provisional && (
        <Alert color="brass" icon={<IconCalendarQuestion size={18} />} my="xs" py={8}>
          <Text size="xs">{t('provisional')}</Text>
        </Alert>
      )}
      {computation.days.length > 0 && (
        <table className={classes.days}>
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col">{t('counted')}</th>
              <th scope="col">{t('because')}</th>
            </tr>
          </thead>
          {stretches.map((stretch) =>
            stretch.plain ? (
              <Folded key={stretch.days[0]?.date} days={stretch.days} />
            ) : (
              <tbody key={stretch.days[0]?.date}>
                {stretch.days.map((day) => (
                  <DayRow key={day.date} day={day} due={day.date === computation.dueOn} />
                ))}
              </tbody>
            ),
          )}
        </table>
      )}
      <Text size="xs" c="dimmed" mt={6}>
        {t('calendarUsed', { version: computation.calendar })}
      </Text>
    </div>
  );
}

/** A long stretch in which nothing happens, in one line that opens; on paper its days stand in its place. */
function Folded({ days }: { days: NumberedDay[] }) {
  const { t, i18n } = useTranslation('duties');
  const [open, setOpen] = useState(false);
  const day = (one: NumberedDay | undefined) => dayWords(one?.date ?? '', i18n.language);
  return (
    <>
      {!open && (
        <tbody className={classes.fold}>
          <tr>
            <td colSpan={3}>
              <UnstyledButton className={classes.unfold} onClick={() => setOpen(true)}>
                <IconChevronDown size={15} aria-hidden />
                <span>
                  {t('folded', {
                    count: days.length,
                    from: day(days[0]),
                    to: day(days.at(-1)),
                    n: days.filter(({ counted }) => counted).length,
                  })}
                </span>
                <span className={classes.each}>{t('unfold')}</span>
              </UnstyledButton>
            </td>
          </tr>
        </tbody>
      )}
      <tbody className={open ? undefined : classes.folded}>
        {days.map((one) => (
          <DayRow key={one.date} day={one} due={false} />
        ))}
      </tbody>
    </>
  );
}

function DayRow({ day, due }: { day: NumberedDay; due: boolean }) {
  const { t, i18n } = useTranslation('duties');
  const nthWords = day.nth === null ? t('countedDay') : t('nthDay', { n: day.nth });
  return (
    <tr data-counted={day.counted || undefined} data-due={due || undefined}>
      <th scope="row">{weekdayWords(day.date, i18n.language)}</th>
      <td>{day.counted ? nthWords : t('notCounted')}</td>
      <td>{said(day.why, i18n.language)}</td>
    </tr>
  );
}

function said(sentence: { vi: string; en: string }, language: string): string {
  return language.startsWith('en') ? sentence.en : sentence.vi;
}
