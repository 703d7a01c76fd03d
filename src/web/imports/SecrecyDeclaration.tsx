import { useTranslation } from 'react-i18next';
import type { SecrecyGrade } from '../../domain/regulation/regulation.ts';
import { SecrecyChoice } from '../text/SecrecyChoice.tsx';
import { Panel } from '../ui/Panel.tsx';

type SecrecyDeclarationProps = {
  declared: SecrecyGrade | null;
  onDeclare: (grade: SecrecyGrade) => void;
  /** Said when somebody went on without declaring. */
  fault: string | null;
};

/** Asks what must be known before a text comes in; a secret one is kept outside at once. */
export function SecrecyDeclaration(props: SecrecyDeclarationProps) {
  const { t } = useTranslation('text');
  return (
    <Panel title={t('secrecyTitle')} lead={t('secrecyLead')}>
      <SecrecyChoice {...props} />
    </Panel>
  );
}
