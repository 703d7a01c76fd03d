import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../domain/person/actor.ts';
import { needsApproval } from '../../domain/request/may.ts';
import { api } from '../shell/call.ts';
import { useActing } from '../shell/session.ts';
import type { ComposerFormProps } from './ComposerForm.tsx';
import { offered } from './request-steps.ts';
import type { ComposerState, Way } from './use-composer.ts';

type ButtonsProps = Pick<ComposerFormProps, 'view' | 'mode' | 'draft'> & { composer: ComposerState };

/** What is done with what was written: sent, put before a leader, kept as a draft. */
export function ComposerButtons({ view, mode, draft, composer }: ButtonsProps) {
  const { t } = useTranslation('requestPage');
  const { roles } = useActing();
  const setting = useQuery(api.registers.readRegisterSetting.queryOptions());
  const waits = needsApproval({ roles }, setting.data?.approves === true);
  const answering = mode === 'answer';
  const maySend = !answering || (offered(view, 'answer') ?? offered(view, 'answerPart')) !== null;
  const leads = hasRole({ roles }, 'leader');
  // A draft that is gone on with is kept and submitted; it is sent where drafts are, as it stands.
  const sends = maySend && draft === null && !(answering && waits);
  const submits = answering && !leads;
  const ways: Way[] = [
    ...(sends ? (['send'] as const) : []),
    ...(submits ? (['submit'] as const) : []),
    ...(answering ? (['keep'] as const) : []),
  ];
  return (
    <Group gap="xs">
      {ways.map((way, index) => (
        <Button
          key={way}
          type={way === 'send' ? 'submit' : 'button'}
          variant={index === 0 ? 'filled' : 'default'}
          loading={composer.sending.isPending && composer.way === way}
          onClick={
            way === 'send'
              ? undefined
              : (event) => event.currentTarget.form && composer.send(event.currentTarget.form, way)
          }
        >
          {t(way === 'send' ? `compose.send.${mode}` : `compose.${way}`)}
        </Button>
      ))}
    </Group>
  );
}
