import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../contract/regulations.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { titleWords } from '../../domain/regulation/title-words.ts';
import { api } from './call.ts';
import type { PaletteGroup } from './palette-entries.ts';
import { useActing } from './session.ts';

/** Fewer letters say too little; the server asks for as many. */
const leastLetters = 2;
const shown = 8;

/** Regulations and articles of one's own registry that have the words typed, as a group of the command palette. */
export function useFoundRegulations(typed: string): PaletteGroup[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { roles } = useActing();
  const [q] = useDebouncedValue(typed.trim(), 200);
  const asked = mayReadContent({ roles }) && q.length >= leastLetters;
  const found = useQuery({
    ...api.regulations.searchRegulations.queryOptions({ input: { q, limit: shown } }),
    enabled: asked,
    placeholderData: keepPreviousData,
  });
  if (!asked || typed.trim().length < leastLetters || !found.data) return [];
  const entryOf = (hit: Hit) => ({
    id: `${hit.regulationId} ${hit.eId ?? ''}`,
    ...wordsOf(hit, (num) => t('paletteArticle', { num })),
    run: () =>
      void navigate({
        to: '/quy-che/$regulationId',
        params: { regulationId: hit.regulationId },
        ...(hit.eId ? { hash: hit.eId } : {}),
      }),
  });
  const all = {
    id: 'search',
    label: t('paletteSearch', { q }),
    run: () => void navigate({ to: '/quy-che/tim', search: { q } }),
  };
  return [{ group: t('paletteRegulations'), actions: [...found.data.hits.map(entryOf), all] }];
}

function wordsOf(hit: Hit, article: (num: string) => string): { label: string; description: string } {
  const title = titleWords(hit);
  if (hit.eId === null) return { label: title, description: hit.symbol ?? '' };
  const label = [hit.num && article(hit.num), hit.heading].filter(Boolean).join('. ');
  return { label: label || title, description: hit.symbol ?? title };
}
