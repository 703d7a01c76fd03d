import { Stack, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { SessionView } from '../../contract/session.ts';
import classes from './ChooseCapacity.module.css';

/** The positions that the person holds; one is chosen before the work begins. */
export function ChooseCapacity({
  session,
  onChoose,
}: {
  session: SessionView;
  onChoose: (id: string) => void;
}) {
  return (
    <Stack gap={6}>
      {session.appointments.map(({ id, positionTitle, unitName, agencyName }) => (
        <UnstyledButton key={id} className={classes.choice} onClick={() => onChoose(id)}>
          <span>
            <span className={classes.position}>{[positionTitle, unitName].filter(Boolean).join(', ')}</span>
            <span className={classes.agency}>{agencyName}</span>
          </span>
          <IconChevronRight size={16} aria-hidden />
        </UnstyledButton>
      ))}
    </Stack>
  );
}
