import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayReadDuties } from '../../domain/duty/may.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useActing } from '../shell/session.ts';
import { useToday } from '../shell/today.ts';
import { useWorkingCalendar } from '../shell/use-working-calendar.ts';
import { Page } from '../ui/Page.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { markOf } from './day-mark.ts';
import { DayDialog } from './DayDialog.tsx';
import { DueList } from './DueList.tsx';
import { DueTools } from './DueTools.tsx';
import { monthWeeks } from './month-weeks.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import type { HintedKeys } from '../ui/KeyHint.tsx';
import { useDueAddress } from './use-due-address.ts';
import { useDueMonth } from './use-due-month.ts';

/** Lịch: what falls due in a month under all regulations, among its working days and days off. */
export function DueCalendarPage() {
  const { roles } = useActing();
  return mayReadDuties({ roles }) ? <DueCalendar /> : <PageMissing />;
}

function DueCalendar() {
  const { t } = useTranslation(['calendar', 'shell']);
  const today = useToday();
  const address = useDueAddress(today);
  const { month, part, scope } = address;
  // A sheet of seven columns has no room on a telephone.
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const asList = narrow || address.view === 'list';
  const keys: HintedKeys[] = [
    [[t('due.arrows')], t('due.move')],
    [['PageUp', 'PageDown'], t('due.months')],
    [['Enter'], t('due.open')],
  ];
  const weeks = monthWeeks(month).flat();
  const [from = month, to = month] = [weeks[0], weeks.at(-1)];
  const { list, rows, days, partly } = useDueMonth({ from, to, part, scope });
  const calendar = useWorkingCalendar(yearsOf(from, to));
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Page title={t('due.title')} lead={t('due.lead')}>
      <DueTools address={address} today={today} narrow={narrow} />
      {list.error && <ProblemAlert error={list.error} retry={() => void list.refetch()} />}
      {asList && list.isPending && <SkeletonRows rows={8} label={t('loading', { ns: 'shell' })} />}
      {asList && list.data && <DueList days={days} month={month} today={today} calendar={calendar} />}
      {!asList && (
        <>
          <MonthGrid
            month={month}
            today={today}
            days={days}
            calendar={calendar}
            onMonth={address.goTo}
            onDay={setOpen}
          />
          <KeyHint keys={keys} mt="xs" />
        </>
      )}
      {partly && (
        <Text size="xs" c="dimmed" mt="xs" role="status">
          {t('due.loadedPart', { n: rows.length })}
        </Text>
      )}
      {open && (
        <DayDialog
          day={open}
          mark={calendar && markOf(calendar, open)}
          rows={days.get(open) ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}

/** The years that a sheet touches: two where it lies over the end of a year. */
function yearsOf(from: string, to: string): number[] {
  return [...new Set([Number(from.slice(0, 4)), Number(to.slice(0, 4))])];
}
