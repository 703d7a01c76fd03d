import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView, RequestView } from '../../contract/request-views.ts';
import { maySend } from '../../domain/request/may.ts';
import { api } from '../shell/call.ts';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';
import { useActing } from '../shell/session.ts';
import { tellProblem } from '../shell/tell.ts';
import { useAct } from '../shell/use-act.ts';
import { CorrectMessage } from './CorrectMessage.tsx';

type MessageMenuProps = { message: MessageView; view: RequestView; own: boolean };

/** What is done with a letter: one's own is corrected or withdrawn, the other side's entered in the register. */
export function MessageMenu({ message, view, own }: MessageMenuProps) {
  const { roles } = useActing();
  if (!maySend({ roles }) || message.withdrawnAt !== null || view.broughtIn) return null;
  return own ? <OwnMenu message={message} /> : <EnterButton message={message} />;
}

function OwnMenu({ message }: { message: MessageView }) {
  const { t } = useTranslation(['requestPage', 'shell']);
  const [doing, setDoing] = useState<'correct' | 'withdraw' | null>(null);
  const close = () => setDoing(null);
  return (
    <span data-no-print>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon size={24} aria-label={t('actions', { ns: 'shell' })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDoing('correct')}>{t('message.correct')}</Menu.Item>
          <Menu.Item onClick={() => setDoing('withdraw')}>{t('message.withdraw')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {doing === 'correct' && <CorrectMessage message={message} onClose={close} />}
      {doing === 'withdraw' && (
        <ReasonDialog
          grave
          title={t('message.withdraw')}
          label={t('reason')}
          words={{ lead: t('message.withdrawLead'), done: t('message.withdrawDone') }}
          act={api.requests.withdrawMessage.mutationOptions()}
          input={(reason) => ({ messageId: message.id, reason })}
          onClose={close}
        />
      )}
    </span>
  );
}

/** A letter with a number of the other side's gets one in the register of what comes in. */
function EnterButton({ message }: { message: MessageView }) {
  const { t } = useTranslation('requestPage');
  const enter = useAct(
    { ...api.requests.receiveMessage.mutationOptions(), onError: tellProblem },
    { done: t('message.entered') },
  );
  if (message.inNumber !== null || message.outNumber === null) return null;
  return (
    <Button
      variant="default"
      size="compact-xs"
      loading={enter.isPending}
      onClick={() => enter.mutate({ messageId: message.id })}
      data-no-print
    >
      {t('message.enter')}
    </Button>
  );
}
