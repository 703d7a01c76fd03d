import { Badge, Button, Menu, Text } from '@mantine/core';
import {
  IconArrowLeft,
  IconChevronDown,
  IconFileDownload,
  IconPencil,
  IconPrinter,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { mayPropose } from '../../domain/regulation/may.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { dayWords } from '../ui/day-words.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { AsOfField } from './AsOfField.tsx';
import { isUnsigned } from './is-unsigned.ts';
import { PartyNames } from './PartyNames.tsx';
import { PrintedDuties } from './PrintedDuties.tsx';
import { useOriginal } from './OriginalFile.tsx';
import { useOwnAgencyId } from './regulation-query.ts';
import classes from './RegulationHead.module.css';
import { StateBadge } from './StateBadge.tsx';
import { titleWords } from '../../domain/regulation/title-words.ts';

type HeadProps = { view: RegulationView; onCorrect: () => void };

/** What a regulation is called, how it stands, between whom, since when; and what can be done with it. */
export function RegulationHead({ view, onCorrect }: HeadProps) {
  const { t, i18n } = useTranslation('regulations');
  const day = (value: string) => dayWords(value, i18n.language);
  const facts = [
    view.signedOn && `${t('facts.signed')}: ${day(view.signedOn)}`,
    view.effectFrom &&
      `${t('facts.effect')}: ${
        view.effectTo
          ? t('effectFromTo', { from: day(view.effectFrom), to: day(view.effectTo) })
          : t('effectFrom', { day: day(view.effectFrom) })
      }`,
    view.term && `${t('facts.term')}: ${view.term}`,
  ].filter(Boolean);
  return (
    <header className={classes.head}>
      <div className={classes.words} data-no-print>
        <RouteLink to="/quy-che" search={{}} size="xs" c="dimmed" className={classes.back}>
          <IconArrowLeft size={14} aria-hidden /> {t('title')}
        </RouteLink>
        <PageTitle className={classes.title}>{titleWords(view)}</PageTitle>
        <div className={classes.line}>
          {view.state === 'upcoming' && isUnsigned(view) ? (
            <Badge color="gray">{t('unsigned')}</Badge>
          ) : (
            <StateBadge state={view.state} />
          )}
          {view.below && (
            <>
              <Badge color="ink">{t('below')}</Badge>
              <Text size="xs" c="dimmed">
                {t('belowLead')}
              </Text>
            </>
          )}
          {view.accepted < view.parties.length && (
            <Text size="xs" c="dimmed">
              {t('acceptedOf', { n: view.accepted, count: view.parties.length })}
            </Text>
          )}
          <Text size="xs">{[view.symbol, ...view.aliases].filter(Boolean).join(' · ')}</Text>
        </div>
        <div className={classes.line}>
          <Text size="xs">
            <PartyNames parties={view.parties} />
          </Text>
          {facts.map((fact) => (
            <Text key={fact} size="xs" c="dimmed">
              {fact}
            </Text>
          ))}
        </div>
      </div>
      <div className={classes.tools} data-no-print>
        <AsOfField />
        <RegulationActs view={view} onCorrect={onCorrect} />
      </div>
    </header>
  );
}

function RegulationActs({ view, onCorrect }: HeadProps) {
  const { t } = useTranslation(['regulations', 'shell']);
  const { roles } = useActing();
  const own = useOwnAgencyId();
  const original = useOriginal(view);
  const [printing, setPrinting] = useState(false);
  const bound = view.parties.some(({ agencyId, answer }) => agencyId === own && answer === 'accepted');
  const print = (withDuties: boolean) => {
    setPrinting(withDuties);
    setTimeout(() => window.print(), 250);
  };
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={15} />}>
            {t('actions', { ns: 'shell' })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {bound && mayPropose({ roles }) && view.shown && view.accepted > 1 && (
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={onCorrect}>
              {t('correct')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => print(false)}>
            {t('print')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => print(true)}>
            {t('printDuties')}
          </Menu.Item>
          {view.shown?.original && (
            <Menu.Item leftSection={<IconFileDownload size={16} />} onClick={original.take}>
              {t('originalDownload')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {printing && <PrintedDuties view={view} />}
    </>
  );
}
