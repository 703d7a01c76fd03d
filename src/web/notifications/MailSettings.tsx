import { Button, Group, SegmentedControl, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotificationSettings } from '../../contract/notifications.ts';
import { type AlertGroup, alertGroupNames } from '../../domain/notification/alert-kind.ts';
import { type MailChoice, mailChoices, usualSetting } from '../../domain/notification/mail-setting.ts';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useAct } from '../shell/use-act.ts';
import { useFields } from '../shell/use-fields.ts';
import { Panel } from '../ui/Panel.tsx';
import { readHour } from '../ui/read-hour.ts';
import classes from './MailSettings.module.css';

type Props = { settings: NotificationSettings };

/** What comes by mail, at which hours and in which language. */
export function MailSettings({ settings }: Props) {
  const { t } = useTranslation(['notifications', 'shell']);
  const [byMail, setByMail] = useState(settings.byMail);
  const [isQuiet, setIsQuiet] = useState(settings.quiet !== null);
  const [language, setLanguage] = useState(settings.language);
  const { from, until } = settings.quiet ?? usualSetting.quiet ?? { from: '', until: '' };
  const hour = (typed: string) => (readHour(typed) === null ? t('hourWrong') : '');
  const form = useFields({ digestAt: settings.digestAt, from, until }, (values) => ({
    digestAt: hour(values.digestAt),
    from: isQuiet ? hour(values.from) : '',
    until: isQuiet ? hour(values.until) : '',
  }));
  const save = useAct(api.notifications.changeNotificationSettings.mutationOptions(), { done: t('saved') });
  const send = () => {
    const [digestAt, quietFrom, quietUntil] = [form.values.digestAt, form.values.from, form.values.until].map(
      (typed) => readHour(typed) ?? '',
    );
    const quiet = isQuiet ? { from: quietFrom ?? '', until: quietUntil ?? '' } : null;
    save.mutate({ byMail, digestAt: digestAt ?? '', quiet, language });
  };
  return (
    <Panel title={t('byMail')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (form.passes(event.currentTarget)) send();
        }}
      >
        <Stack gap="sm">
          {save.error ? <ProblemAlert error={save.error} /> : null}
          {alertGroupNames.map((group) => (
            <GroupChoice
              key={group}
              group={group}
              value={byMail[group]}
              onChange={(choice) => setByMail((before) => ({ ...before, [group]: choice }))}
            />
          ))}
          <TextInput label={t('digestAt')} className={classes.hour} {...form.field('digestAt')} />
          <Switch
            label={t('quiet')}
            checked={isQuiet}
            onChange={(event) => setIsQuiet(event.currentTarget.checked)}
          />
          <Group gap="sm" align="start">
            <TextInput
              label={t('quietFrom')}
              className={classes.hour}
              disabled={!isQuiet}
              {...form.field('from')}
            />
            <TextInput
              label={t('quietUntil')}
              className={classes.hour}
              disabled={!isQuiet}
              {...form.field('until')}
            />
          </Group>
          <div className={classes.row}>
            <Text size="sm">{t('language')}</Text>
            <SegmentedControl
              size="xs"
              aria-label={t('language')}
              value={language}
              onChange={(value) => setLanguage(value === 'en' ? 'en' : 'vi')}
              data={[
                { value: 'vi', label: t('vietnamese', { ns: 'shell' }) },
                { value: 'en', label: t('english', { ns: 'shell' }) },
              ]}
            />
          </div>
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('save', { ns: 'shell' })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

type GroupChoiceProps = { group: AlertGroup; value: MailChoice; onChange: (choice: MailChoice) => void };

function GroupChoice({ group, value, onChange }: GroupChoiceProps) {
  const { t } = useTranslation('notifications');
  const choose = (chosen: string) => {
    const choice = mailChoices.find((one) => one === chosen);
    if (choice) onChange(choice);
  };
  return (
    <div className={classes.row}>
      <Text size="sm">{t(`group.${group}`)}</Text>
      <SegmentedControl
        size="xs"
        aria-label={t(`group.${group}`)}
        value={value}
        onChange={choose}
        data={mailChoices.map((choice) => ({ value: choice, label: t(`choice.${choice}`) }))}
      />
    </div>
  );
}
