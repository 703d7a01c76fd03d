import { useTranslation } from 'react-i18next';
import { mayKeepHosts, mayKeepWebhooks } from '../../domain/api-access/may.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { useActing } from '../shell/session.ts';
import { Page } from '../ui/Page.tsx';
import { HostPanel } from './HostPanel.tsx';
import { WebhookPanel } from './WebhookPanel.tsx';

/** Webhook: where an agency has its messages sent, and for the operating body which places are allowed at all. */
export function WebhooksPage() {
  const { t } = useTranslation('apiAccess');
  const { roles, appointment } = useActing();
  const actor = { roles };
  const [own, hosts] = [mayKeepWebhooks(actor), mayKeepHosts(actor)];
  if (!own && !hosts) return <PageMissing />;
  return (
    <Page title={t('hooksTitle')} lead={t('hooksLead')} key={appointment?.id}>
      {own && <WebhookPanel />}
      {hosts && <HostPanel />}
    </Page>
  );
}
