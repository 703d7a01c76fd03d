import { memo } from 'react';
import type { ReactNode } from 'react';
import type { DutyView } from '../../contract/regulation-views.ts';
import type { Instrument } from '../../domain/law/parsed-document.ts';
import { DocumentEnd } from './DocumentEnd.tsx';
import { DocumentHead } from './DocumentHead.tsx';
import type { TextSection } from '../text/lay-out-text.ts';
import classes from './RegulationText.module.css';
import { TextRowView } from './TextRowView.tsx';

export type LaidText = { instrument: Instrument; sections: TextSection[] };

type RegulationTextProps = {
  laid: LaidText[];
  /** The provision that the address names. */
  target: string;
  /** The duty whose words are lit. */
  active: string | null;
  /** What stands in the margin beside a provision. */
  note: (duty: DutyView, active: boolean) => ReactNode;
  margin: boolean;
};

/**
 * The text of a regulation as a document, with its duties in the margin. Of a long one the browser skips the sections
 * off screen (`content-visibility`); their heights are guessed until then, so a short one is drawn whole.
 */
export function RegulationText({ laid, target, active, note, margin }: RegulationTextProps) {
  return (
    <div className={classes.sheet} data-margin={margin || undefined} data-long={isLong(laid) || undefined}>
      {laid.map(({ instrument, sections }, index) => (
        <div key={index} className={classes.instrument}>
          <DocumentHead instrument={instrument} />
          {sections.map((section) => (
            <Section
              key={section.eId}
              section={section}
              rank={rankOf(sections)}
              target={holds(section, target) ? target : ''}
              active={section.rows.some((row) => row.duties.some(({ id }) => id === active)) ? active : null}
              note={note}
            />
          ))}
          <DocumentEnd instrument={instrument} />
        </div>
      ))}
    </div>
  );
}

/** Sections beyond which drawing all of them would be felt. */
const manySections = 60;

function isLong(laid: LaidText[]): boolean {
  return laid.reduce((sum, { sections }) => sum + sections.length, 0) > manySections;
}

/** Articles stand under chapters, or, where there are none, under the title of the page. */
function rankOf(sections: TextSection[]): 2 | 3 {
  const large = ['part', 'chapter', 'section'];
  return sections.some(({ rows }) => rows.some(({ kind }) => large.includes(kind))) ? 3 : 2;
}

function holds({ rows }: TextSection, eId: string): boolean {
  return eId !== '' && rows.some((row) => row.eId === eId);
}

type SectionProps = Pick<RegulationTextProps, 'target' | 'active' | 'note'> & {
  section: TextSection;
  rank: 2 | 3;
};

const Section = memo(function Section({ section, rank, target, active, note }: SectionProps) {
  return (
    <section className={classes.section} style={{ containIntrinsicBlockSize: `auto ${heightOf(section)}px` }}>
      {section.rows.map((row) => (
        <div
          key={row.eId}
          id={row.eId}
          className={classes.row}
          data-kind={row.kind}
          data-depth={row.depth}
          data-target={row.eId === target || undefined}
        >
          <div className={classes.text} lang="vi">
            <TextRowView row={row} active={active} rank={rank} />
          </div>
          {row.duties.length > 0 && (
            <div className={classes.notes}>{row.duties.map((duty) => note(duty, duty.id === active))}</div>
          )}
        </div>
      ))}
    </section>
  );
});

/** A guess that keeps the scroll bar honest until a section has been drawn once: about 72 letters a line. */
function heightOf({ rows }: TextSection): number {
  return rows.reduce(
    (sum, { text, duties }) => sum + Math.max(25 * Math.ceil((text.length + 1) / 72) + 8, 84 * duties.length),
    0,
  );
}
