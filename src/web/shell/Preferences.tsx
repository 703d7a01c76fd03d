import { ActionIcon, Group, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconKeyboard, IconLanguage, IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { switchLanguage } from './language.ts';

/** Language, light or dark, keyboard help: at the right of the head, and on the pages before the sign-in. */
export function Preferences({ help = true, first }: { help?: boolean; first?: ReactNode }) {
  return (
    <Group gap={2} ml="auto" wrap="nowrap">
      {first}
      <LanguageMenu />
      <SchemeMenu />
      {help && <KeyboardHelp icon={<IconKeyboard size={19} stroke={1.6} />} />}
    </Group>
  );
}

function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const tick = (language: string) => (i18n.language === language ? <IconCheck size={15} /> : undefined);
  return (
    <Menu position="bottom-end" width={170}>
      <Menu.Target>
        <ActionIcon aria-label={t('language')}>
          <IconLanguage size={19} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item lang="vi" rightSection={tick('vi')} onClick={() => void switchLanguage('vi')}>
          {t('vietnamese')}
        </Menu.Item>
        <Menu.Item lang="en" rightSection={tick('en')} onClick={() => void switchLanguage('en')}>
          {t('english')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const schemes = [
  ['light', 'schemeLight', IconSun],
  ['dark', 'schemeDark', IconMoon],
  ['auto', 'schemeAuto', IconSunMoon],
] as const;

function SchemeMenu() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Chosen = schemes.find(([scheme]) => scheme === colorScheme)?.[2] ?? IconSunMoon;
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <ActionIcon aria-label={t('scheme')}>
          <Chosen size={19} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map(([scheme, word, Icon]) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={16} />}
            rightSection={scheme === colorScheme ? <IconCheck size={15} /> : undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {t(word)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
