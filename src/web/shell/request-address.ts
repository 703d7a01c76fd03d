/** The words that the address of the boxes may have; what they may say is read by the page itself. */
const names = [
  'hop',
  'hang',
  'quyche',
  'dieu',
  'loai',
  'loai-rieng',
  'trang-thai',
  'ket-qua',
  'khan',
  'ben',
  'tu',
  'den',
  'cua-toi',
  'chua-doc',
  'cham',
  'cho-xac-nhan',
  'do',
  'q',
  'chon',
] as const;

/** The address of the boxes: which box and queue, the filters, and the request that is shown beside the list (`chon`). */
export type RequestAddress = { [Name in (typeof names)[number]]?: string | undefined };

/** The words that page's writing starts from: the regulation, what is made, the draft that goes on. */
export type ComposeAddress = {
  quyche?: string | undefined;
  dieu?: string | undefined;
  lap?: 'thong-bao' | 'ghi-lai' | undefined;
  'du-thao'?: string | undefined;
};

const words = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads the address of the boxes. All are always there, since the router puts this over the words of the address. */
export function requestAddress(search: Record<string, unknown>): RequestAddress {
  return Object.fromEntries(names.map((name) => [name, words(search[name])]));
}

/** Reads the address of the page on which a request is written. */
export function composeAddress({
  quyche,
  dieu,
  lap,
  'du-thao': draft,
}: Record<string, unknown>): ComposeAddress {
  return {
    quyche: words(quyche),
    dieu: words(dieu),
    lap: lap === 'thong-bao' || lap === 'ghi-lai' ? lap : undefined,
    'du-thao': words(draft),
  };
}
