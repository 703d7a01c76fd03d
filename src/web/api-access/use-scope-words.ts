import { useTranslation } from 'react-i18next';
import type { ApiScope } from '../../domain/api-access/scope.ts';

/** Says a scope in words; the colon in its name is not the one that parts subjects from their words. */
export function useScopeWords(): (scope: ApiScope) => string {
  const { t } = useTranslation('apiAccess');
  return (scope) => t(`scope.${scope}`, { nsSeparator: false });
}
