import { Group, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './Panel.module.css';
import { Scroller } from './Scroller.tsx';

type PanelProps = {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  flush?: boolean;
  children: ReactNode;
};

/** A named part of a page on its own sheet; `flush` lets a table reach the edges. */
export function Panel({ title, lead, actions, flush = false, children }: PanelProps) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.head}>
        <div>
          <Title order={2} id={id}>
            {title}
          </Title>
          {lead && (
            <Text size="xs" c="dimmed">
              {lead}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </header>
      {flush ? (
        <Scroller className={classes.flush}>{children}</Scroller>
      ) : (
        <div className={classes.body}>{children}</div>
      )}
    </section>
  );
}
