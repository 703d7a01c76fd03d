import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { citedWords, letterParagraphs } from './letter-paragraphs.ts';
import classes from './Letter.module.css';
import type { Citing } from './use-taking.ts';

type ParagraphsProps = {
  /** The message; null: the request itself. */
  of: string | null;
  body: string;
  cite: (citing: Citing) => void;
};

/** The id of a paragraph on the page. */
export function paragraphId(of: string | null, paragraph: number): string {
  return `doan-${of ?? 'yeu-cau'}-${paragraph}`;
}

/** The paragraphs of a letter; each can be cited in what one writes. */
export function Paragraphs({ of, body, cite }: ParagraphsProps) {
  const { t } = useTranslation('requestPage');
  return (
    <div className={classes.body} lang="vi">
      {letterParagraphs(body).map((words, paragraph) => (
        <div key={paragraph} className={classes.paragraph} id={paragraphId(of, paragraph)} tabIndex={-1}>
          <p>{words}</p>
          <UnstyledButton
            className={classes.cite}
            aria-label={t('cite.paragraph', { n: paragraph + 1 })}
            title={t('cite.paragraph', { n: paragraph + 1 })}
            onClick={() => cite({ of, paragraph, quote: citedWords(words) })}
            data-no-print
          >
            ¶
          </UnstyledButton>
        </div>
      ))}
    </div>
  );
}
