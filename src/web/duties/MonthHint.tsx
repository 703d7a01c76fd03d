import { Kbd, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './KeyHint.module.css';

/** The keys with which one walks through a month; only where there is a keyboard. */
export function MonthHint() {
  const { t } = useTranslation('calendar');
  const keys = [
    [[t('due.arrows')], t('due.move')],
    [['PageUp', 'PageDown'], t('due.months')],
    [['Enter'], t('due.open')],
  ] as const;
  return (
    <Text size="xs" c="dimmed" component="div" mt="xs" className={classes.hint} data-no-print aria-hidden>
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
