import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { ChoosePassword } from './ChoosePassword.tsx';
import { LinkOver } from './LinkOver.tsx';
import { Threshold } from './Threshold.tsx';

/**
 * Choosing a password with the one-time link, which is asked about first: nobody thinks up a password for one
 * that is over. The token stands behind `#`, so that no log of a server has it; a newer link may follow it there.
 */
export function PasswordLinkPage() {
  const { t } = useTranslation(['account', 'shell']);
  const token = useLocation({ select: ({ hash }) => hash });
  const link = useQuery({
    ...api.session.checkPasswordLink.queryOptions({ input: { token } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (link.data?.usable === false) return <LinkOver />;
  return (
    <Threshold title={t('linkTitle')} lead={t('linkLead')}>
      {link.isPending && (
        <>
          <VisuallyHidden role="status">{t('loading', { ns: 'shell' })}</VisuallyHidden>
          <Skeleton height={180} />
        </>
      )}
      {link.error && <ProblemAlert error={link.error} retry={() => void link.refetch()} />}
      {link.data && <ChoosePassword key={token} token={token} onOver={() => void link.refetch()} />}
    </Threshold>
  );
}
