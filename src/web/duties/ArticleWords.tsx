import { useTranslation } from 'react-i18next';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import type { Instrument } from '../../domain/law/parsed-document.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useToday } from '../shell/today.ts';
import { DutyMark } from '../text/DutyMark.tsx';
import { rowsOfArticle } from '../text/lay-out-text.ts';
import type { TextRow } from '../text/lay-out-text.ts';
import { placeWords } from '../text/place-words.ts';
import { Panel } from '../ui/Panel.tsx';
import classes from './ArticleWords.module.css';

type ArticleWordsProps = { view: FulfilmentView; text: readonly Instrument[] };

/** What the text says: the provision with its time phrase marked, under the heading of its article. */
export function ArticleWords({ view, text }: ArticleWordsProps) {
  const { t, i18n } = useTranslation(['duties', 'text']);
  const { t: place } = useTranslation('text');
  const today = useToday();
  const { eId, quote } = view.reading;
  const article = /^(?:.*__)?art_[^_]+/u.exec(eId)?.[0] ?? eId;
  const head = article === eId ? [] : rowsOfArticle(text, article).slice(0, 1);
  const rows = rowsOfArticle(text, eId);
  return (
    <Panel
      title={t('article')}
      actions={
        <RouteLink
          to="/quy-che/$regulationId"
          params={{ regulationId: view.regulation.id }}
          search={view.dueOn < today ? { ngay: view.dueOn } : {}}
          hash={eId}
          size="xs"
        >
          {t('articleOpen', { place: placeWords(place, eId, i18n.language) })}
        </RouteLink>
      }
    >
      <div className={classes.words} lang="vi">
        {rows.length === 0 && <p>«{quote}»</p>}
        {head.map((row) => (
          <Row key={row.eId} row={{ ...row, text: '' }} view={view} />
        ))}
        {rows.map((row) => (
          <Row key={row.eId} row={row} view={view} />
        ))}
      </div>
    </Panel>
  );
}

function Row({ row, view }: { row: TextRow; view: FulfilmentView }) {
  const { label, heading, text, kind } = row;
  const { quote, class: timing } = view.reading;
  const phrase = quote.normalize('NFC');
  const at = text.indexOf(phrase);
  return (
    <p data-article={kind === 'article' || undefined}>
      {[label, heading].filter(Boolean).join(' ')}{' '}
      {at < 0 ? (
        text
      ) : (
        <>
          {text.slice(0, at)}
          <DutyMark class={timing}>{phrase}</DutyMark>
          {text.slice(at + phrase.length)}
        </>
      )}
    </p>
  );
}
