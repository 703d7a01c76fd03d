import { Alert, Radio, Stack } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { secrecyGrades } from '../../domain/regulation/regulation.ts';
import type { SecrecyGrade } from '../../domain/regulation/regulation.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { Panel } from '../ui/Panel.tsx';

type SecrecyDeclarationProps = {
  declared: SecrecyGrade | null;
  onDeclare: (grade: SecrecyGrade) => void;
  /** Said when somebody went on without declaring. */
  fault: string | null;
};

/** Asks what must be known before a text comes in; a secret one is kept outside at once. */
export function SecrecyDeclaration({ declared, onDeclare, fault }: SecrecyDeclarationProps) {
  const { t } = useTranslation('imports');
  return (
    <Panel title={t('secrecyTitle')} lead={t('secrecyLead')}>
      <Radio.Group
        aria-label={t('secrecyTitle')}
        value={declared}
        onChange={(grade) => onDeclare(grade)}
        error={fault}
        required
      >
        <Stack gap={6}>
          {secrecyGrades.map((grade) => (
            <Radio key={grade} value={grade} label={t(`secrecy.${grade}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Panel>
  );
}

/** Why a secret text stays outside, and what can be made in its place. */
export function KeptOutside() {
  const { t } = useTranslation('imports');
  return (
    <Alert color="lacquer" icon={<IconLock size={18} />} title={t('secretTitle')} role="alert" mb="md">
      {t('secretText')}
      <div>
        <RouteLink to="/phieu-chi-dan" underline="always">
          {t('toIndexCard')}
        </RouteLink>
      </div>
    </Alert>
  );
}
