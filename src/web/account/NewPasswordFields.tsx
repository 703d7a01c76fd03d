import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Field = {
  name: string;
  value: string;
  error: string | undefined;
  onChange: (event: { currentTarget: { value: string } }) => void;
};

/** A new password, twice. */
export function NewPasswordFields({ field }: { field: (name: 'password' | 'repeat') => Field }) {
  const { t } = useTranslation('account');
  const eye = { 'aria-label': t('showPassword'), tabIndex: 0 };
  return (
    <>
      <PasswordInput
        {...field('password')}
        label={t('newPassword')}
        description={t('newPasswordHint')}
        autoComplete="new-password"
        visibilityToggleButtonProps={eye}
      />
      <PasswordInput
        {...field('repeat')}
        label={t('repeatPassword')}
        autoComplete="new-password"
        visibilityToggleButtonProps={eye}
      />
    </>
  );
}
