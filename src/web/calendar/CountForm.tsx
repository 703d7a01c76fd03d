import { Anchor, Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AgencyPicker } from '../shell/AgencyPicker.tsx';
import type { CountAddress } from '../shell/count-address.ts';
import { DayField } from '../shell/DayField.tsx';
import { useToday } from '../shell/today.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { readHour } from '../ui/read-hour.ts';
import classes from './CountPage.module.css';

const examples = ['within', 'before', 'hours', 'recurring'] as const;

/** A timing phrase and the day from which it is counted; sending it puts both into the address. */
export function CountForm({ asked }: { asked: CountAddress }) {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate({ from: '/tinh-thoi-han' });
  const check = useChecks();
  const today = useToday();
  const start = {
    phrase: asked.han ?? '',
    from: typedDay(asked.tu ?? today),
    hour: asked.gio ?? '',
    agencyId: asked['co-quan'] ?? '',
  };
  const form = useFields(start, (values) => ({
    phrase: check.words(values.phrase),
    from: check.day(values.from),
    hour: values.hour.trim() === '' || readHour(values.hour) ? '' : t('hourWrong'),
  }));
  const submit = (element: HTMLFormElement) => {
    const { phrase, from, hour, agencyId } = form.values;
    if (!form.passes(element)) return;
    const tu = readDay(from) ?? undefined;
    const gio = readHour(hour) ?? undefined;
    void navigate({ search: { han: phrase.trim(), tu, gio, 'co-quan': agencyId || undefined } });
  };
  return (
    <form
      className={classes.form}
      noValidate
      data-no-print
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <TextInput
        {...form.field('phrase')}
        label={t('phrase')}
        placeholder={t('phraseExample')}
        maxLength={500}
        lang="vi"
      />
      <div className={classes.fields}>
        <DayField {...form.field('from')} label={t('from')} />
        <TextInput {...form.field('hour')} label={t('hour')} placeholder="14:30" />
        <AgencyPicker
          label={t('byAgency')}
          placeholder={t('byOwn')}
          value={form.values.agencyId}
          onChange={(agencyId) => form.set({ agencyId })}
        />
        <Button type="submit">{t('countAct')}</Button>
      </div>
      <div className={classes.examples}>
        <span>{t('examples')}:</span>
        {examples.map((name) => (
          <Anchor
            key={name}
            component="button"
            type="button"
            size="xs"
            lang="vi"
            onClick={() => form.set({ phrase: t(`exampleList.${name}`) })}
          >
            {t(`exampleList.${name}`)}
          </Anchor>
        ))}
      </div>
    </form>
  );
}
