import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NamedPerson } from './detail-form.ts';
import classes from './RequestParts.module.css';

/** Those who were assigned, and what the sender said of each. */
export function StaffNames({ people }: { people: readonly NamedPerson[] }) {
  const { t } = useTranslation('requestPage');
  return (
    <ul className={classes.points}>
      {people.map(({ name, position, decision }) => (
        <li key={name + position}>
          {name}, {position}{' '}
          {decision && (
            <Badge color={decision === 'accepted' ? 'leaf' : 'brass'}>{t(`staff.${decision}`)}</Badge>
          )}
        </li>
      ))}
    </ul>
  );
}
