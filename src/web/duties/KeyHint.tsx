import { Kbd, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './KeyHint.module.css';

/** The keys with which one works through the desk; only where there is a keyboard. */
export function KeyHint() {
  const { t } = useTranslation('duties');
  const keys = [
    [['j', 'k'], t('keysHint')],
    [['Enter'], t('keysOpen')],
    [['e'], t('acts.complete')],
    [['?'], t('keysAll')],
  ] as const;
  return (
    <Text size="xs" c="dimmed" component="div" className={classes.hint} aria-hidden>
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
