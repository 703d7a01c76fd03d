import { Alert, Box, Button, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { tell } from '../shell/tell.ts';
import { useImport, useSession } from './import-session.ts';
import type { standingOf } from './import-steps.ts';
import { SendDialog } from './SendDialog.tsx';

/** Puts the text before the participants; says so clearly when it joined one that is there already. */
export function SendButton({ standing }: { standing: ReturnType<typeof standingOf> }) {
  const { t } = useTranslation('imports');
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, { open: ask, close }] = useDisclosure(false);
  const isVersion = useImport((view) => view.record.versionOf !== null);
  const open = async (regulationId: string) => {
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'welcome' });
    await navigate({ to: '/quy-che/$regulationId', params: { regulationId } });
  };
  const send = useMutation({
    mutationFn: async () => {
      // What was typed last is part of what is proposed.
      await session.flush();
      const { importId, view } = session;
      return call.imports.confirmImport({ importId }, { context: { version: view().version } });
    },
    onSuccess: async ({ joined, regulationId }) => {
      if (joined) return;
      tell(t('proposeSent'));
      await open(regulationId);
    },
    onError: () => void session.reload(),
    onSettled: close,
  });
  const title = t(isVersion ? 'proposeVersion' : 'propose');
  return (
    <>
      {send.error ? (
        <Box w="100%">
          <ProblemAlert error={send.error} />
        </Box>
      ) : null}
      <Button leftSection={<IconSend size={16} />} disabled={standing.problems.length > 0} onClick={ask}>
        {title}
      </Button>
      {asking && (
        <SendDialog
          title={title}
          hints={standing.hints}
          sending={send}
          onSend={() => send.mutate()}
          onClose={close}
        />
      )}
      {send.data?.joined && <Joined joined={send.data} onOpen={() => void open(send.data.regulationId)} />}
    </>
  );
}

type JoinedProps = { joined: { differences: number; sameText: boolean }; onOpen: () => void };

function Joined({ joined, onOpen }: JoinedProps) {
  const { t } = useTranslation('imports');
  const { differences, sameText } = joined;
  return (
    <Modal
      opened
      onClose={onOpen}
      title={t('joinedTitle')}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'shell' }) }}
    >
      <Text mb="sm">{t('joinedText')}</Text>
      {!sameText && <Text mb="sm">{t('joinedOther')}</Text>}
      <Alert color={differences > 0 ? 'brass' : 'gray'} mb="md">
        {differences > 0 ? t('joinedDifferences', { count: differences }) : t('joinedSame')}
      </Alert>
      <Button onClick={onOpen} data-autofocus>
        {t('toRegulation')}
      </Button>
    </Modal>
  );
}
