/** A line that opens a paragraph of a regulation, whatever stands before it. */
const opens =
  /^(?:Chương [IVX]+\b|Mục \d+|Điều \d+[a-z]?[.:]|\d+[a-z]?\. |[a-zđ]\d?\) |[-+] |Căn cứ|Theo đề nghị|Nơi nhận|Phụ lục|QUY|Số:)/u;

const capitals = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/** Joins the hard-wrapped lines of a text to paragraphs and leaves out lines that are only a page number. */
export function joinWrappedLines(text: string): string[] {
  const paragraphs: string[] = [];
  let last = '';
  for (const line of text.split(/[\n\f]/).map((each) => each.trim())) {
    if (line === '' || /^\d{1,3}$/.test(line)) continue;
    const goesOn = last.length > 60 && !/[.;:]$/.test(last) && !opens.test(line) && !capitals.test(line);
    if (goesOn && paragraphs.length > 0) paragraphs[paragraphs.length - 1] += ` ${line}`;
    else paragraphs.push(line);
    last = line;
  }
  return paragraphs;
}
