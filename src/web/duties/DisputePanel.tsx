import { Alert, Button, Group, Text } from '@mantine/core';
import { IconMessageExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { dayOfInstant } from '../ui/day-of-instant.ts';
import { dayWords } from '../ui/day-words.ts';
import type { PageAct } from './fulfilment-acts.ts';

type DisputePanelProps = { view: FulfilmentView; acts: readonly PageAct[]; ask: (act: PageAct) => void };

const answering = ['answer', 'withdrawDispute'] as const;

/** Stands over the page as long as somebody says that what is stated is not so: what they say, and the answer. */
export function DisputePanel({ view, acts, ask }: DisputePanelProps) {
  const { t, i18n } = useTranslation('duties');
  if (view.disputedBy.length === 0) return null;
  const names = view.disputedBy.map(({ shortName }) => shortName).join(', ');
  return (
    <Alert
      color="brass"
      icon={<IconMessageExclamation size={18} />}
      title={t('disputeTitle', { name: names })}
      mb="md"
    >
      {wordsOf(view).map(({ id, at, by, said }) => (
        <Text key={id} style={{ overflowWrap: 'anywhere' }}>
          {by}, {dayWords(dayOfInstant(at), i18n.language)}: {said}
        </Text>
      ))}
      <Group gap="xs" mt="xs" data-no-print>
        {answering
          .filter((act) => acts.includes(act))
          .map((act) => (
            <Button key={act} variant="default" onClick={() => ask(act)}>
              {t(`acts.${act}`)}
            </Button>
          ))}
      </Group>
    </Alert>
  );
}

/** What was said since the oldest dispute that still stands, by those who dispute it and in answer to them. */
function wordsOf({ disputedBy, events }: FulfilmentView) {
  const still = new Set(disputedBy.map(({ agencyId }) => agencyId));
  const isOpen = (index: number) => {
    const { kind, by } = events[index] ?? {};
    return (
      kind === 'disputed' &&
      by &&
      still.has(by.agencyId) &&
      !events.slice(index + 1).some(isSame(by.agencyId))
    );
  };
  const first = events.findIndex((_, index) => isOpen(index));
  return events
    .slice(Math.max(first, 0))
    .filter(
      ({ kind, by }) => kind === 'disputeAnswered' || (kind === 'disputed' && by && still.has(by.agencyId)),
    )
    .map(({ id, at, by, details }) => ({
      id,
      at,
      by: by?.shortName ?? '',
      said: String(details['reason'] ?? details['words'] ?? ''),
    }));
}

/** A later dispute of the same agency: the earlier one was withdrawn before it. */
function isSame(agencyId: string) {
  return ({ kind, by }: FulfilmentView['events'][number]) => kind === 'disputed' && by?.agencyId === agencyId;
}
