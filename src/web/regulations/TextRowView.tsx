import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { tell } from '../shell/tell.ts';
import { DutyMark } from '../text/DutyMark.tsx';
import { placeWords } from '../text/place-words.ts';
import type { PhraseMark, TextRow } from '../text/lay-out-text.ts';
import classes from './RegulationText.module.css';

/** Provisions that can be cited, and so have a link of their own. */
const cited = ['part', 'chapter', 'section', 'article', 'clause', 'point'];

type TextRowViewProps = {
  row: TextRow;
  active: string | null;
  /** Of the headings of articles: 3 under chapters, 2 in a text without any. */
  rank: 2 | 3;
};

/** The words of one provision as they stand in the document, with a link to them. */
export function TextRowView({ row, active, rank }: TextRowViewProps) {
  const { kind, label, heading, text } = row;
  const link = cited.includes(kind) && <PlaceLink eId={row.eId} />;
  if (kind === 'part' || kind === 'chapter' || kind === 'section')
    return (
      <h2 className={classes.large}>
        {link}
        {label}
        {heading && <span className={classes.under}>{heading}</span>}
        {text && <span className={classes.after}>{text}</span>}
      </h2>
    );
  const words = <Marked text={text} marks={row.marks} active={active} />;
  if (kind === 'article') {
    const Heading = `h${rank}` as const;
    return (
      <>
        <Heading className={classes.article}>
          {link}
          {label} {heading}
        </Heading>
        {text && <p className={classes.words}>{words}</p>}
      </>
    );
  }
  return (
    <p className={classes.words} data-label={label ? true : undefined}>
      {link}
      {label} {words}
    </p>
  );
}

/** Copies the link to a provision, and goes there. */
function PlaceLink({ eId }: { eId: string }) {
  const { t, i18n } = useTranslation(['text', 'regulations']);
  const place = placeWords(t, eId, i18n.language);
  const copy = async () => {
    const address = new URL(location.href);
    address.hash = eId;
    try {
      await navigator.clipboard.writeText(address.href);
      tell(t('linkCopied', { ns: 'regulations' }));
    } catch {
      // The browser may refuse, or have none without TLS; the link then stands in its address line.
    }
  };
  return (
    <Anchor
      component={Link}
      to="."
      search={true}
      hash={eId}
      className={classes.link}
      aria-label={t('copyLink', { ns: 'regulations', place })}
      onClick={() => void copy()}
      data-no-print
    >
      ¶
    </Anchor>
  );
}

function Marked({ text, marks, active }: { text: string; marks: PhraseMark[]; active: string | null }) {
  const pieces = [];
  let reached = 0;
  for (const { from, to, duty } of marks) {
    pieces.push(text.slice(reached, from));
    pieces.push(
      <DutyMark key={duty.id} class={duty.reading.class} active={duty.id === active}>
        {text.slice(from, to)}
      </DutyMark>,
    );
    reached = to;
  }
  return [...pieces, text.slice(reached)];
}
