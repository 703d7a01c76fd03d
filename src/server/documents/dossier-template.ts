/** How a dossier is set: Typst, which takes its words from `dossier.json` alone and never as part of the program. */
export const dossierTemplate = String.raw`
#let d = json("dossier.json")
#set document(title: d.title)
#set text(font: "Tinos", size: 11.5pt, lang: d.language)
#set par(justify: true, leading: 0.6em, spacing: 0.95em)
#set page(paper: "a4", margin: (left: 30mm, right: 18mm, y: 20mm),
  header: if d.mark != none { align(center, text(size: 9.5pt, weight: "bold", d.mark)) },
  footer: context [#set text(size: 9pt, fill: luma(90)); #d.foot #h(1fr) #counter(page).display("1/1", both: true)])
#let section(words) = block(above: 1.6em, below: 0.8em, sticky: true, text(size: 12.5pt, weight: "bold", words))
#let told(words) = for part in words.split("\n\n") { par(part.split("\n").join(linebreak())) }

#align(center)[
  #text(size: 15pt, weight: "bold", d.title) \
  #v(0.2em) #text(size: 11pt, d.lead)
]
#v(0.8em)
#table(columns: (32%, 1fr), stroke: none, inset: (x: 0pt, y: 3pt),
  ..d.facts.map(f => (text(fill: luma(80), f.label), f.value)).flatten())

#for t in d.tables {
  if t.rows.len() > 0 {
    section(t.title)
    set text(size: 9.5pt)
    set par(justify: false)
    table(columns: t.head.len(), stroke: 0.4pt + luma(150), inset: 4pt,
      table.header(..t.head.map(h => strong(h))),
      ..t.rows.flatten())
  }
}

#section(d.entriesTitle)
#for e in d.entries {
  block(above: 1em, below: 0.4em, sticky: e.body != none)[#text(size: 9.5pt, fill: luma(80), e.at) #h(0.6em) #strong(e.head)]
  if e.body != none { pad(left: 6mm, told(e.body)) }
}
`;
