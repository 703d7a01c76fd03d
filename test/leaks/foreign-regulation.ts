import { sql } from 'kysely';
import { keepFile } from '../../src/server/files/keep-file.ts';
import { newId } from '../../src/server/platform/new-id.ts';
import type { TestApp } from '../app.ts';
import { askerOf, inside, type Participant, propose, recordBetween, textOf } from '../participants.ts';

/** What a foreign agency shares with another one, and what it keeps beside; nobody else may notice any of it. */
export type ForeignRegulation = {
  /** Proposed and not answered. */
  regulationId: string;
  proposalId: string;
  basisId: string;
  viewId: string;
  cardId: string;
  regulationSecrets: readonly string[];
};

const words = {
  title: 'Quy chế phối hợp việc kín',
  symbol: '77-QC/VIECKIN',
  alias: 'Bản kín bảy bảy',
  field: 'Lĩnh vực giữ kín',
  article: 'Điều khoản phải giữ kín',
  basis: 'Luật về việc giữ kín',
  file: 'ban-goc-kin.docx',
  view: 'Bộ lọc kín',
  card: 'Phiếu chỉ dẫn kín',
};

/** Builds it in the name of the agency and under row-level security, as the acts would. */
export async function layForeignRegulation(
  test: TestApp,
  own: Participant,
  other: Participant,
): Promise<ForeignRegulation> {
  const bytes = new TextEncoder().encode(words.article);
  const file = await inside(test, askerOf(test, own), (tx) =>
    keepFile(tx, { name: words.file, mediaType: 'application/octet-stream', bytes }),
  );
  const record = recordBetween([own, other], {
    title: words.title,
    symbol: words.symbol,
    aliases: [words.alias],
    fields: [{ name: words.field, eIds: [] }],
    bases: [{ symbol: null, title: words.basis, issuer: null, issuedOn: null, printed: words.basis }],
  });
  const text = { ...textOf(record, `Điều 1. ${words.article}\nCác bên giữ kín.`), fileId: file.id };
  const proposed = await propose(test, own, text);
  const beside = await layBeside(test, own);
  const ids = { ...proposed, ...beside };
  return { ...ids, regulationSecrets: [...Object.values(words), ...Object.values(ids)] };
}

async function layBeside(test: TestApp, own: Participant) {
  const viewId = newId();
  const cardId = newId();
  return inside(test, askerOf(test, own), async (tx) => {
    await sql`insert into saved_view (id, name, filters) values (${viewId}, ${words.view}, '{}')`.execute(tx);
    await sql`insert into index_card (id, title, register_number, holder, dated_on)
      values (${cardId}, ${words.card}, 'Sổ 1', 'Văn thư', '2022-03-01')`.execute(tx);
    const { id: basisId } = await tx.selectFrom('legal_basis').select('id').executeTakeFirstOrThrow();
    return { viewId, cardId, basisId };
  });
}
