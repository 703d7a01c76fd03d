import { Kbd, Text } from '@mantine/core';
import classes from './KeyHint.module.css';

/** Names of keys, and what they do. */
export type HintedKeys = readonly [names: readonly string[], words: string];

/** The keys with which one works through a screen; only where there is a keyboard. */
export function KeyHint({ keys, mt = 0 }: { keys: readonly HintedKeys[]; mt?: 'xs' | 0 }) {
  return (
    <Text size="xs" c="dimmed" component="div" mt={mt} className={classes.hint} data-no-print aria-hidden>
      {keys.map(([names, words]) => (
        <span key={words}>
          {names.map((name) => (
            <Kbd key={name} size="xs">
              {name}
            </Kbd>
          ))}{' '}
          {words}
        </span>
      ))}
    </Text>
  );
}
