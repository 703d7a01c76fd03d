import { ActionIcon, Badge, Select, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partyRoles } from '../../domain/regulation/regulation.ts';
import type { ImportParty } from '../../domain/regulation/import-content.ts';
import { AgencyPicker } from '../shell/AgencyPicker.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { Panel } from '../ui/Panel.tsx';
import { DraftField } from './DraftField.tsx';
import classes from './rows.module.css';
import { useAgencyNames } from './use-agency-names.ts';
import { useRecord } from './use-record.ts';

/** The participants: which agency, in which role, under which name the text speaks of it. */
export function PartyPanel() {
  const { t } = useTranslation('imports');
  const [record, write] = useRecord();
  const [round, setRound] = useState(0);
  const names = useAgencyNames(record.parties.map(({ agencyId }) => agencyId));
  const add = (agencyId: string, name: string) => {
    // A new field for the next one: the old one has the chosen name in it.
    setRound(round + 1);
    if (!agencyId || record.parties.some((party) => party.agencyId === agencyId)) return;
    write(({ parties }) => ({ parties: [...parties, { agencyId, role: 'member', namedAs: name }] }));
  };
  const change = (agencyId: string, differing: Partial<ImportParty>) =>
    write(({ parties }) => ({
      parties: parties.map((party) => (party.agencyId === agencyId ? { ...party, ...differing } : party)),
    }));
  const remove = (agencyId: string) =>
    write(({ parties }) => ({ parties: parties.filter((party) => party.agencyId !== agencyId) }));
  return (
    <Panel title={t('parties')} lead={t('partiesLead')}>
      {record.parties.length === 0 && <Text c="dimmed">{t('partiesNone')}</Text>}
      {record.parties.length > 0 && (
        <div className={`${classes.party} ${classes.captions}`} aria-hidden>
          <span>{t('partyAgency')}</span>
          <span>{t('partyRole')}</span>
          <span>{t('partyNamedAs')}</span>
        </div>
      )}
      <div className={classes.rows}>
        {record.parties.map((party, index) => (
          <PartyRow
            key={party.agencyId}
            party={party}
            name={names[index]?.name ?? ''}
            onChange={(differing) => change(party.agencyId, differing)}
            onRemove={() => remove(party.agencyId)}
          />
        ))}
      </div>
      <div className={classes.add}>
        <AgencyPicker key={round} label={t('partyAdd')} value="" onChange={add} />
      </div>
    </Panel>
  );
}

type PartyRowProps = {
  party: ImportParty;
  name: string;
  onChange: (differing: Partial<ImportParty>) => void;
  onRemove: () => void;
};

function PartyRow({ party, name, onChange, onRemove }: PartyRowProps) {
  const { t } = useTranslation('imports');
  const { appointment } = useActing();
  return (
    <div className={classes.party} data-party={party.agencyId}>
      <div className={classes.name}>
        <RouteLink to="/co-quan/$agencyId" params={{ agencyId: party.agencyId }}>
          {name}
        </RouteLink>{' '}
        {appointment?.agencyId === party.agencyId && <Badge color="ink">{t('ownAgency')}</Badge>}
      </div>
      <div className={classes.wide}>
        <span className={classes.caption} aria-hidden>
          {t('partyRole')}
        </span>
        <Select
          aria-label={`${t('partyRole')}: ${name}`}
          data={partyRoles.map((value) => ({ value, label: t(`partyRoles.${value}`) }))}
          value={party.role}
          onChange={(role) => role && onChange({ role })}
        />
      </div>
      <div className={classes.wide}>
        <span className={classes.caption} aria-hidden>
          {t('partyNamedAs')}
        </span>
        <DraftField
          aria-label={`${t('partyNamedAs')}: ${name}`}
          value={party.namedAs}
          onWrite={(namedAs) => onChange({ namedAs })}
          maxLength={500}
        />
      </div>
      <ActionIcon
        className={classes.corner}
        aria-label={t('partyRemove', { name })}
        title={t('partyRemove', { name })}
        onClick={onRemove}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  );
}
