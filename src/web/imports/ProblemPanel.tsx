import { List, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../domain/regulation/check-import.ts';
import type { ImportHint } from '../../domain/regulation/import-hints.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { placeWords } from '../text/place-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { typedDay } from '../ui/read-day.ts';
import { useImport, useSession } from './import-session.ts';
import { importSteps, stepOf, stepOfHint } from './import-steps.ts';
import type { ImportStep, standingOf } from './import-steps.ts';
import { placeOf, placeOfHint } from './problem-places.ts';
import { listDuties } from './shown-duties.ts';
import { useAgencyNames } from './use-agency-names.ts';

type ProblemPanelProps = { standing: ReturnType<typeof standingOf> };

/** So many duties nobody has looked at are named one by one; more are counted. */
const mostNamed = 5;

/** What keeps the import from being proposed, and what one may look at again; each leads to its place. */
export function ProblemPanel({ standing }: ProblemPanelProps) {
  const { t } = useTranslation('imports');
  const { problems, hints } = standing;
  const open = problems.filter(({ code }) => code === 'dutyOpen');
  const named = open.length > mostNamed ? problems.filter(({ code }) => code !== 'dutyOpen') : problems;
  const [first] = open;
  const words = useProblemWords(problems);
  return (
    <Panel title={t('problems')}>
      {problems.length === 0 ? (
        <Text c="var(--lt-recurring)" style={{ display: 'flex', gap: 6, alignItems: 'center' }}>
          <IconCircleCheck size={18} aria-hidden /> {t('problemsNone')}
        </Text>
      ) : (
        <List size="sm">
          {open.length > mostNamed && first && (
            <List.Item>
              <PlaceLink step="text" place={placeOf(first)}>
                {t('problem.dutiesOpen', { count: open.length })}
              </PlaceLink>
            </List.Item>
          )}
          {named.map((problem, index) => (
            <List.Item key={index}>
              <PlaceLink step={stepOf(problem)} place={placeOf(problem)}>
                {words.ofProblem(problem)}
              </PlaceLink>
            </List.Item>
          ))}
        </List>
      )}
      {hints.length > 0 && (
        <>
          <Text fw={500} mt="sm">
            {t('hints')}
          </Text>
          <List size="sm">
            {hints.map((hint, index) => (
              <List.Item key={index}>
                <PlaceLink step={stepOfHint(hint)} place={placeOfHint(hint)}>
                  {words.ofHint(hint)}
                </PlaceLink>
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Panel>
  );
}

type PlaceLinkProps = { step: ImportStep; place: string; children: string };

function PlaceLink({ step, place, children }: PlaceLinkProps) {
  const { importId } = useSession();
  const address = importSteps.find((other) => other.step === step)?.address ?? 'van-ban';
  return (
    <RouteLink
      to="/nhap/$importId"
      params={{ importId }}
      search={{ buoc: address }}
      hash={place}
      underline="always"
    >
      {children}
    </RouteLink>
  );
}

/** Problems and hints in words, with the words of the duties and the names of the agencies. */
export function useProblemWords(problems: ImportProblem[]) {
  const { t } = useTranslation('imports');
  const duties = useImport(listDuties);
  const { t: inText, i18n } = useTranslation('text');
  const quotes = new Map(
    duties.map(({ key, duty }) => [key, `“${duty.quote}” (${placeWords(inText, duty.eId, i18n.language)})`]),
  );
  const agencies = useAgencyNames([
    ...new Set(problems.flatMap((problem) => ('agencyId' in problem ? problem.agencyId : []))),
  ]);
  const name = (id: string) => agencies.find((agency) => agency.id === id)?.name ?? '';
  return {
    ofProblem: (problem: ImportProblem) => problemWords(t, problem, { quotes, name }),
    ofHint: (hint: ImportHint) => hintWords(t, hint, quotes),
  };
}

type Known = { quotes: Map<string, string>; name: (agencyId: string) => string };

function hintWords(t: TFunction<'imports'>, hint: ImportHint, quotes: Known['quotes']): string {
  switch (hint.code) {
    case 'softWithoutDefault':
      return t('hint.softWithoutDefault', { quote: quotes.get(hint.key) ?? '' });
    case 'partyNotNamed':
      return t('hint.partyNotNamed', { namedAs: hint.namedAs });
    case 'symbolDiffers':
      return t('hint.symbolDiffers', { printed: hint.printed });
    case 'signingDiffers':
      return t('hint.signingDiffers', { printed: typedDay(hint.printed) });
    case 'effectBeforeSigning':
    case 'effectMissing':
      return t(`hint.${hint.code}`);
  }
}

function problemWords(t: TFunction<'imports'>, problem: ImportProblem, { quotes, name }: Known): string {
  switch (problem.code) {
    case 'dutyOpen':
    case 'actorMissing':
    case 'wrongTiming':
      return t(`problem.${problem.code}`, { quote: quotes.get(problem.key) ?? '' });
    case 'fieldNameless':
    case 'basisNameless':
    case 'relationNameless':
      return t(`problem.${problem.code}`, { n: problem.index + 1 });
    case 'fieldTwice':
      return t('problem.fieldTwice', { name: problem.name });
    case 'partyTwice':
      return t('problem.partyTwice', { name: name(problem.agencyId) });
    case 'actorUnmapped':
    case 'leadMissing':
      return t(`problem.${problem.code}`, { actor: problem.actor });
    case 'targetOutside':
      return t('problem.targetOutside', { actor: problem.actor, name: name(problem.agencyId) });
    case 'dayUnlikely':
      return t('problem.dayUnlikely', { day: typedDay(problem.day) });
    case 'titleMissing':
    case 'partyMissing':
    case 'ownAgencyMissing':
    case 'leadSeveral':
    case 'effectBackwards':
    case 'versionDayMissing':
      return t(`problem.${problem.code}`);
  }
}
