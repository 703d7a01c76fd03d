import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** What the page of the browser is called before any heading: the name of the product. */
const site = document.title;

/** The one heading of the first rank of a page; the browser's tab and history are called after it (WCAG 2.4.2). */
export function PageTitle({ className, children }: { className?: string | undefined; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // After every drawing: the words come from an answer, and change with the language.
  useEffect(() => {
    const words = heading.current?.textContent.trim();
    document.title = words ? `${words} · ${site}` : site;
  });
  useEffect(
    () => () => {
      document.title = site;
    },
    [],
  );
  return (
    <Title ref={heading} order={1} className={className}>
      {children}
    </Title>
  );
}
