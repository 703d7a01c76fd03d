import { Anchor, Button, Group, Text, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../contract/request-views.ts';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { dayWords, instantWords } from '../ui/day-words.ts';
import { Facts } from '../ui/Facts.tsx';
import classes from './RequestParts.module.css';
import type { AskedStep } from './request-steps.ts';
import { offered } from './request-steps.ts';

/** The field of the inside note, to which a key leads. */
export const noteFieldId = 'ghi-chu';

type InsidePanelProps = {
  view: RequestView;
  take: (step: AskedStep) => void;
  openDraft: (draftId: string) => void;
};

/** What only one's own agency reads: directions, who does it, drafts, notes; marked so and drawn apart. */
export function InsidePanel({ view, take, openDraft }: InsidePanelProps) {
  const { t } = useTranslation('requestPage');
  const steps = (['direct', 'assign'] as const).flatMap((step) => offered(view, step) ?? []);
  return (
    <section className={classes.inside} aria-labelledby="noi-bo" data-no-print>
      <h2 id="noi-bo" className={classes.insideTitle}>
        <IconLock size={16} aria-hidden /> {t('inside.title')}
      </h2>
      <Text size="xs" c="dimmed" mb={6}>
        {t('inside.lead')}
      </Text>
      <Holders view={view} />
      <Directions view={view} />
      {steps.length > 0 && (
        <Group gap="xs" mt="xs">
          {steps.map((asked) => (
            <Button key={asked.step} variant="default" onClick={() => take(asked)}>
              {t(`act.${asked.step}`)}
            </Button>
          ))}
        </Group>
      )}
      <Drafts view={view} openDraft={openDraft} />
      <Notes view={view} />
    </section>
  );
}

function Holders({ view: { inside } }: { view: RequestView }) {
  const { t, i18n } = useTranslation('requestPage');
  const { holder, helpers, innerDueOn } = inside;
  const named = (one: { fullName: string; positionTitle: string }) => `${one.fullName}, ${one.positionTitle}`;
  return (
    <Facts
      facts={[
        [t('inside.holder'), holder ? named(holder) : t('inside.holderNone')],
        [t('inside.helpers'), helpers.map(named).join('; ')],
        [t('inside.innerDue'), innerDueOn && dayWords(innerDueOn, i18n.language)],
      ]}
    />
  );
}

function Directions({ view: { inside } }: { view: RequestView }) {
  const { t, i18n } = useTranslation('requestPage');
  if (inside.directions.length === 0) return null;
  return (
    <>
      <h3 className={classes.insidePart}>{t('inside.directions')}</h3>
      <ul className={classes.rows}>
        {inside.directions.map(({ id, by, writtenAt, words }) => (
          <li key={id} className={classes.row}>
            <div className={classes.grow}>
              <div className={classes.lines}>{words}</div>
              <Text size="xs" c="dimmed">
                {by.fullName}, {by.positionTitle}, {instantWords(writtenAt, i18n.language)}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Drafts({ view, openDraft }: Pick<InsidePanelProps, 'view' | 'openDraft'>) {
  const { t } = useTranslation('requestPage');
  const { drafts } = view.inside;
  if (drafts.length === 0) return null;
  return (
    <>
      <h3 className={classes.insidePart}>{t('inside.drafts')}</h3>
      <ul className={classes.rows}>
        {drafts.map(({ id, title, state }) => (
          <li key={id} className={classes.row}>
            <Anchor component="button" type="button" ta="left" onClick={() => openDraft(id)}>
              {title}
            </Anchor>
            <Text size="xs" c="dimmed">
              {t(`draftState.${state as 'draft'}`, { defaultValue: state })}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}

function Notes({ view }: { view: RequestView }) {
  const { t, i18n } = useTranslation('requestPage');
  const check = useChecks();
  const form = useFields({ words: '' }, ({ words }) => ({ words: check.words(words, 3) }));
  const note = useAct(api.requests.noteRequest.mutationOptions(), {
    done: t('inside.noted'),
    after: form.clear,
  });
  return (
    <>
      <h3 className={classes.insidePart}>{t('inside.notes')}</h3>
      <ul className={classes.rows}>
        {view.inside.notes.map(({ id, by, writtenAt, words }) => (
          <li key={id} className={classes.row}>
            <div className={classes.grow}>
              <div className={classes.lines}>{words}</div>
              <Text size="xs" c="dimmed">
                {by}, {instantWords(writtenAt, i18n.language)}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!form.passes(event.currentTarget)) return;
          note.mutate({ requestId: view.id, words: form.values.words.trim() });
        }}
      >
        {note.error && <ProblemAlert error={note.error} />}
        <Textarea
          {...form.field('words')}
          id={noteFieldId}
          label={t('inside.noteWords')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
        />
        <Button type="submit" variant="default" mt={6} loading={note.isPending}>
          {t('inside.noteAdd')}
        </Button>
      </form>
    </>
  );
}
