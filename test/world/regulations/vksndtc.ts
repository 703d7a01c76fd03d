import { everyParty, lead, only, requested, requesting, type WorldRegulation } from './world-regulation.ts';

/** S2: two bodies of one institution, for a term. */
export const vksndtc: WorldRegulation = {
  key: 'vksndtc-2021',
  file: 'vksndtc-2021.txt',
  kind: 'regulation',
  title:
    'phối hợp công tác giữa Ban Cán sự Đảng và Đảng ủy Viện kiểm sát nhân dân tối cao nhiệm kỳ 2020 - 2025',
  symbol: '05-QC/BCSĐ-ĐU',
  aliases: ['Quy chế phối hợp nhiệm kỳ 2020 - 2025'],
  signedOn: '2021-08-25',
  signedAt: 'Hà Nội',
  effectFrom: '2021-08-25',
  effectTo: '2025-12-31',
  term: '2020–2025',
  scope: 'own',
  parties: [
    { key: 'bcsd-vksndtc', role: 'lead', namedAs: 'Ban Cán sự Đảng', acceptedOn: '2021-08-26' },
    { key: 'du-vksndtc', role: 'member', namedAs: 'Đảng ủy', acceptedOn: '2021-08-27' },
  ],
  fields: [
    { name: 'Lãnh đạo thực hiện nhiệm vụ chính trị', eIds: ['art_4'] },
    { name: 'Lãnh đạo công tác chính trị, tư tưởng', eIds: ['art_5'] },
    { name: 'Lãnh đạo công tác tổ chức, cán bộ', eIds: ['art_6'] },
    {
      name: 'Lãnh đạo công tác thanh tra, kiểm tra, giám sát và giải quyết khiếu nại, tố cáo',
      eIds: ['art_7'],
    },
    { name: 'Lãnh đạo các đoàn thể quần chúng', eIds: ['art_8'] },
    { name: 'Chế độ tổ chức các cuộc họp và thông tin', eIds: ['art_9'] },
  ],
  relations: [],
  actors: {
    'ban cán sự đảng': only('bcsd-vksndtc'),
    'đảng ủy': only('du-vksndtc'),
    'bên đề nghị': requesting,
    'bên được đề nghị': requested,
    'bên nhận đơn': everyParty,
    'bên kia': everyParty,
    'bên chủ trì': lead,
    'hai bên': everyParty,
    'ban cán sự đảng và đảng ủy': everyParty,
    'thường trực ban cán sự đảng và thường trực đảng ủy': everyParty,
    'văn phòng đảng ủy và vụ tổ chức cán bộ': everyParty,
  },
  defaults: { art_5__cl_3: { amount: 3, unit: 'workingDay' } },
  mended: [],
  missed: [],
  importer: 'bcsd-vksndtc',
  importedOn: '2021-08-26',
};
