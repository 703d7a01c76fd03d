/** A backup or a restore that can't be done as asked; the message says why, Vietnamese first, English below. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';

  constructor(vietnamese: string, english: string) {
    super(`${vietnamese}\n${english}`);
  }
}
