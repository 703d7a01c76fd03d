import { expect, test } from 'vitest';
import { readRegulation } from '../law/read-regulation.ts';
import { withoutMarks } from '../person/without-marks.ts';
import { namesIn, readHeading } from './heading-bodies.ts';
import { partiesInHeading } from './parties-in-heading.ts';
import { orderParties, suggestParties } from './suggest-parties.ts';

const directory = [
  'Viện kiểm sát nhân dân tối cao',
  'Ban Cán sự Đảng Viện kiểm sát nhân dân tối cao',
  'Đảng ủy Viện kiểm sát nhân dân tối cao',
  'Viện kiểm sát nhân dân tỉnh Hà Giang',
  'Tòa án nhân dân tỉnh Hà Giang',
  'Công an tỉnh Hà Giang',
  'Công an tỉnh Long An',
  'Tỉnh ủy Hà Giang',
  'Ban Nội chính Tỉnh ủy Hà Giang',
  'Sở Lao động, Thương binh và Xã hội tỉnh Hà Giang',
];

function read(text: string) {
  const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
  return readRegulation({ source, text, wrapped: false, dropped: [], warnings: [] }).document;
}

/** Agencies are their own ids here. */
function partiesOf(text: string, own = 'Tòa án nhân dân tỉnh Hà Giang') {
  const document = read(text);
  const heading = readHeading(document.instruments, 'Hà Giang');
  const known = new Map(
    namesIn(heading).flatMap((name): [string, string][] => {
      const agency = directory.find((one) => withoutMarks(one) === withoutMarks(name));
      return agency === undefined ? [] : [[name, agency]];
    }),
  );
  const parties = orderParties(own, partiesInHeading(heading, known)).map((party) => ({
    agencyId: party.agencyId,
    role: 'member' as const,
    namedAs: party.calledAs ?? party.printed ?? '',
    name: party.agencyId,
    shortName: party.agencyId,
    kind: 'other' as const,
  }));
  return suggestParties(document, parties).map(({ agencyId, role, namedAs }) => [agencyId, role, namedAs]);
}

const regulation = (heading: string, title: string, enacting = '', body = 'Hai cơ quan gặp nhau hằng quý.') =>
  `${heading}\nSố: 01/QCPH\nHà Giang, ngày 20 tháng 4 năm 2018\n\nQUY CHẾ\n${title}\n\nCăn cứ Luật Tổ chức Tòa án nhân dân;\n\n${enacting}\n\nĐiều 1. Phạm vi\n${body}`;

test('those of the title take part, though their names have commas and "và" in them and leave out the province', () => {
  const title =
    'phối hợp giữa Công an tỉnh, Sở Lao động, Thương binh và Xã hội tỉnh với Tòa án nhân dân tỉnh trong công tác cai nghiện';
  expect(partiesOf(regulation('TÒA ÁN NHÂN DÂN TỈNH', title))).toEqual([
    ['Tòa án nhân dân tỉnh Hà Giang', 'member', 'Tòa án nhân dân tỉnh'],
    ['Công an tỉnh Hà Giang', 'member', 'Công an tỉnh'],
    ['Sở Lao động, Thương binh và Xã hội tỉnh Hà Giang', 'member', 'Sở Lao động, Thương binh và Xã hội tỉnh'],
  ]);
});

test('the committee above the issuers takes part only when a sentence names it', () => {
  const heading =
    'TỈNH ỦY HÀ GIANG\nBAN CÁN SỰ ĐẢNG VIỆN KIỂM SÁT NHÂN DÂN TỈNH\nBAN CÁN SỰ ĐẢNG TÒA ÁN NHÂN DÂN TỈNH';
  const names = (title: string) => partiesOf(regulation(heading, title)).map(([name]) => name);
  expect(names('phối hợp công tác')).toEqual([
    'Tòa án nhân dân tỉnh Hà Giang',
    'Viện kiểm sát nhân dân tỉnh Hà Giang',
  ]);
  expect(names('phối hợp giữa Tỉnh ủy và Tòa án nhân dân tỉnh trong công tác')).toEqual([
    'Tòa án nhân dân tỉnh Hà Giang',
    'Tỉnh ủy Hà Giang',
    'Viện kiểm sát nhân dân tỉnh Hà Giang',
  ]);
});

test('bodies inside of one are named under it; what the text calls them goes before how it prints them', () => {
  const heading = 'VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO\nBAN CÁN SỰ ĐẢNG - ĐẢNG ỦY';
  const enacting =
    'Ban Cán sự Đảng (sau đây gọi tắt là Ban Cán sự) và Đảng ủy Viện kiểm sát nhân dân tối cao thống nhất ban hành Quy chế như sau:';
  const own = 'Đảng ủy Viện kiểm sát nhân dân tối cao';
  expect(partiesOf(regulation(heading, 'phối hợp công tác', enacting), own)).toEqual([
    [own, 'member', 'Đảng ủy Viện kiểm sát nhân dân tối cao'],
    ['Ban Cán sự Đảng Viện kiểm sát nhân dân tối cao', 'member', 'Ban Cán sự'],
  ]);
});

test('one list of short names in the text serves all; "gọi chung là hai cơ quan" names nobody', () => {
  const heading = 'VIỆN KIỂM SÁT NHÂN DÂN TỈNH HÀ GIANG - TÒA ÁN NHÂN DÂN TỈNH HÀ GIANG';
  const body =
    'Quy chế này quy định việc phối hợp của Viện kiểm sát nhân dân và Tòa án nhân dân (sau đây gọi là Viện kiểm sát, Tòa án; gọi chung là hai cơ quan). Trong thời hạn 03 ngày, Viện kiểm sát nhân dân cùng cấp trả lời Tòa án.';
  expect(partiesOf(regulation(heading, 'phối hợp công tác', '', body))).toEqual([
    ['Tòa án nhân dân tỉnh Hà Giang', 'member', 'Tòa án'],
    ['Viện kiểm sát nhân dân tỉnh Hà Giang', 'member', 'Viện kiểm sát'],
  ]);
});

test('whom the text says to be in charge leads; an own agency that is not named comes last, by its own name', () => {
  const title = 'phối hợp giữa Ban Nội chính Tỉnh ủy với Công an tỉnh trong công tác nội chính';
  const body = 'Ban Nội chính Tỉnh ủy là cơ quan thường trực, chủ trì việc thực hiện Quy chế.';
  expect(partiesOf(regulation('TỈNH ỦY HÀ GIANG\nBAN NỘI CHÍNH', title, '', body))).toEqual([
    ['Ban Nội chính Tỉnh ủy Hà Giang', 'lead', 'Ban Nội chính Tỉnh ủy'],
    ['Công an tỉnh Hà Giang', 'member', 'Công an tỉnh'],
    ['Tòa án nhân dân tỉnh Hà Giang', 'member', 'Tòa án nhân dân tỉnh Hà Giang'],
  ]);
});

test('duties call a participant by its plain name, not by who stands for it or which of its kind is meant', () => {
  const body =
    'Viện kiểm sát cùng cấp gửi báo cáo trong thời hạn 03 ngày. Viện kiểm sát cùng cấp trả lời trong thời hạn 05 ngày. Viện kiểm sát nhân dân tỉnh chuyển hồ sơ trong thời hạn 07 ngày.';
  const own = 'Viện kiểm sát nhân dân tỉnh Hà Giang';
  expect(partiesOf(regulation('QUY CHẾ', 'phối hợp công tác', '', body), own)).toEqual([
    [own, 'member', 'Viện kiểm sát nhân dân tỉnh'],
  ]);
});
