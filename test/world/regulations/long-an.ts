import { everyParty, only, outside, requested, type WorldRegulation } from './world-regulation.ts';

/** S4: agreed on at a joint meeting and not signed, so that it is not in force. */
export const longAn: WorldRegulation = {
  key: 'long-an-khung-2022',
  file: 'long-an-khung-2022.txt',
  kind: 'frame',
  title: 'phối hợp công tác giữa Đảng đoàn Hội đồng nhân dân tỉnh và Ban Cán sự Đảng Tòa án nhân dân tỉnh',
  symbol: null,
  aliases: ['Khung quy chế 17/8/2022'],
  signedOn: '2022-08-17',
  signedAt: 'Long An',
  effectFrom: null,
  effectTo: null,
  term: null,
  scope: 'own',
  parties: [
    {
      key: 'hdnd-longan',
      role: 'lead',
      namedAs: 'Đảng đoàn Hội đồng nhân dân tỉnh',
      acceptedOn: '2022-08-18',
    },
    {
      key: 'ta-longan',
      role: 'member',
      namedAs: 'Ban Cán sự Đảng Tòa án nhân dân tỉnh',
      acceptedOn: '2022-08-19',
    },
  ],
  fields: [
    { name: 'Lãnh đạo thực hiện Chỉ thị số 26-CT/TW', eIds: ['art_3'] },
    { name: 'Lãnh đạo giám sát hoạt động xét xử', eIds: ['art_4'] },
    { name: 'Lãnh đạo giải quyết kiến nghị của cử tri, đơn thư của công dân', eIds: ['art_5'] },
    { name: 'Lãnh đạo công tác nhân sự', eIds: ['art_6'] },
  ],
  relations: [],
  actors: {
    'đảng đoàn hội đồng nhân dân tỉnh': only('hdnd-longan'),
    'ban cán sự đảng tòa án nhân dân tỉnh': only('ta-longan'),
    'hai cơ quan': everyParty,
    'văn phòng giúp việc hai cơ quan': everyParty,
    'bên được đề nghị': requested,
    'bên được yêu cầu': requested,
    'ban thường vụ tỉnh ủy': outside,
  },
  defaults: { art_6__cl_2: { amount: 5, unit: 'workingDay' } },
  mended: [],
  // The Council's term ends with June 2026; the reader knows no terms.
  missed: [
    {
      eId: 'art_7__cl_5',
      quote: 'vào cuối nhiệm kỳ Hội đồng nhân dân 2021 - 2026',
      edit: {
        class: 'byDate',
        amount: null,
        unit: null,
        every: null,
        dueBy: { date: '2026-06-30' },
        trigger: null,
        actor: 'hai cơ quan',
        recipient: null,
        action: 'tổ chức tổng kết việc thực hiện Quy chế',
      },
    },
  ],
  importer: 'hdnd-longan',
  importedOn: '2022-08-18',
};
