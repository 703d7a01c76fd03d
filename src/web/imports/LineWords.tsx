import { UnstyledButton } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../text/lay-out-reading.ts';
import { MarkedWords } from '../text/MarkedWords.tsx';
import { titleLength } from '../text/title-length.ts';
import { useImport } from './import-session.ts';
import classes from './LineWords.module.css';
import { useDesk } from './text-desk.ts';

/** The words of a row, line by line, each with the way to correct it. */
export function LineWords({ row }: { row: Row }) {
  const title = titleLength(row);
  const lines: { from: number; text: string }[] = [];
  for (const text of row.text.split('\n')) {
    const before = lines.at(-1);
    lines.push({ text, from: before ? before.from + before.text.length + 1 : 0 });
  }
  return lines.map(({ from, text }) => <Line key={from} row={row} from={from} text={text} title={title} />);
}

type LineProps = { row: Row; from: number; text: string; title: number };

function Line({ row, from, text, title }: LineProps) {
  const { t } = useTranslation('imports');
  const desk = useDesk();
  const line = desk.lineAt(row.start + from);
  const role = useImport(({ roles }) => roles[line] ?? null);
  const bold = Math.min(Math.max(title - from, 0), text.length);
  const saidWords =
    role && t('lineSaid', { role: [t(`role.${role.as}`), role.num].filter(Boolean).join(' ') });
  return (
    <div
      className={classes.line}
      data-line={line}
      data-from={row.start + from}
      data-said={role ? '' : undefined}
    >
      <UnstyledButton
        className={classes.more}
        tabIndex={line === 0 ? 0 : -1}
        aria-label={[t('lineMenu', { n: line + 1 }), saidWords].filter(Boolean).join(', ')}
        aria-haspopup="menu"
        title={saidWords ?? t('lineMenu', { n: line + 1 })}
        onClick={() => desk.openLine(line)}
        data-no-print
      >
        <IconDotsVertical size={15} aria-hidden />
      </UnstyledButton>
      {bold > 0 && (
        <strong>
          <MarkedWords text={text.slice(0, bold)} marks={row.marks} from={from} />
        </strong>
      )}
      <MarkedWords text={text.slice(bold)} marks={row.marks} from={from + bold} />
    </div>
  );
}
