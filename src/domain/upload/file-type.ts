/**
 * Every type of file that can be told from its bytes and examined, with the ends of names that go with it. Which of them
 * an installation takes is a setting.
 */
export const fileTypes = {
  pdf: { mediaType: 'application/pdf', ends: ['pdf'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ends: ['docx'],
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ends: ['xlsx'] },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ends: ['pptx'],
  },
  doc: { mediaType: 'application/msword', ends: ['doc'] },
  xls: { mediaType: 'application/vnd.ms-excel', ends: ['xls'] },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', ends: ['odt'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', ends: ['ods'] },
  png: { mediaType: 'image/png', ends: ['png'] },
  jpg: { mediaType: 'image/jpeg', ends: ['jpg', 'jpeg'] },
  tif: { mediaType: 'image/tiff', ends: ['tif', 'tiff'] },
  webp: { mediaType: 'image/webp', ends: ['webp'] },
  txt: { mediaType: 'text/plain', ends: ['txt'] },
  csv: { mediaType: 'text/csv', ends: ['csv'] },
} as const satisfies Record<string, { mediaType: string; ends: readonly string[] }>;

export type FileType = keyof typeof fileTypes;

export const everyFileType = Object.keys(fileTypes) as FileType[];

/** What the bytes are: a type, plain text (which its name tells apart), or something else. */
export type FoundType = FileType | 'text' | null;

/** The end of a name without its dot, in small letters; empty when it has none. */
export function endOfName(name: string): string {
  return /\.([^.\s/\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The type that an end of a name stands for. */
export function typeOfName(name: string): FileType | null {
  const end = endOfName(name);
  return everyFileType.find((type) => (fileTypes[type].ends as readonly string[]).includes(end)) ?? null;
}

/** The type that is kept under a media type. */
export function typeOfMedia(mediaType: string): FileType | null {
  return everyFileType.find((type) => fileTypes[type].mediaType === mediaType) ?? null;
}
