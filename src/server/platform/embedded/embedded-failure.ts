/** The database could not be started; the message says what to do, Vietnamese first, English below. */
export class EmbeddedFailure extends Error {
  override name = 'EmbeddedFailure';

  constructor(vietnamese: string, english: string, cause?: unknown) {
    super(`${vietnamese}\n${english}`, { cause });
  }
}

/** Another process of Liên Tịch works on the same data. */
export class AlreadyRunning extends EmbeddedFailure {
  override name = 'AlreadyRunning';
  readonly pid: number | null;

  constructor(dataDir: string, pid: number | null) {
    const holder = pid === null ? '' : ` (pid ${pid})`;
    super(
      `Liên Tịch đang chạy trên dữ liệu này rồi${holder}: ${dataDir}. Hãy dừng tiến trình đó trước.`,
      `Liên Tịch is already running on this data${holder}: ${dataDir}. Stop that process first.`,
    );
    this.pid = pid;
  }
}
