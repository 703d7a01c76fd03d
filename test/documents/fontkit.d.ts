/** fontkit comes without types; the tests only hand the whole module on to pdf-lib. */
declare module 'fontkit' {
  export const create: (bytes: Uint8Array, postscriptName?: string) => never;
}
