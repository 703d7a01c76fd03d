import type { DutyClass } from '../../domain/law/parsed-document.ts';
import classes from './DutyMark.module.css';

type DutyMarkProps = {
  /** What kind of time the words set. */
  class: DutyClass;
  /** The place of the duty in its list, by which the walk from duty to duty finds the words. */
  index?: number;
  active?: boolean;
  children: string;
};

/** The words of a text that set the time of a duty. */
export function DutyMark({ class: found, index, active, children }: DutyMarkProps) {
  return (
    <mark className={classes.mark} data-mark={index} data-class={found} data-active={active || undefined}>
      {children}
    </mark>
  );
}
