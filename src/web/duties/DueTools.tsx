import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mayReadExceptions } from '../../domain/duty/may.ts';
import { useActing } from '../shell/session.ts';
import { periodKeyWords } from '../text/period-words.ts';
import classes from './DueTools.module.css';
import { monthAway } from './month-weeks.ts';
import type { DueView } from './use-due-address.ts';

type DueToolsProps = { address: DueView; today: string; narrow: boolean };

/** Over the calendar: which month, whose side, whose work, sheet or list. */
export function DueTools({ address, today, narrow }: DueToolsProps) {
  const { t, i18n } = useTranslation('calendar');
  const { month, goTo } = address;
  const name = periodKeyWords(month, i18n.language);
  return (
    <div className={classes.tools}>
      <Group gap={4} wrap="nowrap">
        <ActionIcon aria-label={t('due.previous')} onClick={() => goTo(monthAway(month, -1))}>
          <IconChevronLeft size={18} />
        </ActionIcon>
        <Text className={classes.month} aria-live="polite">
          {name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)}
        </Text>
        <ActionIcon aria-label={t('due.next')} onClick={() => goTo(monthAway(month, 1))}>
          <IconChevronRight size={18} />
        </ActionIcon>
        <Button
          variant="default"
          size="compact-sm"
          disabled={month === today.slice(0, 7)}
          onClick={() => goTo(today.slice(0, 7))}
        >
          {t('due.today')}
        </Button>
      </Group>
      <Choices address={address} narrow={narrow} />
    </div>
  );
}

function Choices({ address, narrow }: Omit<DueToolsProps, 'today'>) {
  const { t } = useTranslation(['calendar', 'duties']);
  const { roles } = useActing();
  const { view, part, scope, change } = address;
  return (
    <Group gap="xs" data-no-print>
      {mayReadExceptions({ roles }) && (
        <SegmentedControl
          aria-label={t('scope', { ns: 'duties' })}
          value={scope}
          onChange={(chosen) => change({ 'pham-vi': chosen === 'agency' ? 'co-quan' : undefined })}
          data={[
            { value: 'mine', label: t('mine', { ns: 'duties' }) },
            { value: 'agency', label: t('agency', { ns: 'duties' }) },
          ]}
        />
      )}
      <SegmentedControl
        aria-label={t('due.part')}
        value={part ?? 'both'}
        onChange={(chosen) =>
          change({ ben: chosen === 'both' ? undefined : chosen === 'obliged' ? 'ta' : 'khac' })
        }
        data={(['both', 'obliged', 'owed'] as const).map((value) => ({ value, label: t(`due.${value}`) }))}
      />
      {!narrow && (
        <SegmentedControl
          aria-label={t('due.view')}
          value={view}
          onChange={(chosen) => change({ xem: chosen === 'list' ? 'danh-sach' : undefined })}
          data={(['month', 'list'] as const).map((value) => ({ value, label: t(`due.${value}`) }))}
        />
      )}
    </Group>
  );
}
