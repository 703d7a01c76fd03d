import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../contract/person-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';

type RevokeDelegationProps = {
  delegation: PersonView['delegations'][number];
  /** Who was empowered. */
  name: string;
  onClose: () => void;
};

/** Asks once more, then ends a delegation today. */
export function RevokeDelegation({ delegation, name, onClose }: RevokeDelegationProps) {
  const { t } = useTranslation('people');
  const revoke = useAct(api.people.revokeDelegation.mutationOptions(), {
    done: t('revoked'),
    after: onClose,
  });
  return (
    <ActModal
      grave
      onClose={onClose}
      title={t('revokeTitle', { name })}
      act={t('revoke')}
      acting={revoke}
      onSubmit={() => revoke.mutate({ delegationId: delegation.id })}
    >
      <Text fw={500}>{delegation.scope}</Text>
      <Text c="dimmed">{t('revokeLead')}</Text>
    </ActModal>
  );
}
