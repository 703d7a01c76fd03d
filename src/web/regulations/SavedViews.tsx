import { Button, CloseButton, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Filters } from '../../contract/regulations.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { addressOf } from './registry-address.ts';
import classes from './SavedViews.module.css';

/** The person's own views of the registry as a row of chips; what is filtered now can join them. */
export function SavedViews({ filters }: { filters: Filters }) {
  const { t } = useTranslation('regulations');
  const [saving, { open, close }] = useDisclosure(false);
  const views = useQuery(api.regulations.listSavedViews.queryOptions()).data?.views ?? [];
  const drop = useAct(api.regulations.dropView.mutationOptions(), { done: t('viewDropped') });
  const shown = sign(filters);
  const unsaved = shown !== sign({}) && !views.some((view) => sign(view.filters) === shown);
  return (
    <nav aria-label={t('views')} className={classes.views} data-no-print>
      <Link to="/quy-che" search={{}} className={classes.view} data-shown={shown === sign({}) || undefined}>
        {t('viewAll')}
      </Link>
      {views.map((view) => (
        <span key={view.id} className={classes.view} data-shown={sign(view.filters) === shown || undefined}>
          <Link to="/quy-che" search={addressOf(view.filters)}>
            {view.name}
          </Link>
          {sign(view.filters) === shown && (
            <CloseButton
              size="xs"
              aria-label={t('dropView', { name: view.name })}
              onClick={() => drop.mutate({ viewId: view.id })}
            />
          )}
        </span>
      ))}
      {unsaved && (
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconBookmarkPlus size={15} />}
          onClick={open}
        >
          {t('saveView')}
        </Button>
      )}
      {saving && <SaveView filters={filters} onClose={close} />}
    </nav>
  );
}

/** Two views are the same when their addresses are. */
function sign(filters: Filters): string {
  return JSON.stringify(Object.entries(addressOf(filters)).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function SaveView({ filters, onClose }: { filters: Filters; onClose: () => void }) {
  const { t } = useTranslation(['regulations', 'shell']);
  const check = useChecks();
  const form = useFields({ name: '' }, ({ name }) => ({ name: check.words(name) }));
  const save = useAct(api.regulations.saveView.mutationOptions(), { done: t('viewSaved'), after: onClose });
  const submit = (element: HTMLFormElement) => {
    if (form.passes(element)) save.mutate({ name: form.values.name.trim(), filters });
  };
  return (
    <ActModal
      onClose={onClose}
      title={t('saveViewTitle')}
      act={t('save', { ns: 'shell' })}
      acting={save}
      onSubmit={submit}
    >
      <TextInput {...form.field('name')} label={t('viewName')} maxLength={100} data-autofocus />
    </ActModal>
  );
}
