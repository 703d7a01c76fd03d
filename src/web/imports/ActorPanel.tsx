import { Badge, MultiSelect, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actorKey } from '../../domain/regulation/actor-key.ts';
import type { ActorTarget } from '../../domain/regulation/duty-content.ts';
import { findActors } from '../../domain/regulation/find-actors.ts';
import type { FoundActor } from '../../domain/regulation/find-actors.ts';
import { suggestTarget } from '../../domain/regulation/suggest-target.ts';
import { targetOf } from '../../domain/regulation/target-of.ts';
import { call } from '../shell/call.ts';
import { Panel } from '../ui/Panel.tsx';
import { useImport, useSession } from './import-session.ts';
import classes from './rows.module.css';
import { asEdited, decisionFor, listDuties } from './shown-duties.ts';
import { roleTargets, targetFrom, valuesOf } from '../text/target-choice.ts';
import { useAgencyNames } from './use-agency-names.ts';
import type { NamedAgency } from './use-agency-names.ts';

/** Everybody whom the duties name, with how often, and whom each means. */
export function ActorPanel() {
  const { t } = useTranslation('imports');
  const view = useImport((whole) => whole);
  const found = useMemo(() => findActors(dutiesThatCount(view)), [view]);
  const agencies = useAgencyNames(view.record.parties.map(({ agencyId }) => agencyId));
  return (
    <Panel title={t('actors')} lead={t('actorsLead')}>
      {found.length === 0 && <Text c="dimmed">{t('actorsNone')}</Text>}
      <div className={classes.rows}>
        {found.map((actor) => (
          <ActorRow key={actorKey(actor.actor)} found={actor} agencies={agencies} />
        ))}
      </div>
    </Panel>
  );
}

/** As they are read now, without those that were rejected. */
function dutiesThatCount(view: Parameters<typeof listDuties>[0] & Parameters<typeof decisionFor>[0]) {
  return listDuties(view).flatMap(({ key, duty }) => {
    const said = decisionFor(view, key);
    return said.decision === 'rejected' ? [] : [asEdited(duty, said)];
  });
}

function ActorRow({ found, agencies }: { found: FoundActor; agencies: NamedAgency[] }) {
  const { t } = useTranslation(['imports', 'text']);
  const session = useSession();
  const { actor, count } = found;
  const target = useImport((view) => targetOf(view.actors, actor));
  const isSuggested = useIsSuggested(actor, target, agencies);
  // Taking the last choice back says nothing: the server keeps what it has until another is made.
  const [emptied, setEmptied] = useState(false);
  const choose = (values: string[]) => {
    const next = targetFrom(values, target);
    setEmptied(next === null);
    if (next) session.save(mapping(session.importId, actor, next));
  };
  return (
    <div className={classes.actor} data-actor={actor}>
      <Text className={classes.name} ff="var(--lt-document-font)" size="md">
        {actor}
      </Text>
      <Text size="xs" className={classes.count} title={t('actorCount')}>
        × {count}
      </Text>
      <div className={classes.wide}>
        <MultiSelect
          aria-label={t('actorMeansOf', { actor })}
          placeholder={target === null || emptied ? t('actorChoose') : ''}
          data={[
            {
              group: t('targetParties'),
              items: agencies.map(({ id, name }) => ({ value: id, label: name })),
            },
            {
              group: t('targetRoles'),
              items: roleTargets.map((to) => ({ value: to, label: t(`target.${to}`, { ns: 'text' }) })),
            },
          ]}
          value={emptied ? [] : valuesOf(target)}
          onChange={choose}
          hidePickedOptions
        />
      </div>
      <span className={classes.mark}>{isSuggested && <Badge color="brass">{t('suggested')}</Badge>}</span>
    </div>
  );
}

function mapping(importId: string, actor: string, target: ActorTarget) {
  const actors = { [actorKey(actor)]: target };
  return {
    keep: true,
    apply: (view: ReturnType<ReturnType<typeof useSession>['view']>) => ({
      ...view,
      actors: { ...view.actors, ...actors },
    }),
    send: ({ version }: { version: number }) =>
      call.imports.mapActors({ importId, actors }, { context: { version } }),
  };
}

/** Does it stand as the rule suggests it? Then a person should look at it once. */
function useIsSuggested(actor: string, target: ActorTarget | null, agencies: NamedAgency[]): boolean {
  const parties = useImport((view) => view.record.parties);
  return useMemo(() => {
    if (target === null) return false;
    const named = parties.flatMap((party) => {
      const agency = agencies.find(({ id }) => id === party.agencyId);
      return agency?.kind ? [{ ...party, ...agency, kind: agency.kind }] : [];
    });
    return JSON.stringify(suggestTarget(actor, named)) === JSON.stringify(target);
  }, [actor, target, agencies, parties]);
}
