import type { ReactNode } from 'react';
import classes from './Timeline.module.css';

type TimelineProps = {
  /** Its entries tell the time of day too. */
  instants?: boolean;
  children: ReactNode;
};

/** What happened one after the other along a line, each with its day. */
export function Timeline({ instants, children }: TimelineProps) {
  return (
    <ol className={classes.line} data-instants={instants || undefined}>
      {children}
    </ol>
  );
}

type TimelineEntryProps = {
  /** The day or the instant as machines read it. */
  on: string;
  /** The same as people read it. */
  words: string;
  /** It holds no longer. */
  past?: boolean;
  children: ReactNode;
};

/** One entry of a line through time. */
export function TimelineEntry({ on, words, past, children }: TimelineEntryProps) {
  return (
    <li className={classes.entry} data-past={past || undefined}>
      <time className={classes.when} dateTime={on}>
        {words}
      </time>
      <div>{children}</div>
    </li>
  );
}
