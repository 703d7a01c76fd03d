import { useTranslation } from 'react-i18next';
import type { Hit } from '../../contract/regulations.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { placeWords } from '../text/place-words.ts';
import classes from './HitList.module.css';
import { markWords } from './mark-words.ts';
import { StateBadge } from './StateBadge.tsx';
import { titleWords } from '../../domain/regulation/title-words.ts';

/** What was found, article by article, under the regulation that it is in. */
export function HitList({ hits, q }: { hits: Hit[]; q: string }) {
  const groups = [...Map.groupBy(hits, ({ regulationId }) => regulationId).values()];
  return groups.map((group) => <Found key={group[0]?.regulationId} hits={group} q={q} />);
}

function Found({ hits, q }: { hits: Hit[]; q: string }) {
  const { i18n } = useTranslation();
  const { t: text } = useTranslation('text');
  const [first] = hits;
  if (!first) return null;
  const { regulationId, symbol, state } = first;
  const articles = hits.filter(({ eId }) => eId !== null);
  return (
    <section className={classes.found}>
      <h2 className={classes.title}>
        <RouteLink
          to="/quy-che/$regulationId"
          params={{ regulationId }}
          {...(articles.length === 0 ? { 'data-walk': true } : {})}
        >
          <Marked text={titleWords(first)} q={q} />
        </RouteLink>
      </h2>
      <div className={classes.about}>
        {symbol && (
          <span>
            <Marked text={symbol} q={q} />
          </span>
        )}
        <StateBadge state={state} />
      </div>
      <ul className={classes.articles}>
        {articles.map((hit) => (
          <li key={hit.eId}>
            <RouteLink
              to="/quy-che/$regulationId"
              params={{ regulationId }}
              hash={hit.eId ?? ''}
              data-walk
              className={classes.article}
              underline="never"
            >
              <span className={classes.place}>
                {placeWords(text, hit.eId ?? '', i18n.language)}
                {hit.heading && (
                  <>
                    . <Marked text={hit.heading} q={q} />
                  </>
                )}
              </span>
              {hit.excerpt && (
                <span className={classes.excerpt}>
                  <Marked text={hit.excerpt} q={q} />
                </span>
              )}
            </RouteLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Marked({ text, q }: { text: string; q: string }) {
  return markWords(text, q).map(({ text: words, hit }, index) =>
    hit ? (
      <mark key={index} className={classes.hit}>
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
