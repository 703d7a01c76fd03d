import { Alert, Anchor, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { CountedDays } from '../text/CountedDays.tsx';
import { weekdayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { readDay } from '../ui/read-day.ts';
import classes from './ComposePage.module.css';
import type { ComposeForm } from './compose-form.ts';
import type { Basis } from './use-compose.ts';

/** Until when an answer would be due by the article and the calendar of the first addressee, if it were sent now. */
export function useDue(form: ComposeForm) {
  const [addresseeId] = form.senderId ? [form.senderId] : form.addresseeIds;
  const [askedOn, eventOn] = [readDay(form.askedOn), readDay(form.eventOn)];
  const [input] = useDebouncedValue(
    JSON.stringify({
      regulationId: form.regulationId,
      eId: form.eId,
      ...(form.dutyId ? { dutyId: form.dutyId } : {}),
      addresseeId: addresseeId ?? '',
      ...(askedOn ? { askedOn } : {}),
      ...(eventOn ? { eventOn } : {}),
    }),
    200,
  );
  return useQuery({
    ...api.requests.countRequestDue.queryOptions({ input: JSON.parse(input) }),
    enabled: form.regulationId !== '' && form.eId !== '' && addresseeId !== undefined,
    placeholderData: keepPreviousData,
  });
}

type ComposeDueProps = { form: ComposeForm; basis: Basis; due: ReturnType<typeof useDue> };

/** Beside the form: when the answer is due, why, and the words of the article. */
export function ComposeDue({ form, basis, due }: ComposeDueProps) {
  const { t, i18n } = useTranslation('requests');
  const [why, setWhy] = useState(false);
  const place = basis.places.find(({ eId }) => eId === form.eId);
  const { computation, event, silence } = due.data ?? {};
  return (
    <aside className={classes.aside} aria-label={t('compose.due')}>
      <Panel title={t('compose.due')}>
        <div className={classes.due} role="status">
          {due.error ? <ProblemAlert error={due.error} /> : null}
          {!due.data && !due.error && <Text c="dimmed">{t('compose.dueEmpty')}</Text>}
          {event && (
            <Text size="xs" c="dimmed">
              {t(`compose.dueBy.${event}`)}
            </Text>
          )}
          {computation?.dueOn && (
            <Text className={classes.day}>{weekdayWords(computation.dueOn, i18n.language)}</Text>
          )}
          {event === 'named' && !computation?.dueOn && <Text size="sm">{t('compose.dueEvent')}</Text>}
          {computation && computation.days.length > 0 && (
            <Anchor
              component="button"
              type="button"
              size="xs"
              onClick={() => setWhy(!why)}
              aria-expanded={why}
            >
              {t('compose.dueWhy')}
            </Anchor>
          )}
        </div>
        {why && computation && <CountedDays computation={computation} />}
        {silence && (
          <Alert color="brass" mt="sm" py={8}>
            <Text size="xs">{t('compose.silence', { quote: silence.quote })}</Text>
          </Alert>
        )}
      </Panel>
      {place && (
        <Panel title={t('compose.articleWords')}>
          <Text className={classes.article}>{place.words}</Text>
        </Panel>
      )}
    </aside>
  );
}
