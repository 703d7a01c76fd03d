import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { latestExpiry } from '../../domain/api-access/key-state.ts';
import { type ApiScope, apiScopes } from '../../domain/api-access/scope.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { DayField } from '../shell/DayField.tsx';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { dayWords } from '../ui/day-words.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { ShownSecret } from './ShownSecret.tsx';
import { useScopeWords } from './use-scope-words.ts';

/** Makes a key for the capacity chosen, then shows it, this once. */
export function MakeKey({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('apiAccess');
  const form = useKeyForm();
  const scopeWords = useScopeWords();
  const [scopes, setScopes] = useState<ApiScope[]>([]);
  const [fault, setFault] = useState('');
  const [token, setToken] = useState<string | null>(null);
  const make = useAct(api.apiAccess.makeApiKey.mutationOptions(), {
    done: t('keyMade'),
    after: (made) => setToken(made.token),
  });
  const submit = (element: HTMLFormElement) => {
    const expiresOn = readDay(form.values.expiresOn);
    setFault(scopes.length === 0 ? t('scopesMissing') : '');
    if (!form.passes(element) || scopes.length === 0 || !expiresOn) return;
    make.mutate({ name: form.values.name.trim(), scopes, expiresOn });
  };
  if (token !== null)
    return (
      <ShownSecret title={t('keyShownTitle')} lead={t('keyShownLead')} secret={token} onClose={onClose} />
    );
  return (
    <ActModal onClose={onClose} title={t('makeKey')} acting={make} onSubmit={submit}>
      <Text c="dimmed">{t('makeKeyLead')}</Text>
      <TextInput {...form.field('name')} label={t('keyName')} placeholder={t('keyNameHint')} data-autofocus />
      <Checkbox.Group
        label={t('scopes')}
        value={scopes}
        error={fault}
        onChange={(chosen) => {
          setScopes(apiScopes.filter((scope) => chosen.includes(scope)));
          setFault('');
        }}
      >
        <Stack gap={6} mt={4}>
          {apiScopes.map((scope) => (
            <Checkbox key={scope} value={scope} label={scopeWords(scope)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <DayField {...form.field('expiresOn')} label={t('expiresOn')} />
    </ActModal>
  );
}

function useKeyForm() {
  const { t, i18n } = useTranslation('apiAccess');
  const check = useChecks();
  const today = useToday();
  const latest = latestExpiry(today);
  const whyNot = (day: string) => {
    if (day < today) return t('expiresPast');
    return day > latest ? t('expiresLate', { day: dayWords(latest, i18n.language) }) : '';
  };
  return useFields({ name: '', expiresOn: typedDay(latest) }, (values) => ({
    name: check.words(values.name, 2),
    expiresOn: check.day(values.expiresOn) || whyNot(readDay(values.expiresOn) ?? ''),
  }));
}
