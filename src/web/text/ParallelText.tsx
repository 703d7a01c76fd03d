import { Text } from '@mantine/core';
import { memo } from 'react';
import type { ComponentType, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { DutyCard } from './DutyCard.tsx';
import type { DutyCardProps } from './DutyCard.tsx';
import type { Block, Row } from './lay-out-reading.ts';
import { MarkedWords } from './MarkedWords.tsx';
import classes from './ParallelText.module.css';
import { rowWords } from './place-words.ts';
import { titleLength } from './title-length.ts';

export type PaneView = 'both' | 'text' | 'structure';

type ParallelTextProps = {
  blocks: Block[];
  view: PaneView;
  onDuty: (index: number) => void;
  ref: Ref<HTMLDivElement>;
  parts?: TextParts;
};

/** What a page draws in its own way. The object must stay the same one, or every row is drawn anew. */
export type TextParts = {
  /** A duty beside its clause. */
  Card: ComponentType<DutyCardProps>;
  /** The words of a row in the left pane. */
  Words: ComponentType<{ row: Row }>;
};

/**
 * The text as it was read and the structure that was found, in two columns whose rows begin together. Blocks that
 * are off screen are skipped by the browser (`content-visibility`), so that 300 articles scroll as lightly as ten.
 */
export function ParallelText({ blocks, view, onDuty, ref, parts = asRead }: ParallelTextProps) {
  const { t } = useTranslation('text');
  return (
    <div ref={ref} className={classes.panes} data-view={view}>
      <div className={classes.captions} aria-hidden data-no-print>
        <span className={classes.left}>{t('captionText')}</span>
        <span className={classes.right}>{t('captionStructure')}</span>
      </div>
      <Blocks blocks={blocks} onDuty={onDuty} parts={parts} />
    </div>
  );
}

type BlocksProps = Required<Pick<ParallelTextProps, 'blocks' | 'onDuty' | 'parts'>>;

const Blocks = memo(function Blocks({ blocks, onDuty, parts }: BlocksProps) {
  return blocks.map((block) => (
    <div
      key={block.key}
      className={classes.block}
      style={{ containIntrinsicBlockSize: `auto ${heightOf(block)}px` }}
    >
      {block.rows.map((row) => (
        <RowView key={row.key} row={row} onDuty={onDuty} parts={parts} />
      ))}
    </div>
  ));
});

/** A guess that keeps the scroll bar honest until a block has been drawn once: about 78 letters a line. */
function heightOf({ rows }: Block): number {
  return rows.reduce(
    (sum, { text, duties }) => sum + Math.max(24 * Math.ceil(text.length / 78) + 14, 30 + 68 * duties.length),
    0,
  );
}

function RowView({ row, onDuty, parts }: { row: Row } & Omit<BlocksProps, 'blocks'>) {
  const { Card, Words } = parts;
  return (
    <div className={classes.row} data-row={row.key} data-kind={row.kind}>
      <div className={classes.left}>
        <Words row={row} />
      </div>
      <div className={classes.right} style={{ paddingInlineStart: 14 + 18 * row.depth }}>
        <RowLabel row={row} />
        {(row.kind === 'clause' || row.kind === 'point') && (
          <p className={classes.preview}>{row.text.slice(0, 240)}</p>
        )}
        {row.duties.map((placed) => (
          <Card key={placed.index} placed={placed} onPress={onDuty} />
        ))}
      </div>
    </div>
  );
}

function RowLabel({ row }: { row: Row }) {
  const { t } = useTranslation('text');
  const words = rowWords(t, row.kind, row.num);
  if (row.kind === 'clause' || row.kind === 'point') return <div className={classes.small}>{words}</div>;
  if (row.num === null) return <div className={classes.special}>{words}</div>;
  return (
    <Text component="h2" className={classes.large}>
      <span className={classes.number}>{words}</span>
      {row.heading && <span> {row.heading}</span>}
    </Text>
  );
}

const asRead: TextParts = { Card: DutyCard, Words: RowWords };

function RowWords({ row }: { row: Row }) {
  const cut = titleLength(row);
  if (cut === 0) return <MarkedWords text={row.text} marks={row.marks} from={0} />;
  return (
    <>
      <strong>
        <MarkedWords text={row.text.slice(0, cut)} marks={row.marks} from={0} />
      </strong>
      <MarkedWords text={row.text.slice(cut)} marks={row.marks} from={cut} />
    </>
  );
}
