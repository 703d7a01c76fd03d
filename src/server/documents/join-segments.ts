import { type LegacyEncoding, convertLegacy, hasUnicodeVietnamese, legacyFont } from './legacy-letters.ts';

/** A piece of a paragraph in one font. */
export type Segment = { text: string; font?: string | undefined; capitals?: boolean | undefined };

/** How many letters were converted from which legacy encoding, over a document. */
export type LegacyCount = Record<LegacyEncoding, number>;

type Group = { text: string; encoding: LegacyEncoding | null; capitals: boolean };

/** Neighbours of one encoding together: VNI's letter and its mark may lie in two runs. */
function grouped(segments: Segment[]): Group[] {
  const groups: Group[] = [];
  for (const segment of segments) {
    const legacy = segment.font === undefined ? null : legacyFont(segment.font);
    const encoding = legacy?.encoding ?? null;
    const capitals = (segment.capitals ?? false) || (legacy?.capitals ?? false);
    const last = groups.at(-1);
    if (last && last.encoding === encoding && last.capitals === capitals) last.text += segment.text;
    else groups.push({ text: segment.text, encoding, capitals });
  }
  return groups;
}

/**
 * Joins the segments of a paragraph to Unicode text as it is shown: legacy fonts converted, capitals set.
 * A paragraph that already has Vietnamese Unicode letters in its legacy-font runs is not converted.
 */
export function joinSegments(segments: Segment[], count: LegacyCount): string {
  const groups = grouped(segments);
  const unicode = groups.some((group) => group.encoding !== null && hasUnicodeVietnamese(group.text));
  const parts = groups.map(({ text, encoding, capitals }) => {
    if (encoding !== null && !unicode) count[encoding] += text.length;
    const read = encoding === null || unicode ? text : convertLegacy(text, encoding);
    return capitals ? read.toUpperCase() : read;
  });
  return parts.join('');
}

/** The encoding to name for a document: the legacy one when most of its letters were in it. */
export function mainEncoding(count: LegacyCount, letters: number): string {
  const most: LegacyEncoding = count.tcvn3 >= count.vni ? 'tcvn3' : 'vni';
  return count[most] * 2 > letters ? most : 'utf-8';
}
