import { Button, Portal } from '@mantine/core';
import { IconHighlight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './MarkButton.module.css';
import type { SelectionSpot } from './use-lines.ts';

/** Beside words that are selected in the text: makes a duty of them. */
export function MarkButton({ spot, onMark }: { spot: SelectionSpot; onMark: () => void }) {
  const { t } = useTranslation('imports');
  return (
    <Portal>
      <div
        className={classes.place}
        style={{ left: Math.min(spot.left, window.innerWidth - 190), top: spot.top + 6 }}
        data-no-print
      >
        <Button
          size="compact-sm"
          leftSection={<IconHighlight size={15} />}
          // The press must not take the selection away before it is used.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onMark}
        >
          {t('markDuty')} (n)
        </Button>
      </div>
    </Portal>
  );
}
