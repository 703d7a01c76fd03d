import type { ReactNode } from 'react';
import { Scroller } from '../ui/Scroller.tsx';
import { ListFoot } from './ListFoot.tsx';
import classes from './ListPanel.module.css';
import { ListStates } from './ListStates.tsx';
import type { ListStatesProps } from './ListStates.tsx';

/** A paged list that is the page: its filters, its rows, and the way to more of them. */
export function ListPanel({ tools, ...states }: ListStatesProps & { tools?: ReactNode }) {
  return (
    <section className={classes.panel}>
      {tools && (
        <div className={classes.tools} data-no-print>
          {tools}
        </div>
      )}
      <Scroller className={classes.rows}>
        <ListStates {...states} />
      </Scroller>
      <ListFoot list={states.list} shown={states.count} />
    </section>
  );
}
