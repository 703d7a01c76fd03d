import { Button, Group, Menu, Text } from '@mantine/core';
import { IconArrowBackUp, IconChecks, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DutyClass } from '../../domain/law/parsed-document.ts';
import { dutyClasses } from '../text/duty-classes.ts';

type DecisionBarProps = {
  total: number;
  /** How many nobody has looked at, by class. */
  open: Map<DutyClass, number>;
  onAccept: (found: DutyClass) => void;
  onAcceptShown: () => void;
  onReopenShown: () => void;
  onUndo: (() => void) | null;
};

/** How far the duties have been looked at, and the ways to decide on many at once. */
export function DecisionBar({
  total,
  open,
  onAccept,
  onAcceptShown,
  onReopenShown,
  onUndo,
}: DecisionBarProps) {
  const { t } = useTranslation(['imports', 'text']);
  const left = [...open.values()].reduce((sum, count) => sum + count, 0);
  return (
    <Group gap="xs" data-no-print>
      <Text size="sm" fw={500} role="status" miw={205} style={{ fontFeatureSettings: "'tnum'" }}>
        {left > 0 ? t('dutiesOpen', { open: left, count: total }) : t('dutiesDone', { count: total })}
      </Text>
      <Menu position="bottom-start" width={300}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconChecks size={16} />}
            rightSection={<IconChevronDown size={15} />}
          >
            {t('acceptGroup')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {dutyClasses
            .filter((found) => (open.get(found) ?? 0) > 0)
            .map((found) => (
              <Menu.Item key={found} onClick={() => onAccept(found)}>
                {t('acceptGroupOf', {
                  class: t(`class.${found}`, { ns: 'text' }),
                  n: open.get(found) ?? 0,
                })}
              </Menu.Item>
            ))}
          {left === 0 && <Menu.Label>{t('acceptGroupNone')}</Menu.Label>}
          <Menu.Divider />
          <Menu.Item disabled={left === 0} onClick={onAcceptShown} rightSection={<Key words="Shift A" />}>
            {t('acceptShown')}
          </Menu.Item>
          <Menu.Item onClick={onReopenShown} rightSection={<Key words="Shift Z" />}>
            {t('reopenShown')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="subtle"
        leftSection={<IconArrowBackUp size={16} />}
        disabled={onUndo === null}
        onClick={() => onUndo?.()}
      >
        {t('undo')}
      </Button>
    </Group>
  );
}

function Key({ words }: { words: string }) {
  return (
    <Text size="xs" c="dimmed">
      {words}
    </Text>
  );
}
