import { Badge, Button, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '../../contract/webhooks.ts';
import { instantWords } from '../ui/day-words.ts';
import { TableHead } from '../ui/TableHead.tsx';

type DeliveryTableProps = { deliveries: DeliveryView[]; onAgain: (id: string) => void };

/** Messages with what became of them; not what they were about, which is for others to read. */
export function DeliveryTable({ deliveries, onAgain }: DeliveryTableProps) {
  const { t } = useTranslation(['apiAccess', 'shell']);
  return (
    <Table>
      <TableHead
        names={[t('happenedAt'), t('events'), t('state'), t('attempts'), t('outcome')]}
        last={t('actions', { ns: 'shell' })}
      />
      <Table.Tbody>
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} onAgain={() => onAgain(delivery.id)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

const colours = { waiting: 'brass', delivered: 'leaf', dead: 'lacquer' } as const;

function DeliveryRow({ delivery, onAgain }: { delivery: DeliveryView; onAgain: () => void }) {
  const { t, i18n } = useTranslation('apiAccess');
  const { event, at, state, attempts } = delivery;
  const what = `${t(`event.${event}`)}, ${instantWords(at, i18n.language)}`;
  return (
    <Table.Tr>
      <Table.Td>{instantWords(at, i18n.language)}</Table.Td>
      <Table.Td>{t(`event.${event}`)}</Table.Td>
      <Table.Td>
        <Badge color={colours[state]}>{t(`deliveryState.${state}`)}</Badge>
      </Table.Td>
      <Table.Td>{attempts}</Table.Td>
      <Table.Td>
        <Outcome delivery={delivery} />
      </Table.Td>
      <Table.Td ta="right">
        {state === 'dead' && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t('sendAgain')}: ${what}`}
            onClick={onAgain}
          >
            {t('sendAgain')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function Outcome({ delivery }: { delivery: DeliveryView }) {
  const { t, i18n } = useTranslation('apiAccess');
  const { state, attempts, nextAt, settledAt, status, failure } = delivery;
  const when = settledAt ?? nextAt;
  const word = { waiting: 'againAt', delivered: 'arrivedAt', dead: 'givenUpAt' } as const;
  return (
    <>
      {failure !== null && t(`failure.${failure}`)}
      {failure !== null && status !== null && ` (${t('status', { status })})`}
      {when !== null && (attempts > 0 || state !== 'waiting') && (
        <Text size="xs" c="dimmed">
          {t(word[state], { time: instantWords(when, i18n.language) })}
        </Text>
      )}
    </>
  );
}
