import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './Navigation.module.css';
import { navigationFor } from './navigation.ts';
import { useActing } from './session.ts';

/** The pages that are open to the person in the capacity chosen. */
export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation();
  const { roles } = useActing();
  return (
    <nav aria-label={t('mainNavigation')} className={classes.nav}>
      {navigationFor(roles).map(({ to, word, icon: Icon }) => (
        <Link key={to} to={to} className={classes.link} {...(onNavigate ? { onClick: onNavigate } : {})}>
          <Icon size={18} stroke={1.6} aria-hidden />
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
