import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaletteGroup } from '../shell/palette-entries.ts';
import type { Block } from './lay-out-reading.ts';
import { instrumentWords, rowWords } from './place-words.ts';

/** Offers the chapters and articles of the text on screen in the command palette; `goTo` stays the same function. */
export function useArticlesInPalette(blocks: Block[], goTo: (key: string) => void): void {
  const { t } = useTranslation('text');
  const group = useMemo(() => {
    const rows = blocks
      .flatMap((block) => block.rows)
      .filter(({ kind }) => kind === 'article' || kind === 'chapter');
    const several = new Set(rows.map(({ key }) => instrumentWords(t, key))).size > 1;
    const actions = rows.map(({ key, kind, num, heading }) => ({
      id: key,
      label: [rowWords(t, kind, num), several && instrumentWords(t, key)].filter(Boolean).join(' · '),
      ...(heading ? { description: heading } : {}),
      run: () => goTo(key),
    }));
    return { group: t('goToArticle'), actions };
  }, [blocks, goTo, t]);
  usePaletteGroup(group);
}
