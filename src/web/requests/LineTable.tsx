import { ActionIcon, Menu, Table, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LineView, RequestView } from '../../contract/request-views.ts';
import { dayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { TableHead } from '../ui/TableHead.tsx';
import classes from './RequestParts.module.css';
import { RequestStanding } from '../text/RequestStanding.tsx';
import type { AskedStep } from './request-steps.ts';
import { numberWords, outcomeWords } from '../text/request-words.ts';

type LineTableProps = {
  view: RequestView;
  /** The addressee whose record stands below. */
  chosen: string;
  choose: (agencyId: string) => void;
  take: (step: AskedStep) => void;
};

/** How a request stands with each of its addressees; pressing a name shows the record with it. */
export function LineTable(props: LineTableProps) {
  const { t } = useTranslation('requestPage');
  const { view } = props;
  const answered = view.lines.filter(({ answeredOn }) => answeredOn !== null).length;
  return (
    <Panel
      flush
      title={t('lines.title', { count: view.lines.length })}
      lead={t('lines.lead', { count: answered, of: view.lines.length })}
    >
      <Table>
        <TableHead
          names={[t('lines.agency'), t('lines.state'), t('lines.due'), t('lines.outcome')]}
          last={t('lines.acts')}
        />
        <Table.Tbody>
          {view.lines.map((line) => (
            <Row key={line.agency.agencyId} line={line} {...props} />
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

function Row({ line, view, chosen, choose, take }: LineTableProps & { line: LineView }) {
  const { t, i18n } = useTranslation('requestPage');
  const { t: shared } = useTranslation('requests');
  const { agencyId, shortName } = line.agency;
  const current = agencyId === chosen;
  const day = (value: string | null) => (value ? dayWords(value, i18n.language) : '');
  const steps = view.steps.find((one) => one.agencyId === agencyId)?.steps ?? [];
  const moved = line.firstDueOn !== null && line.firstDueOn !== line.dueOn;
  return (
    <Table.Tr className={current ? classes.chosen : undefined}>
      <Table.Td>
        <UnstyledButton
          fz="sm"
          fw={current ? 600 : 400}
          aria-pressed={current}
          onClick={() => choose(agencyId)}
        >
          {shortName}
        </UnstyledButton>
      </Table.Td>
      <Table.Td>
        <RequestStanding standing={line.standing} />
        {line.inNumber && <div>{t('lines.number', { number: numberWords(line.inNumber) })}</div>}
      </Table.Td>
      <Table.Td>
        {moved && <div className={classes.old}>{day(line.firstDueOn)}</div>}
        {day(line.dueOn)}
      </Table.Td>
      <Table.Td>
        {line.outcome ? outcomeWords(shared, view.outcomes, line.outcome) : shared(`state.${line.state}`)}
        {line.answeredOn && <div>{day(line.answeredOn)}</div>}
      </Table.Td>
      <Table.Td data-no-print>
        {steps.length > 0 && (
          <Menu position="bottom-end" width={240}>
            <Menu.Target>
              <ActionIcon aria-label={t('lines.actsOf', { name: shortName })}>
                <IconChevronDown size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {steps.map((step) => (
                <Menu.Item key={step} onClick={() => take({ step, agencyId })}>
                  {t(`act.${step}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
