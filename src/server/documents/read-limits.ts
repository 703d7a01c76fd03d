/** How much a reader takes before it refuses. Sizes in bytes, times in milliseconds. */
export type ReadLimits = {
  /** Largest file. */
  fileBytes: number;
  /** All parts of a zip container, expanded. */
  expandedBytes: number;
  /** Expanded to packed, judged once a part has passed `ratioFrom`. Text rarely passes 60. */
  ratio: number;
  ratioFrom: number;
  /** Nesting of XML or HTML elements; Word itself stays under 60. */
  depth: number;
  /** Elements of an XML part, entries of a zip. */
  elements: number;
  zipEntries: number;
  pdfObjects: number;
  pdfPages: number;
  /** Pages that are recognised from pictures; each takes seconds. */
  ocrPages: number;
  /** What was found, as JSON; the server has to hold it and hand it on whole. */
  resultBytes: number;
};

const MB = 1024 * 1024;

/** What the server and the command line use when nothing else is said. */
export const defaultLimits: ReadLimits = {
  fileBytes: 50 * MB,
  expandedBytes: 200 * MB,
  ratio: 200,
  ratioFrom: 10 * MB,
  depth: 300,
  elements: 5_000_000,
  zipEntries: 10_000,
  pdfObjects: 500_000,
  pdfPages: 3_000,
  ocrPages: 300,
  resultBytes: Number.POSITIVE_INFINITY,
};
