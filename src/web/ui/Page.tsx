import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Page.module.css';
import { PageTitle } from './PageTitle.tsx';

type PageProps = {
  title: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** `text`: a readable measure; `wide`: the whole width. */
  width?: 'text' | 'wide';
  children: ReactNode;
};

/** The frame of a page: one heading of the first rank, its lead and actions, the content. */
export function Page({ title, lead, actions, width = 'wide', children }: PageProps) {
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <PageTitle>{title}</PageTitle>
          {lead && (
            <Text c="dimmed" className={classes.lead}>
              {lead}
            </Text>
          )}
        </div>
        {actions && (
          <Group gap="xs" data-no-print>
            {actions}
          </Group>
        )}
      </header>
      {children}
    </div>
  );
}
