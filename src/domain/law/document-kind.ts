/** Names of kinds of documents (tên loại), longest first, so that the first that fits is the right one. */
const KINDS = [
  'thông tư liên tịch',
  'nghị quyết liên tịch',
  'kế hoạch liên tịch',
  'kế hoạch liên ngành',
  'quy chế liên tịch',
  'quy chế liên ngành',
  'quy chế phối hợp liên ngành',
  'khung quy chế',
  'hướng dẫn liên ngành',
  'hướng dẫn liên tịch',
  'quy định liên ngành',
  'chương trình phối hợp',
  'kế hoạch phối hợp',
  'quy trình phối hợp',
  'bản ghi nhớ',
  'biên bản ghi nhớ',
  'thỏa thuận hợp tác',
  'chương trình',
  'quyết định',
  'nghị quyết',
  'nghị định',
  'thông tư',
  'quy chế',
  'quy định',
  'quy trình',
  'kế hoạch',
  'hướng dẫn',
  'kết luận',
  'thông báo',
  'thông tri',
  'chỉ thị',
  'nội quy',
  'điều lệ',
  'đề án',
  'phương án',
  'biên bản',
  'thỏa thuận',
  'hợp đồng',
  'công văn',
  'bộ luật',
  'luật',
  'pháp lệnh',
] as const;
const BY_LENGTH = [...KINDS].sort((a, b) => b.length - a.length);
/** Kinds whose name already tells what the document is about stand on their own line only as a whole. */
const WHOLE_LINE_ONLY = new Set(['quy chế phối hợp liên ngành', 'quy trình phối hợp']);

/** The kind that a line begins with, lower case, or null. Old tone placement is accepted. */
export function kindAtStart(line: string): string | null {
  const lower = line.slice(0, 40).toLowerCase().replaceAll('thoả', 'thỏa');
  for (const kind of BY_LENGTH) {
    if (!lower.startsWith(kind)) continue;
    const next = lower.charAt(kind.length);
    if (next !== '' && /[\p{L}\d]/u.test(next)) continue;
    if (next !== '' && WHOLE_LINE_ONLY.has(kind)) continue;
    return kind;
  }
  return null;
}

/** True when the line is nothing but the name of a kind in capitals, as a document prints it above its title. */
export function isKindLine(line: string): boolean {
  if (line.length > 40 || line !== line.toUpperCase()) return false;
  const kind = kindAtStart(line);
  return kind !== null && line.slice(kind.length).replace(/[:.\s]/g, '') === '';
}
