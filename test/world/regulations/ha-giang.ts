import {
  everyParty,
  only,
  requested,
  type WorldParty,
  type WorldRegulation,
  type WorldTarget,
} from './world-regulation.ts';

const procuracy = only('vks-hagiang');
const court = only('ta-hagiang');

function between(procuracyAs: string, courtAs: string, days: [string, string]): WorldParty[] {
  return [
    { key: 'vks-hagiang', role: 'lead', namedAs: procuracyAs, acceptedOn: days[0] },
    { key: 'ta-hagiang', role: 'member', namedAs: courtAs, acceptedOn: days[1] },
  ];
}

const common = {
  kind: 'regulation',
  signedAt: 'Hà Giang',
  effectTo: null,
  term: null,
  scope: 'downwards',
  importer: 'vks-hagiang',
} as const;

const special: Record<string, WorldTarget> = {
  'viện kiểm sát': procuracy,
  'viện kiểm sát cùng cấp': procuracy,
  'viện kiểm sát nhân dân tỉnh': procuracy,
  'kiểm sát viên': procuracy,
  'tòa án': court,
  'viện kiểm sát và tòa án cấp huyện': everyParty,
  'lãnh đạo hai ngành': everyParty,
};

/** S3: it binds both levels, beside two special ones that go on. */
const umbrella: WorldRegulation = {
  ...common,
  missed: [],
  key: 'ha-giang-chung-2022',
  file: 'ha-giang-chung-2022.txt',
  title:
    'phối hợp giữa Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh và Ban Cán sự Đảng Tòa án nhân dân tỉnh trong lãnh đạo, chỉ đạo thực hiện chức năng, nhiệm vụ',
  symbol: '03-QC/BCSĐVKS-BCSĐTA',
  aliases: ['Quy chế phối hợp chung'],
  signedOn: '2022-08-09',
  effectFrom: '2022-08-09',
  parties: between('Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh', 'Ban Cán sự Đảng Tòa án nhân dân tỉnh', [
    '2022-08-10',
    '2022-08-11',
  ]),
  fields: [
    { name: 'Chỉ đạo, triển khai chủ trương, chính sách, pháp luật', eIds: ['art_4'] },
    { name: 'Giải quyết vụ án, vụ việc', eIds: ['art_5'] },
    { name: 'Giải quyết khó khăn, vướng mắc', eIds: ['art_6'] },
    { name: 'Trao đổi, cung cấp thông tin', eIds: ['art_7'] },
  ],
  relations: [],
  actors: {
    'ban cán sự đảng viện kiểm sát nhân dân tỉnh': procuracy,
    'viện kiểm sát nhân dân': procuracy,
    'viện kiểm sát nhân dân cùng cấp': procuracy,
    'viện kiểm sát nhân dân tỉnh': procuracy,
    'kiểm sát viên': procuracy,
    'tòa án nhân dân': court,
    'thẩm phán': court,
    'đơn vị được đề nghị': requested,
    'đơn vị cấp huyện': everyParty,
    'các đơn vị cấp huyện': everyParty,
    'đơn vị cung cấp số liệu': everyParty,
    'hai ngành': everyParty,
    'lãnh đạo hai đơn vị': everyParty,
    'lãnh đạo hai ngành cấp tỉnh': everyParty,
    'văn phòng viện kiểm sát nhân dân tỉnh và văn phòng tòa án nhân dân tỉnh': everyParty,
    // The two take turns in the chair.
    'bên chủ trì': everyParty,
  },
  defaults: {
    art_5__cl_3: { amount: 4, unit: 'hour' },
    art_6__cl_3: { amount: 5, unit: 'workingDay' },
  },
  mended: [],
  importedOn: '2022-08-10',
};

const specialTo = [
  { kind: 'specialTo', otherKey: 'ha-giang-chung-2022', printed: '03-QC/BCSĐVKS-BCSĐTA' } as const,
];

const civil: WorldRegulation = {
  ...common,
  missed: [],
  key: 'ha-giang-dan-su-2018',
  file: 'ha-giang-dan-su-2018.txt',
  title:
    'Phối hợp giữa Viện kiểm sát nhân dân và Tòa án nhân dân hai cấp tỉnh Hà Giang trong công tác giải quyết các vụ án, vụ việc dân sự, hành chính, kinh doanh, thương mại',
  symbol: '01/QCPH-VKS-TA',
  aliases: ['Quy chế án dân sự'],
  signedOn: '2018-04-20',
  effectFrom: '2018-05-01',
  parties: between('Viện kiểm sát', 'Tòa án', ['2018-04-23', '2018-04-24']),
  fields: [
    { name: 'Chuyển giao văn bản tố tụng, hồ sơ', eIds: ['art_4', 'art_5'] },
    { name: 'Thông báo lịch xét xử, lịch phiên họp', eIds: ['art_6'] },
    { name: 'Bản án, quyết định và kiến nghị', eIds: ['art_7'] },
    { name: 'Xử lý vướng mắc', eIds: ['art_8'] },
  ],
  relations: [...specialTo],
  actors: {
    ...special,
    'tòa án đang quản lý hồ sơ': court,
    'thư ký phiên tòa': court,
    'lãnh đạo hai đơn vị': everyParty,
    'đơn vị nghiệp vụ cấp tỉnh của hai ngành': everyParty,
  },
  defaults: {
    art_4__cl_2: { amount: 1, unit: 'workingDay' },
    art_6__cl_2: { amount: 4, unit: 'hour' },
    art_8__cl_1: { amount: 3, unit: 'workingDay' },
  },
  mended: [],
  importedOn: '2018-04-23',
};

const lessons: WorldRegulation = {
  ...common,
  missed: [],
  key: 'ha-giang-rut-kinh-nghiem-2019',
  file: 'ha-giang-rut-kinh-nghiem-2019.txt',
  title: 'Phối hợp tổ chức phiên tòa rút kinh nghiệm theo tinh thần cải cách tư pháp',
  symbol: '02/QCPH-VKS-TA',
  aliases: ['Quy chế phiên tòa rút kinh nghiệm'],
  signedOn: '2019-03-15',
  effectFrom: '2019-03-15',
  parties: between('Viện kiểm sát', 'Tòa án', ['2019-03-18', '2019-03-19']),
  fields: [
    { name: 'Đăng ký, lựa chọn vụ án', eIds: ['art_3'] },
    { name: 'Chuẩn bị phiên tòa', eIds: ['art_4'] },
    { name: 'Họp rút kinh nghiệm', eIds: ['art_5'] },
  ],
  relations: [...specialTo],
  actors: {
    ...special,
    'thẩm phán': court,
    'viện kiểm sát và tòa án cùng cấp': everyParty,
    'viện kiểm sát nhân dân tỉnh và tòa án nhân dân tỉnh': everyParty,
    'tòa án và các đơn vị có liên quan': court,
    'đơn vị có kiểm sát viên, thẩm phán được rút kinh nghiệm': everyParty,
    'đơn vị nghiệp vụ hình sự cấp tỉnh của hai ngành': everyParty,
    'các đơn vị trực thuộc': everyParty,
  },
  defaults: {
    art_4__cl_4: { amount: 4, unit: 'hour' },
    art_5__cl_3: { amount: 30, unit: 'day' },
  },
  mended: [],
  importedOn: '2019-03-18',
};

/** In the order in which they are brought in. */
export const haGiang: readonly WorldRegulation[] = [civil, lessons, umbrella];
