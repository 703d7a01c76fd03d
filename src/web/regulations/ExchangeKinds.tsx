import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KindView } from '../../contract/request-views.ts';
import { maySetExchange } from '../../domain/request/may.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { ListStates } from '../shell/ListStates.tsx';
import { useActing } from '../shell/session.ts';
import { useAct } from '../shell/use-act.ts';
import { fieldWords } from '../text/request-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { AddKind } from './AddKind.tsx';
import classes from './RegulationExchange.module.css';

/** The kinds of request that a regulation has of its own: what each must say and how it can end. */
export function ExchangeKinds({ regulationId }: { regulationId: string }) {
  const { t } = useTranslation('requests');
  const { roles } = useActing();
  const [adding, setAdding] = useState(false);
  const list = useQuery(api.requests.listRequestKinds.queryOptions({ input: { regulationId } }));
  const own = (list.data?.items ?? []).filter(({ id }) => id !== null);
  const may = maySetExchange({ roles });
  return (
    <Panel
      title={t('exchange.kinds')}
      lead={t('exchange.kindsLead')}
      actions={
        may && (
          <Button variant="default" size="compact-sm" onClick={() => setAdding(true)}>
            {t('exchange.addKind')}
          </Button>
        )
      }
    >
      <ListStates
        list={{ ...list, ...unpaged }}
        count={own.length}
        awaited={2}
        empty={t('exchange.kindsNone')}
      >
        <ul className={classes.list}>
          {own.map((kind) => (
            <Kind key={kind.id} kind={kind} may={may} />
          ))}
        </ul>
      </ListStates>
      {adding && <AddKind regulationId={regulationId} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

const unpaged = { hasNextPage: false, isFetchingNextPage: false, fetchNextPage: () => undefined };

function Kind({ kind, may }: { kind: KindView; may: boolean }) {
  const { t } = useTranslation('requests');
  const [retiring, setRetiring] = useState(false);
  const name = kind.name ?? '';
  const facts = [
    `${t('exchange.handledLike')}: ${t(`kind.${kind.kind}`)}`,
    kind.fields.length > 0 && kind.fields.map((field) => fieldWords(t, field)).join(', '),
    kind.namedBy && t('exchange.namedBy', { name: kind.namedBy.shortName }),
  ];
  return (
    <li>
      <div>
        <div>{name}</div>
        <div className={classes.small}>{facts.filter(Boolean).join(' · ')}</div>
      </div>
      {may && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('exchange.retireOf', { name })}
          onClick={() => setRetiring(true)}
        >
          {t('exchange.retire')}
        </Button>
      )}
      {retiring && <RetireKind kind={kind} onClose={() => setRetiring(false)} />}
    </li>
  );
}

function RetireKind({ kind, onClose }: { kind: KindView; onClose: () => void }) {
  const { t } = useTranslation('requests');
  const acting = useAct(api.requests.retireRequestKind.mutationOptions(), {
    done: t('exchange.retired'),
    after: onClose,
  });
  return (
    <ActModal
      title={t('exchange.retireOf', { name: kind.name })}
      act={t('exchange.retire')}
      acting={acting}
      onClose={onClose}
      onSubmit={() => kind.id && acting.mutate({ kindId: kind.id })}
    >
      <Text>{t('exchange.retireLead')}</Text>
    </ActModal>
  );
}
