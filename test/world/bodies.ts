import type { AgencyKind, AgencyLevel } from '../../src/domain/agency/agency.ts';

/** A body of the demo world. `key` is the part of its people's addresses behind the @. */
export type Body = {
  key: string;
  name: string;
  shortName: string;
  kind: AgencyKind;
  level: AgencyLevel;
  code: string;
  /** Key of the body above it, or null. */
  superior: string | null;
  establishedOn: string;
  /** Title of its head; null for bodies that only stand in the directory. */
  head: string | null;
  /** Title of those who handle cases, where the kind does not say it. */
  officer?: string;
  /** Units in which its people work: that of the clerk first, that of the officers second. */
  units: readonly [string, string];
};

type Short = Omit<Body, 'level' | 'establishedOn'>;

const founded = '1991-10-01';

function central(body: Short): Body {
  return { ...body, level: 'central', establishedOn: '1976-07-02' };
}

function provincial(body: Short, establishedOn = founded): Body {
  return { ...body, level: 'province', establishedOn };
}

const officeAnd = (unit: string): readonly [string, string] => ['Văn phòng', unit];

/** Superior bodies that stand in the directory without people of their own. */
export const directory: readonly Body[] = [
  central({
    key: 'vksndtc',
    name: 'Viện kiểm sát nhân dân tối cao',
    shortName: 'VKSND tối cao',
    kind: 'procuracy',
    code: 'D01',
    superior: null,
    head: null,
    units: officeAnd('Vụ Tổ chức cán bộ'),
  }),
  central({
    key: 'tandtc',
    name: 'Tòa án nhân dân tối cao',
    shortName: 'TAND tối cao',
    kind: 'court',
    code: 'D02',
    superior: null,
    head: null,
    units: officeAnd('Vụ Tổng hợp'),
  }),
  provincial(
    {
      key: 'tinhuy-vinhphuc',
      name: 'Tỉnh ủy Vĩnh Phúc',
      shortName: 'Tỉnh ủy Vĩnh Phúc',
      kind: 'partyCommittee',
      code: 'B62',
      superior: null,
      head: null,
      units: officeAnd('Phòng Tổng hợp'),
    },
    '1997-01-01',
  ),
  provincial({
    key: 'tinhuy-hagiang',
    name: 'Tỉnh ủy Hà Giang',
    shortName: 'Tỉnh ủy Hà Giang',
    kind: 'partyCommittee',
    code: 'B20',
    superior: null,
    head: null,
    units: officeAnd('Phòng Tổng hợp'),
  }),
  provincial({
    key: 'tinhuy-longan',
    name: 'Tỉnh ủy Long An',
    shortName: 'Tỉnh ủy Long An',
    kind: 'partyCommittee',
    code: 'B39',
    superior: null,
    head: null,
    units: officeAnd('Phòng Tổng hợp'),
  }),
];

/** The bodies of the five storylines, S1 to S5. */
export const bodies: readonly Body[] = [
  provincial(
    {
      key: 'vks-vinhphuc',
      name: 'Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh Vĩnh Phúc',
      shortName: 'BCSĐ VKSND tỉnh Vĩnh Phúc',
      kind: 'partyGroup',
      code: 'B62.01',
      superior: 'vksndtc',
      head: 'Bí thư Ban Cán sự Đảng, Viện trưởng',
      officer: 'Kiểm sát viên',
      units: officeAnd('Phòng Tổ chức cán bộ'),
    },
    '1997-01-01',
  ),
  provincial(
    {
      key: 'duk-vinhphuc',
      name: 'Đảng ủy Khối các cơ quan tỉnh Vĩnh Phúc',
      shortName: 'Đảng ủy Khối các cơ quan tỉnh Vĩnh Phúc',
      kind: 'partyCommittee',
      code: 'B62.02',
      superior: 'tinhuy-vinhphuc',
      head: 'Bí thư Đảng ủy Khối',
      units: officeAnd('Cơ quan Ủy ban Kiểm tra'),
    },
    '1997-01-01',
  ),
  central({
    key: 'bcsd-vksndtc',
    name: 'Ban Cán sự Đảng Viện kiểm sát nhân dân tối cao',
    shortName: 'BCSĐ VKSND tối cao',
    kind: 'partyGroup',
    code: 'D01.01',
    superior: null,
    head: 'Bí thư Ban Cán sự Đảng',
    units: officeAnd('Vụ Tổ chức cán bộ'),
  }),
  central({
    key: 'du-vksndtc',
    name: 'Đảng ủy Viện kiểm sát nhân dân tối cao',
    shortName: 'Đảng ủy VKSND tối cao',
    kind: 'partyCommittee',
    code: 'D01.02',
    superior: null,
    head: 'Bí thư Đảng ủy',
    units: ['Văn phòng Đảng ủy', 'Ủy ban Kiểm tra Đảng ủy'],
  }),
  provincial({
    key: 'vks-hagiang',
    name: 'Viện kiểm sát nhân dân tỉnh Hà Giang',
    shortName: 'VKSND tỉnh Hà Giang',
    kind: 'procuracy',
    code: 'D01.20',
    superior: 'vksndtc',
    head: 'Viện trưởng',
    units: officeAnd('Phòng Thực hành quyền công tố và kiểm sát xét xử hình sự'),
  }),
  provincial({
    key: 'ta-hagiang',
    name: 'Tòa án nhân dân tỉnh Hà Giang',
    shortName: 'TAND tỉnh Hà Giang',
    kind: 'court',
    code: 'D02.20',
    superior: 'tandtc',
    head: 'Chánh án',
    units: officeAnd('Tòa Hình sự'),
  }),
  provincial({
    key: 'hdnd-longan',
    name: 'Đảng đoàn Hội đồng nhân dân tỉnh Long An',
    shortName: 'Đảng đoàn HĐND tỉnh Long An',
    kind: 'council',
    code: 'B39.01',
    superior: 'tinhuy-longan',
    head: 'Bí thư Đảng đoàn',
    units: ['Văn phòng', 'Phòng Công tác Hội đồng nhân dân'],
  }),
  provincial({
    key: 'ta-longan',
    name: 'Ban Cán sự Đảng Tòa án nhân dân tỉnh Long An',
    shortName: 'BCSĐ TAND tỉnh Long An',
    kind: 'partyGroup',
    code: 'D02.39',
    superior: 'tandtc',
    head: 'Bí thư Ban Cán sự Đảng, Chánh án',
    officer: 'Thẩm phán',
    units: officeAnd('Phòng Tổ chức cán bộ, Thanh tra và Thi đua khen thưởng'),
  }),
  provincial(
    {
      key: 'bnc-thaibinh',
      name: 'Ban Nội chính Tỉnh ủy Thái Bình',
      shortName: 'Ban Nội chính Tỉnh ủy Thái Bình',
      kind: 'partyCommittee',
      code: 'B34.01',
      superior: 'tinhuy-thaibinh',
      head: 'Trưởng ban',
      units: officeAnd('Phòng Theo dõi công tác phòng, chống tham nhũng'),
    },
    '2013-06-01',
  ),
  provincial({
    key: 'btc-thaibinh',
    name: 'Ban Tổ chức Tỉnh ủy Thái Bình',
    shortName: 'Ban Tổ chức Tỉnh ủy Thái Bình',
    kind: 'partyCommittee',
    code: 'B34.02',
    superior: 'tinhuy-thaibinh',
    head: 'Trưởng ban',
    units: officeAnd('Phòng Bảo vệ chính trị nội bộ'),
  }),
  provincial({
    key: 'btg-thaibinh',
    name: 'Ban Tuyên giáo Tỉnh ủy Thái Bình',
    shortName: 'Ban Tuyên giáo Tỉnh ủy Thái Bình',
    kind: 'partyCommittee',
    code: 'B34.03',
    superior: 'tinhuy-thaibinh',
    head: 'Trưởng ban',
    units: officeAnd('Phòng Tuyên truyền'),
  }),
  provincial({
    key: 'bdv-thaibinh',
    name: 'Ban Dân vận Tỉnh ủy Thái Bình',
    shortName: 'Ban Dân vận Tỉnh ủy Thái Bình',
    kind: 'partyCommittee',
    code: 'B34.04',
    superior: 'tinhuy-thaibinh',
    head: 'Trưởng ban',
    units: officeAnd('Phòng Đoàn thể và Các hội'),
  }),
  provincial({
    key: 'ubkt-thaibinh',
    name: 'Ủy ban Kiểm tra Tỉnh ủy Thái Bình',
    shortName: 'UBKT Tỉnh ủy Thái Bình',
    kind: 'partyCommittee',
    code: 'B34.05',
    superior: 'tinhuy-thaibinh',
    head: 'Chủ nhiệm',
    units: officeAnd('Phòng Nghiệp vụ'),
  }),
  provincial({
    key: 'vks-thaibinh',
    name: 'Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh Thái Bình',
    shortName: 'BCSĐ VKSND tỉnh Thái Bình',
    kind: 'partyGroup',
    code: 'D01.34',
    superior: 'vksndtc',
    head: 'Bí thư Ban Cán sự Đảng, Viện trưởng',
    officer: 'Kiểm sát viên',
    units: officeAnd('Phòng Kiểm sát án tham nhũng'),
  }),
  provincial({
    key: 'ta-thaibinh',
    name: 'Ban Cán sự Đảng Tòa án nhân dân tỉnh Thái Bình',
    shortName: 'BCSĐ TAND tỉnh Thái Bình',
    kind: 'partyGroup',
    code: 'D02.34',
    superior: 'tandtc',
    head: 'Bí thư Ban Cán sự Đảng, Chánh án',
    officer: 'Thẩm phán',
    units: officeAnd('Phòng Kiểm tra nghiệp vụ'),
  }),
  provincial({
    key: 'ca-thaibinh',
    name: 'Đảng ủy Công an tỉnh Thái Bình',
    shortName: 'Đảng ủy Công an tỉnh Thái Bình',
    kind: 'police',
    code: 'B34.06',
    superior: 'tinhuy-thaibinh',
    head: 'Bí thư Đảng ủy, Giám đốc',
    units: ['Phòng Tham mưu', 'Văn phòng Cơ quan Cảnh sát điều tra'],
  }),
  provincial({
    key: 'ttra-thaibinh',
    name: 'Thanh tra tỉnh Thái Bình',
    shortName: 'Thanh tra tỉnh Thái Bình',
    kind: 'inspectorate',
    code: 'H54.11',
    superior: null,
    head: 'Chánh Thanh tra',
    units: officeAnd('Phòng Nghiệp vụ phòng, chống tham nhũng'),
  }),
];

/** The standing committee above S5's bodies: it reads reports and decides. */
export const thaiBinhCommittee: Body = provincial({
  key: 'tinhuy-thaibinh',
  name: 'Tỉnh ủy Thái Bình',
  shortName: 'Tỉnh ủy Thái Bình',
  kind: 'partyCommittee',
  code: 'B34',
  superior: null,
  head: 'Phó Bí thư Thường trực',
  units: officeAnd('Phòng Tổng hợp'),
});
