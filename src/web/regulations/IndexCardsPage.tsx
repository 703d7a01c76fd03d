import { Badge, Button, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconShieldLock } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndexCard } from '../../contract/regulations.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { api } from '../shell/call.ts';
import { ListPanel } from '../shell/ListPanel.tsx';
import { nextPage } from '../shell/next-page.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { useActing } from '../shell/session.ts';
import { dayWords } from '../ui/day-words.ts';
import { HiddenTh } from '../ui/HiddenTh.tsx';
import { Page } from '../ui/Page.tsx';
import { AddIndexCard } from './AddIndexCard.tsx';
import classes from './IndexCardsPage.module.css';
import { dayOfInstant } from '../ui/day-of-instant.ts';
import { WithdrawCard } from './WithdrawCard.tsx';

/** Phiếu chỉ dẫn: cards that stand for documents which are kept outside the system. */
export function IndexCardsPage() {
  const { roles } = useActing();
  return mayReadContent({ roles }) ? <IndexCards /> : <PageMissing />;
}

function IndexCards() {
  const { t } = useTranslation('regulations');
  const [adding, { open, close }] = useDisclosure(false);
  const [withdrawing, setWithdrawing] = useState<IndexCard | null>(null);
  const list = useInfiniteQuery(api.regulations.listIndexCards.infiniteOptions(nextPage));
  const cards = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title={t('cardsTitle')}
      lead={t('cardsLead')}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={open}>
          {t('cardAdd')}
        </Button>
      }
    >
      <Text size="xs" c="dimmed" className={classes.why}>
        <IconShieldLock size={17} aria-hidden />
        {t('cardsWhy')}
      </Text>
      <ListPanel list={list} count={cards.length} empty={t('cardsEmpty')}>
        <CardTable cards={cards} onWithdraw={setWithdrawing} />
      </ListPanel>
      {adding && <AddIndexCard onClose={close} />}
      {withdrawing && <WithdrawCard card={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Page>
  );
}

function CardTable({ cards, onWithdraw }: { cards: IndexCard[]; onWithdraw: (card: IndexCard) => void }) {
  const { t, i18n } = useTranslation(['regulations', 'shell']);
  const day = (value: string) => dayWords(value, i18n.language);
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('cardTitleColumn')}</Table.Th>
          <Table.Th>{t('cardNumber')}</Table.Th>
          <Table.Th>{t('cardHolder')}</Table.Th>
          <Table.Th>{t('cardDated')}</Table.Th>
          <HiddenTh words={t('actions', { ns: 'shell' })} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {cards.map((card) => (
          <Table.Tr key={card.id} {...(card.withdrawnAt ? { c: 'dimmed' } : {})}>
            <Table.Td miw={160}>{card.title}</Table.Td>
            <Table.Td>{card.registerNumber}</Table.Td>
            <Table.Td>{card.holder}</Table.Td>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>{day(card.datedOn)}</Table.Td>
            <Table.Td ta="right">
              {card.withdrawnAt ? (
                <Badge color="gray">
                  {t('cardWithdrawnOn', { day: day(dayOfInstant(card.withdrawnAt)) })}
                </Badge>
              ) : (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('cardWithdrawOf', { title: card.title })}
                  onClick={() => onWithdraw(card)}
                >
                  {t('cardWithdraw')}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
