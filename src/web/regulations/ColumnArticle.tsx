import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { timingWords } from '../../domain/law/timing-words.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { defaultWords, spoken } from './duty-words.ts';
import { isOnlyProposed } from './is-only-proposed.ts';
import { rowsOfArticle } from '../text/lay-out-text.ts';
import classes from './SideBySidePage.module.css';

/** One article of a column, its duties' times under the provisions that hold them. */
export function ColumnArticle({ view, eId }: { view: RegulationView; eId: string }) {
  const { t, i18n } = useTranslation('regulations');
  const rows = rowsOfArticle(view.shown?.instruments ?? [], eId);
  const duties = view.shown?.duties ?? [];
  const byDefault = t(isOnlyProposed(view) ? 'proposedDefault' : 'agreedDefault');
  return (
    <article lang="vi" className={classes.article}>
      {rows.map((row) => (
        <div key={row.eId} className={classes.words} data-depth={row.depth}>
          {row.kind === 'article' || row.kind === 'chapter' ? (
            <RouteLink
              to="/quy-che/$regulationId"
              params={{ regulationId: view.id }}
              hash={row.eId}
              className={classes.heading}
              size="inherit"
            >
              {row.label} {row.heading}
            </RouteLink>
          ) : (
            <>
              {row.label} {row.text}
            </>
          )}
          {row.kind === 'article' && row.text && <div>{row.text}</div>}
          {duties
            .filter(({ reading }) => reading.eId === row.eId)
            .map(({ id, reading }) => (
              <div key={id} className={classes.time} data-class={reading.class}>
                {timingWords(reading, spoken(i18n.language))}
                {reading.agreedDefault &&
                  `. ${byDefault}: ${defaultWords(reading.agreedDefault, i18n.language)}`}
              </div>
            ))}
        </div>
      ))}
    </article>
  );
}
