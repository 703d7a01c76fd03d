import { Button, Text, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { instantWords } from '../ui/day-words.ts';
import classes from './NotesPanel.module.css';
import { noteFieldId } from './use-page-keys.ts';

/** What only one's own agency reads: marked so, and drawn apart from what is shared. */
export function NotesPanel({ view }: { view: FulfilmentView }) {
  const { t, i18n } = useTranslation('duties');
  const check = useChecks();
  const form = useFields({ words: '' }, ({ words }) => ({ words: check.words(words) }));
  const note = useAct(api.duties.noteFulfilment.mutationOptions(), { done: t('noted'), after: form.clear });
  return (
    <section className={classes.inside} aria-labelledby="noi-bo" data-no-print>
      <h2 id="noi-bo" className={classes.title}>
        <IconLock size={16} aria-hidden /> {t('notes')}
      </h2>
      <Text size="xs" c="dimmed">
        {t('notesLead')}
      </Text>
      {view.notes.length === 0 && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('notesNone')}
        </Text>
      )}
      <ul className={classes.list}>
        {view.notes.map(({ id, by, writtenAt, words }) => (
          <li key={id}>
            <div className={classes.words}>{words}</div>
            <Text size="xs" c="dimmed">
              {by}, {instantWords(writtenAt, i18n.language)}
            </Text>
          </li>
        ))}
      </ul>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!form.passes(event.currentTarget)) return;
          note.mutate({ fulfilmentId: view.id, words: form.values.words.trim() });
        }}
      >
        {note.error && <ProblemAlert error={note.error} />}
        <Textarea
          {...form.field('words')}
          id={noteFieldId}
          label={t('noteWords')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
        />
        <Button type="submit" variant="default" mt={6} loading={note.isPending}>
          {t('noteAdd')}
        </Button>
      </form>
    </section>
  );
}
