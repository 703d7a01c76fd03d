import { Menu } from '@mantine/core';
import { IconArrowBackUp, IconArrowMerge, IconArrowsSplit2, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { lineRoles } from '../../domain/law/corrected-text.ts';
import type { StructureCorrection } from '../../domain/law/corrected-text.ts';
import { useImport } from './import-session.ts';
import type { LineDialog } from './LineDialogs.tsx';
import type { SelectedWords } from './line-places.ts';
import { beginningOfWord } from './line-places.ts';

type LineMenuProps = {
  line: number;
  /** Where it opens, in the page. */
  spot: { left: number; top: number };
  /** The cursor, where it stands in this line. */
  words: SelectedWords | null;
  onCorrect: (correction: StructureCorrection) => void;
  onDialog: (dialog: LineDialog) => void;
  onClose: () => void;
};

/** Without keys: the one that opens the menu would close it at once. */
const outside = ['mousedown', 'touchstart'];

/** What can be done to one line of the text. */
export function LineMenu({ line, spot, words, onCorrect, onDialog, onClose }: LineMenuProps) {
  const { t } = useTranslation('imports');
  const text = useImport(({ lines }) => lines[line] ?? '');
  const said = useImport(({ roles }) => roles[line] !== undefined);
  const at = words?.line === line ? beginningOfWord(text, words.from) : 0;
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      width={240}
      returnFocus={false}
      clickOutsideEvents={outside}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('lineMenu', { n: line + 1 })}
          style={{ position: 'absolute', ...spot, width: 20, height: 20, opacity: 0, pointerEvents: 'none' }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('lineIs')}</Menu.Label>
        {lineRoles.map((as) => (
          <Menu.Item
            key={as}
            onClick={() =>
              as === 'text'
                ? onCorrect({ do: 'mark', line, role: { as, num: null } })
                : onDialog({ kind: 'role', line, as })
            }
          >
            {t(`role.${as}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconArrowMerge size={15} />}
          disabled={line === 0}
          onClick={() => onCorrect({ do: 'merge', line })}
        >
          {t('merge')}
        </Menu.Item>
        {at > 0 && at < text.length && (
          <Menu.Item
            leftSection={<IconArrowsSplit2 size={15} />}
            onClick={() => onCorrect({ do: 'split', line, at })}
          >
            {t('splitHere', { words: firstWords(text.slice(at)) })}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconArrowsSplit2 size={15} />}
          onClick={() => onDialog({ kind: 'split', line, at })}
        >
          {t('split')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => onDialog({ kind: 'reword', line })}>
          {t('reword')}
        </Menu.Item>
        {said && (
          <Menu.Item
            leftSection={<IconArrowBackUp size={15} />}
            onClick={() => onCorrect({ do: 'unmark', line })}
          >
            {t('unmark')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function firstWords(text: string): string {
  return text.split(/\s+/u).slice(0, 3).join(' ');
}
