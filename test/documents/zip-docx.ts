import { strToU8, zipSync } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** Parts of a DOCX by their path under `word/`, as raw XML; what is given is all there is. */
export type DocxParts = {
  body: string;
  numbering?: string;
  styles?: string;
  more?: Record<string, string | Uint8Array>;
};

function part(root: string, inner: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${inner}</w:${root}>`);
}

/** Zips a DOCX out of hand-written XML, for edge cases that no library writes. */
export function zipDocx({ body, numbering, styles, more }: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
  };
  if (numbering !== undefined) files['word/numbering.xml'] = part('numbering', numbering);
  if (styles !== undefined) files['word/styles.xml'] = part('styles', styles);
  for (const [name, content] of Object.entries(more ?? {})) {
    files[name] =
      typeof content === 'string' ? part(content.split('|')[0] ?? '', content.split('|')[1] ?? '') : content;
  }
  return zipSync(files);
}

/** A paragraph of one run; `properties` is the inner XML of `w:pPr`, `look` that of `w:rPr`. */
export function paragraph(text: string, properties = '', look = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text, look)}</w:p>`;
}

/** A run of text. */
export function run(text: string, look = ''): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The properties of a paragraph in list `numId` on `level`. */
export function listed(numId: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}
