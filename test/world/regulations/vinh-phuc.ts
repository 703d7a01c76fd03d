import { everyParty, only, requested, type WorldRegulation, type WorldTarget } from './world-regulation.ts';

const committee = only('duk-vinhphuc');
const procuracy = only('vks-vinhphuc');

const actors: Record<string, WorldTarget> = {
  'ban thường vụ đảng ủy khối': committee,
  'ban cán sự đảng': procuracy,
  'hai cơ quan': everyParty,
};
const ban = 'Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh';
const bcsd = 'Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh';

/** S1: in force until the new one replaces it. */
const predecessor: WorldRegulation = {
  key: 'vinh-phuc-2016',
  file: 'vinh-phuc-2016.txt',
  kind: 'regulation',
  title: `phối hợp giữa ${ban} và ${bcsd} trong công tác kiểm tra, giám sát và xử lý tổ chức đảng, đảng viên vi phạm pháp luật`,
  symbol: '01-QC/ĐUK-BCSĐVKS',
  aliases: ['Quy chế 01'],
  signedOn: '2016-11-17',
  signedAt: 'Vĩnh Phúc',
  effectFrom: '2016-11-17',
  effectTo: null,
  term: null,
  scope: 'own',
  parties: [
    { key: 'duk-vinhphuc', role: 'lead', namedAs: ban, acceptedOn: '2016-11-18' },
    { key: 'vks-vinhphuc', role: 'member', namedAs: bcsd, acceptedOn: '2016-11-21' },
  ],
  fields: [
    { name: 'Trao đổi thông tin, cung cấp hồ sơ, tài liệu', eIds: ['art_3'] },
    { name: 'Đình chỉ sinh hoạt đảng', eIds: ['art_4'] },
    { name: 'Công tác kiểm tra, giám sát', eIds: ['art_5'] },
  ],
  relations: [],
  actors: {
    ...actors,
    'cơ quan được đề nghị': requested,
    'ủy ban kiểm tra đảng ủy khối': committee,
    'cơ quan đầu mối': everyParty,
  },
  defaults: { art_3__cl_3: { amount: 5, unit: 'workingDay' } },
  mended: [],
  missed: [],
  importer: 'duk-vinhphuc',
  importedOn: '2016-11-18',
};

const successor: WorldRegulation = {
  key: 'vinh-phuc-2022',
  file: 'vinh-phuc-2022.txt',
  kind: 'regulation',
  title: `phối hợp giữa ${ban} và ${bcsd} trong công tác kiểm tra, giám sát và công tác bảo vệ chính trị nội bộ Đảng`,
  symbol: '02-QC/ĐUK-BCSĐVKS',
  aliases: ['Quy chế 02'],
  signedOn: '2022-05-13',
  signedAt: 'Vĩnh Phúc',
  effectFrom: '2022-05-13',
  effectTo: null,
  term: null,
  scope: 'own',
  parties: [
    { key: 'duk-vinhphuc', role: 'lead', namedAs: ban, acceptedOn: '2022-05-13' },
    { key: 'vks-vinhphuc', role: 'member', namedAs: bcsd, acceptedOn: '2022-05-13' },
  ],
  fields: [
    { name: 'Công tác kiểm tra, giám sát', eIds: ['art_3'] },
    { name: 'Đình chỉ sinh hoạt đảng, xử lý kỷ luật', eIds: ['art_4'] },
    { name: 'Bảo vệ chính trị nội bộ Đảng', eIds: ['art_5'] },
  ],
  relations: [{ kind: 'replaces', otherKey: 'vinh-phuc-2016', printed: '01-QC/ĐUK-BCSĐVKS' }],
  actors: {
    ...actors,
    'bên được đề nghị': requested,
    'bên được đề nghị thẩm tra, xác minh tiêu chuẩn chính trị của đảng viên': requested,
    // The two take turns in the chair.
    'cơ quan chủ trì': everyParty,
    'đơn vị đầu mối': everyParty,
  },
  defaults: {
    art_3__cl_3: { amount: 1, unit: 'workingDay' },
    art_5__cl_2: { amount: 4, unit: 'hour' },
    art_5__cl_3: { amount: 5, unit: 'workingDay' },
  },
  mended: [],
  missed: [],
  importer: 'duk-vinhphuc',
  importedOn: '2022-05-13',
};

export const vinhPhuc: readonly WorldRegulation[] = [predecessor, successor];
