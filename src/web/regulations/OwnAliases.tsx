import { Button, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useFields } from '../shell/use-fields.ts';
import { Panel } from '../ui/Panel.tsx';

/** The names under which one's own agency knows a regulation; nobody else sees them. */
export function OwnAliases({ view }: { view: RegulationView }) {
  const { t } = useTranslation('regulations');
  const [editing, { open, close }] = useDisclosure(false);
  const edit = (
    <Button variant="default" onClick={open}>
      {t('aliasesEdit')}
    </Button>
  );
  return (
    <Panel title={t('aliases')} actions={edit}>
      {view.ownAliases.length === 0 ? (
        <Text c="dimmed">{t('aliasesNone')}</Text>
      ) : (
        <Text>{view.ownAliases.join('; ')}</Text>
      )}
      {editing && <NameRegulation view={view} onClose={close} />}
    </Panel>
  );
}

function NameRegulation({ view, onClose }: { view: RegulationView; onClose: () => void }) {
  const { t } = useTranslation(['regulations', 'shell']);
  const form = useFields({ aliases: view.ownAliases.join('\n') }, () => ({}));
  const name = useAct(api.regulations.nameRegulation.mutationOptions(), {
    done: t('aliasesSaved'),
    after: onClose,
  });
  const submit = () => {
    const typed = form.values.aliases.split('\n').map((line) => line.trim());
    name.mutate({ regulationId: view.id, aliases: [...new Set(typed.filter(Boolean))] });
  };
  return (
    <ActModal
      onClose={onClose}
      title={t('aliasesTitle')}
      act={t('save', { ns: 'shell' })}
      acting={name}
      onSubmit={submit}
    >
      <Text size="sm">{t('aliasesLead')}</Text>
      <Textarea {...form.field('aliases')} aria-label={t('aliasesTitle')} rows={4} data-autofocus />
    </ActModal>
  );
}
