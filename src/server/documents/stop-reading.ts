import type { ReadRefusal } from '../../domain/law/read-refusal.ts';
import { type Outcome, ok, refusal } from '../../domain/outcome.ts';

/**
 * Thrown to leave a reader in the middle. The libraries below us push (an inflater, an XML parser, a PDF
 * engine), and a push can only be left by throwing; `readDocument` turns it into the refusal it carries.
 */
export class StopReading extends Error {
  readonly refusal: ReadRefusal;

  constructor(refusal: ReadRefusal, cause?: unknown) {
    super(`reading stopped: ${refusal}`, { cause });
    this.refusal = refusal;
  }
}

/** Leaves the reader when the person has cancelled. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new StopReading('cancelled');
}

/** What a foreign library threw, as a reason to stop; our own stops pass unchanged. */
export function stopFor(refusal: ReadRefusal, error: unknown): StopReading {
  return error instanceof StopReading ? error : new StopReading(refusal, error);
}

/** What the work gives, or the reason for which it stopped. */
export async function unlessStopped<Value>(work: () => Promise<Value>): Promise<Outcome<Value, ReadRefusal>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof StopReading) return refusal(error.refusal);
    throw error;
  }
}
