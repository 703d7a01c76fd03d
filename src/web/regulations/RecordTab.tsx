import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { dayWords } from '../ui/day-words.ts';
import { Facts } from '../ui/Facts.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Basis } from './Basis.tsx';
import { Fields } from './Fields.tsx';
import { OriginalFile } from './OriginalFile.tsx';
import { OwnAliases } from './OwnAliases.tsx';
import { Participants } from './Participants.tsx';
import classes from './RecordTab.module.css';
import { Relations } from './Relations.tsx';
import { Together } from './Together.tsx';
import { Versions } from './Versions.tsx';

/** The record of a regulation: who takes part, what it rests on and belongs to, its versions and files. */
export function RecordTab({ view }: { view: RegulationView }) {
  const { t } = useTranslation('regulations');
  return (
    <div className={classes.record}>
      <div>
        <Participants view={view} />
        <Panel title={t('relations')}>
          <Relations view={view} />
        </Panel>
        <Panel title={t('together')}>
          <Together view={view} />
        </Panel>
      </div>
      <div>
        <Panel title={t('record')}>
          <RecordFacts view={view} />
        </Panel>
        <Panel title={t('fields')}>
          <Fields view={view} />
        </Panel>
        <Panel title={t('bases')}>
          <Basis view={view} />
        </Panel>
        <Panel title={t('versions')}>
          <Versions view={view} />
        </Panel>
        <Panel title={t('original')}>
          <OriginalFile view={view} />
        </Panel>
        <OwnAliases view={view} />
      </div>
    </div>
  );
}

function RecordFacts({ view }: { view: RegulationView }) {
  const { t, i18n } = useTranslation('regulations');
  const day = (value: string) => dayWords(value, i18n.language);
  const { signedOn, signedAt, effectFrom, effectTo } = view;
  const signed = signedOn && signedAt ? t('signedAtPlace', { day: day(signedOn), place: signedAt }) : null;
  const period = effectFrom && effectTo && t('effectFromTo', { from: day(effectFrom), to: day(effectTo) });
  return (
    <Facts
      facts={[
        [t('kindLabel'), t(`kind.${view.kind}`)],
        [t('facts.symbol'), view.symbol],
        [t('facts.aliases'), view.aliases.join('; ')],
        [t('facts.signed'), signed ?? (signedOn && day(signedOn)) ?? signedAt],
        [
          t('facts.effect'),
          period || (effectFrom ? t('effectFrom', { day: day(effectFrom) }) : t('noEffect')),
        ],
        [t('facts.term'), view.term],
        [t('facts.scope'), t(`scope.${view.scope}`)],
      ]}
    />
  );
}
