import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { mayPropose } from '../../domain/regulation/may.ts';
import { useActing } from '../shell/session.ts';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import { useImport } from './import-session.ts';
import type { standingOf } from './import-steps.ts';
import { ProblemPanel } from './ProblemPanel.tsx';
import { ProposalPanel } from './ProposalPanel.tsx';
import { SendButton } from './SendButton.tsx';
import { useNamesAreKnown } from './use-agency-names.ts';

type ReviewStepProps = { standing: ReturnType<typeof standingOf> };

/** Step 4: what is missing, what would be proposed to whom, and the way to send it or to give it up. */
export function ReviewStep({ standing }: ReviewStepProps) {
  const { t } = useTranslation(['imports', 'shell']);
  const { roles } = useActing();
  const parties = useImport((view) => view.record.parties);
  const known = useNamesAreKnown(parties.map(({ agencyId }) => agencyId));
  const [discarding, { open, close }] = useDisclosure(false);
  // Names that come late would move what one is about to send.
  if (!known) return <SkeletonRows label={t('loading', { ns: 'shell' })} />;
  return (
    <>
      <ProblemPanel standing={standing} />
      <ProposalPanel />
      <Group gap="xs" data-no-print>
        {mayPropose({ roles }) && <SendButton standing={standing} />}
        <Button variant="default" color="lacquer" onClick={open}>
          {t('discard')}
        </Button>
      </Group>
      {!mayPropose({ roles }) && (
        <Text size="xs" c="dimmed" mt="xs" maw={620}>
          {t('proposeNotMine')}
        </Text>
      )}
      {discarding && <DiscardDialog onClose={close} />}
    </>
  );
}
