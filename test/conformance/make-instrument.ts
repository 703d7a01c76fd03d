import type {
  Instrument,
  ParsedDocument,
  Provision,
  TimedDuty,
} from '../../src/domain/law/parsed-document.ts';

/** A document's one instrument, of which only the body counts in a test. */
export function makeInstrument(body: Provision[]): Instrument {
  return {
    role: 'main',
    kind: null,
    symbol: null,
    title: null,
    issuedOn: null,
    issuers: [],
    effectiveOn: null,
    replaces: [],
    legalBases: [],
    front: [],
    body,
    signatories: [],
    recipients: [],
    closing: [],
    annexes: [],
  };
}

/** A document of one instrument with these duties, as if it had been pasted. */
export function makeDocument(body: Provision[], duties: TimedDuty[] = []): ParsedDocument {
  const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
  return { source, instruments: [makeInstrument(body)], duties, dropped: [], warnings: [] };
}
