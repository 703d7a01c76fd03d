import { Badge, Button, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsenceView } from '../../contract/absences.ts';
import { mayNameColleagues } from '../../domain/duty/may.ts';
import { mayRecordAbsence } from '../../domain/person/may.ts';
import { api } from '../shell/call.ts';
import { ListPanel } from '../shell/ListPanel.tsx';
import { nextPage } from '../shell/next-page.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { useActing } from '../shell/session.ts';
import { useToday } from '../shell/today.ts';
import { dayWords } from '../ui/day-words.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { Page } from '../ui/Page.tsx';
import { TableHead } from '../ui/TableHead.tsx';
import { EndAbsence } from './EndAbsence.tsx';
import { RecordAbsence } from './RecordAbsence.tsx';

/** Vắng mặt: who of one's own agency is or will be away, and who does their work meanwhile. */
export function AbsencesPage() {
  const { roles } = useActing();
  return mayNameColleagues({ roles }) ? <Absences /> : <PageMissing />;
}

function Absences() {
  const { t } = useTranslation('absences');
  const list = useInfiniteQuery(api.absences.listAbsences.infiniteOptions(nextPage));
  const absences = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const [recording, setRecording] = useState(false);
  const [ending, setEnding] = useState<AbsenceView | null>(null);
  const record = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setRecording(true)}>
      {t('record')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={record}>
      <ListPanel
        list={list}
        count={absences.length}
        empty={<Nothing title={t('none')}>{t('noneLead')}</Nothing>}
        awaited={4}
      >
        <AbsenceTable absences={absences} onEnd={setEnding} />
      </ListPanel>
      {recording && <RecordAbsence onClose={() => setRecording(false)} />}
      {ending && <EndAbsence absence={ending} onClose={() => setEnding(null)} />}
    </Page>
  );
}

type AbsenceTableProps = { absences: AbsenceView[]; onEnd: (absence: AbsenceView) => void };

function AbsenceTable({ absences, onEnd }: AbsenceTableProps) {
  const { t } = useTranslation(['absences', 'shell']);
  return (
    <Table>
      <TableHead
        names={[t('who'), t('substitute'), t('from'), t('until')]}
        last={t('actions', { ns: 'shell' })}
      />
      <Table.Tbody>
        {absences.map((absence) => (
          <AbsenceRow key={absence.id} absence={absence} onEnd={() => onEnd(absence)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function AbsenceRow({ absence, onEnd }: { absence: AbsenceView; onEnd: () => void }) {
  const { t, i18n } = useTranslation('absences');
  const today = useToday();
  const { roles, session, appointment } = useActing();
  const { absent, substitute, from, until } = absence;
  const ahead = from > today;
  const personId = absent.appointmentId === appointment?.id ? session.person.id : '';
  const may = mayRecordAbsence({ roles, personId: session.person.id }, { personId });
  return (
    <Table.Tr>
      <Table.Td>
        {[absent.fullName, absent.positionTitle].join(', ')}{' '}
        <Badge color={ahead ? 'gray' : 'brass'}>{t(ahead ? 'ahead' : 'now')}</Badge>
      </Table.Td>
      <Table.Td>
        {substitute ? [substitute.fullName, substitute.positionTitle].join(', ') : t('nobody')}
      </Table.Td>
      <Table.Td>{dayWords(from, i18n.language)}</Table.Td>
      <Table.Td>{dayWords(until, i18n.language)}</Table.Td>
      <Table.Td ta="right">
        {may && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t(ahead ? 'endAhead' : 'end')}: ${absent.fullName}`}
            onClick={onEnd}
          >
            {t(ahead ? 'endAhead' : 'end')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
