import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../contract/request-views.ts';
import { DutyMark } from '../text/DutyMark.tsx';
import { placeWords } from '../text/place-words.ts';
import classes from './RequestParts.module.css';

/** The words of the article on which a request rests, as they stood when it was sent; folded until they are wanted. */
export function CitedArticle({ view }: { view: RequestView }) {
  const { t, i18n } = useTranslation('requestPage');
  const { t: text } = useTranslation('text');
  if (view.articleWords === '') return null;
  return (
    <details className={classes.fold}>
      <summary>{t('articleWords', { place: placeWords(text, view.eId, i18n.language) })}</summary>
      <div className={classes.article} lang="vi">
        <WithMark words={view.articleWords} phrase={view.reading?.quote.normalize('NFC') ?? ''} />
      </div>
    </details>
  );
}

/** The words with the phrase marked that sets the time. */
function WithMark({ words, phrase }: { words: string; phrase: string }) {
  const at = phrase === '' ? -1 : words.indexOf(phrase);
  if (at < 0) return words;
  return (
    <>
      {words.slice(0, at)}
      <DutyMark class="within">{phrase}</DutyMark>
      {words.slice(at + phrase.length)}
    </>
  );
}
