import { Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { DayField } from '../shell/DayField.tsx';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { daysUntil } from '../text/due-words.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { DocumentWords } from './DocumentWords.tsx';
import { linkOf } from './link-of.ts';
import { RowWords } from './RowWords.tsx';

/** States for one's own agency that a fulfilment is done: on which day, by what. */
export function CompleteFulfilment({ row, onClose }: { row: FulfilmentRow; onClose: () => void }) {
  const { t } = useTranslation('duties');
  const check = useChecks();
  const today = useToday();
  const aheadWords = (typed: string) => ((readDay(typed) ?? '') > today ? t('completeAhead') : '');
  const form = useFields({ doneOn: typedDay(today), words: '', link: '' }, (values) => ({
    doneOn: check.day(values.doneOn) || aheadWords(values.doneOn),
    words: check.words(values.words, 3),
    link: linkOf(values.link) === undefined ? t('linkWrong') : '',
  }));
  const context = { version: row.version };
  const complete = useAct(api.duties.completeFulfilment.mutationOptions({ context }), {
    done: t('completed'),
    after: onClose,
  });
  const doneOn = readDay(form.values.doneOn);
  const submit = (element: HTMLFormElement) => {
    const link = linkOf(form.values.link);
    if (!form.passes(element) || doneOn === null || link === undefined) return;
    complete.mutate({ fulfilmentId: row.id, doneOn, words: form.values.words.trim(), link });
  };
  const ahead = aheadWords(form.values.doneOn);
  const late = doneOn === null || ahead ? 0 : daysUntil(doneOn, row.dueOn);
  return (
    <ActModal onClose={onClose} title={t('acts.complete')} acting={complete} onSubmit={submit} size={520}>
      <RowWords row={row} />
      <Text c="dimmed">{t('completeLead')}</Text>
      <DayField
        {...form.field('doneOn')}
        {...(ahead && { error: ahead })}
        label={t('completeOn')}
        description={late > 0 && t('completeLate', { count: late })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      <DocumentWords {...form.field('words')} />
      <TextInput {...form.field('link')} label={t('completeLink')} maxLength={2000} inputMode="url" />
    </ActModal>
  );
}
