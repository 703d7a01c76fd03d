const SECTOR_SHIFT = 30;
const FIRST_DIRECTORY = 48;
const END_OF_CHAIN = 0xfffffffa;

/** The sectors of the directory, followed through the allocation table named in the header. */
function directorySectors(view: DataView, size: number): number[] {
  const tableSectors = Array.from({ length: 109 }, (_, at) => view.getUint32(76 + at * 4, true));
  const sectors: number[] = [];
  let sector = view.getUint32(FIRST_DIRECTORY, true);
  while (sector < END_OF_CHAIN && sectors.length < 4096 && !sectors.includes(sector)) {
    sectors.push(sector);
    const perTable = size / 4;
    const table = tableSectors[Math.floor(sector / perTable)];
    if (table === undefined || table >= END_OF_CHAIN) break;
    sector = view.getUint32((table + 1) * size + (sector % perTable) * 4, true);
  }
  return sectors;
}

/**
 * The names of streams and storages in an OLE container (MS-CFB), enough to tell a Word document from an
 * encrypted package. Null when the container is damaged.
 */
export function oleNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = 1 << view.getUint16(SECTOR_SHIFT, true);
    const names: string[] = [];
    for (const sector of directorySectors(view, size)) {
      for (let at = (sector + 1) * size; at < (sector + 2) * size; at += 128) {
        const length = view.getUint16(at + 64, true);
        if (length < 2 || length > 64) continue;
        names.push(Buffer.from(bytes.buffer, bytes.byteOffset + at, length - 2).toString('utf16le'));
      }
    }
    return names;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
