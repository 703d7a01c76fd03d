import type { Zip } from './open-zip.ts';

/** Parts of Office and OpenDocument files that are programs, or carry whole other files in them. */
const programs =
  /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\/|macrosheets\/|oleObject\d*\.bin$)|^(?:Basic|Scripts)\/|\.(?:exe|dll|com|scr|msi|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|lnk|jar|docm|dotm|xlsm|xlsb|pptm)$/i;
/** Where a document names the template that it is opened with: one from elsewhere brings its programs along. */
const settings = 'word/_rels/settings.xml.rels';

/** Does a document in a zip carry programs, or fetch them when it is opened? */
export function isActiveZip(zip: Zip): boolean {
  if (zip.names.some((name) => programs.test(name))) return true;
  const relations = partText(zip, settings);
  return /attachedTemplate/.test(relations) && /TargetMode\s*=\s*["']External["']/.test(relations);
}

/** The text of a part; empty when there is no such part. */
export function partText(zip: Zip, name: string): string {
  const pieces: Uint8Array[] = [];
  zip.expand(name, (piece) => pieces.push(piece.slice()));
  return new TextDecoder().decode(Buffer.concat(pieces));
}
