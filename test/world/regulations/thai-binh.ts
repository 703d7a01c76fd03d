import { lead, only, outside, requested, type WorldParty, type WorldRegulation } from './world-regulation.ts';

const member = (key: string, namedAs: string, acceptedOn: string): WorldParty => ({
  key,
  role: 'member',
  namedAs,
  acceptedOn,
});
const members = [
  member('btc-thaibinh', 'Ban Tổ chức Tỉnh ủy', '2015-06-17'),
  member('btg-thaibinh', 'Ban Tuyên giáo Tỉnh ủy', '2015-06-17'),
  member('bdv-thaibinh', 'Ban Dân vận Tỉnh ủy', '2015-06-18'),
  member('ubkt-thaibinh', 'Ủy ban Kiểm tra Tỉnh ủy', '2015-06-17'),
  member('vks-thaibinh', 'Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh', '2015-06-18'),
  member('ta-thaibinh', 'Ban Cán sự Đảng Tòa án nhân dân tỉnh', '2015-06-19'),
  member('ca-thaibinh', 'Đảng ủy Công an tỉnh', '2015-06-19'),
  member('ttra-thaibinh', 'Thanh tra tỉnh', '2015-06-22'),
];
const inspectors = only('ttra-thaibinh', 'ubkt-thaibinh');

/** S5: nine bodies, known as 1753. */
export const thaiBinh: WorldRegulation = {
  key: 'thai-binh-2015',
  file: 'thai-binh-2015.txt',
  kind: 'regulation',
  title:
    'phối hợp giữa Ban Nội chính Tỉnh ủy với các ban đảng Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy, Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh, Ban Cán sự Đảng Tòa án nhân dân tỉnh, Đảng ủy Công an tỉnh và Thanh tra tỉnh trong công tác nội chính và phòng, chống tham nhũng',
  symbol: '1753-QC/BNCTU',
  aliases: ['Quy chế 1753', 'Quy chế phối hợp 1753'],
  signedOn: '2015-06-15',
  signedAt: 'Thái Bình',
  effectFrom: '2015-06-15',
  effectTo: null,
  term: null,
  scope: 'own',
  parties: [
    { key: 'bnc-thaibinh', role: 'lead', namedAs: 'Ban Nội chính Tỉnh ủy', acceptedOn: '2015-06-16' },
    ...members,
  ],
  fields: [
    { name: 'Trao đổi, cung cấp thông tin', eIds: ['art_3'] },
    { name: 'Vụ việc, vụ án thuộc diện theo dõi, chỉ đạo', eIds: ['art_4'] },
    { name: 'Chuyển vụ việc có dấu hiệu tội phạm', eIds: ['art_5'] },
    { name: 'Kiểm tra, giám sát, thẩm định và công tác cán bộ', eIds: ['art_6'] },
    { name: 'Giao ban và chế độ báo cáo', eIds: ['art_7'] },
  ],
  relations: [],
  actors: {
    'ban nội chính tỉnh ủy': lead,
    'các cơ quan phối hợp': only(...members.map(({ key }) => key)),
    'cơ quan được yêu cầu': requested,
    'cơ quan được lấy ý kiến': requested,
    'đảng ủy công an tỉnh': only('ca-thaibinh'),
    'thanh tra tỉnh và ủy ban kiểm tra tỉnh ủy': inspectors,
    'ủy ban kiểm tra tỉnh ủy và thanh tra tỉnh': inspectors,
    'cơ quan chuyển hồ sơ': inspectors,
    'ban tuyên giáo tỉnh ủy': only('btg-thaibinh'),
    'cơ quan điều tra': outside,
    'ban thường vụ tỉnh ủy': outside,
  },
  defaults: {
    art_3__cl_3: { amount: 4, unit: 'hour' },
    art_4__cl_1: { amount: 3, unit: 'workingDay' },
    art_6__cl_3: { amount: 1, unit: 'month' },
  },
  mended: [],
  missed: [],
  importer: 'bnc-thaibinh',
  importedOn: '2015-06-16',
};
