import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page.tsx';
import { ImportIntake } from './ImportIntake.tsx';
import { OpenImports } from './OpenImports.tsx';

/** Nhập quy chế: a text comes in after its secrecy was declared; below it, what is not finished yet. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const { doc } = useSearch({ from: '/signedIn/nhap' });
  return (
    <Page title={t('title')} lead={t('lead')} width="text">
      <div data-no-print>
        <ImportIntake key={doc} {...(doc ? { doc } : {})} />
      </div>
      <OpenImports />
    </Page>
  );
}
