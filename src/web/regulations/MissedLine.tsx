import { useTranslation } from 'react-i18next';
import type { Change } from './ChangeList.tsx';
import { timingWords } from '../../domain/law/timing-words.ts';
import { placeWords } from '../text/place-words.ts';
import { spoken } from './duty-words.ts';

/** A duty that is to be added, in a line. */
export function MissedLine({ change: { reading } }: { change: Change }) {
  const { t, i18n } = useTranslation(['text', 'regulations']);
  if (!reading) return null;
  const place = placeWords(t, reading.eId, i18n.language);
  return `${t('added', { ns: 'regulations' })}: ${place}, ${timingWords(reading, spoken(i18n.language))}`;
}
