/** A text of a regulation; `validFrom` is null for a first text that has no day of effect. */
export type DatedVersion = {
  id: string;
  ordinal: number;
  validFrom: string | null;
  /** On which day those who must have accepted it had; null while it is proposed. */
  agreedOn: string | null;
};

/**
 * The text as of a day: the latest that is valid by then, of the first one and those that were agreed. Null before the
 * first one is valid. A first text without a day of effect (a frame) is shown on any day.
 */
export function versionOn<Version extends DatedVersion>(
  versions: readonly Version[],
  day: string,
): Version | null {
  const first = versions.find(({ ordinal }) => ordinal === 1);
  if (first === undefined || !hasBegun(first, day)) return null;
  return versions.reduce(
    (latest, version) =>
      version.agreedOn !== null &&
      version.validFrom !== null &&
      version.validFrom <= day &&
      comesAfter(version, latest)
        ? version
        : latest,
    first,
  );
}

function hasBegun({ validFrom }: DatedVersion, day: string): boolean {
  return validFrom === null || validFrom <= day;
}

function comesAfter(one: DatedVersion, other: DatedVersion): boolean {
  const from = one.validFrom ?? '';
  const otherFrom = other.validFrom ?? '';
  return from === otherFrom ? one.ordinal > other.ordinal : from > otherFrom;
}
