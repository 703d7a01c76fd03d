/** The web address in these words, `http` or `https`, without a name and password in it; null when it is none. */
function readAddress(words: string): URL | null {
  if (!URL.canParse(words)) return null;
  const url = new URL(words);
  const plain = url.username === '' && url.password === '' && !words.includes('#');
  return plain && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

/** Whether messages could be sent to this address; whether they may is a question of its origin. */
export function isWebhookUrl(words: string): boolean {
  return readAddress(words) !== null;
}

/** The place of an address, `https://vanban.co-quan.vn:8443`, in small letters and without the usual port. */
export function originOf(url: string): string {
  return new URL(url).origin;
}

/** Whether the words name a place and no more: neither path nor query. */
export function isOrigin(words: string): boolean {
  const url = readAddress(words);
  return url !== null && url.pathname === '/' && url.search === '' && !words.includes('?');
}
