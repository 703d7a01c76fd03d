import type { RegulationWork } from '../duty-work.ts';

const group = 'bcsd-vksndtc';
const committee = 'du-vksndtc';

/** S2: the first year of the term. */
export const vksndtcWork: RegulationWork = {
  regulation: 'vksndtc-2021',
  duties: [
    { eId: 'art_3__cl_2', paper: 'letter', about: 'trả lời yêu cầu phối hợp' },
    {
      eId: 'art_4__cl_1',
      paper: 'notice',
      about: 'về chủ trương, nhiệm vụ trọng tâm công tác của ngành Kiểm sát nhân dân {period}',
    },
    { eId: 'art_5__cl_2', paper: 'report', about: 'về tình hình tư tưởng của cán bộ, đảng viên {period}' },
    { eId: 'art_6__cl_2', paper: 'letter', about: 'tham gia ý kiến về nhân sự' },
    { eId: 'art_6__cl_3', paper: 'notice', about: 'về kết quả công tác cán bộ' },
    { eId: 'art_7__cl_1', paper: 'programme', about: 'kiểm tra, giám sát, thanh tra {period}' },
    { eId: 'art_8__cl_2', paper: 'notice', about: 'về tình hình hoạt động của các đoàn thể {period}' },
    {
      eId: 'art_9__cl_1',
      paper: 'minutes',
      about: 'họp Thường trực Ban Cán sự Đảng và Thường trực Đảng ủy {period}',
      together: true,
    },
    { eId: 'art_10__cl_1', paper: 'report', about: 'đánh giá công tác phối hợp {period}', together: true },
  ],
  occasions: [
    {
      eId: 'art_3__cl_2',
      quote: 'trong thời hạn 05 ngày làm việc',
      by: committee,
      occasion:
        'Yêu cầu cử cán bộ tham gia đoàn kiểm tra việc thực hiện nghị quyết, trao đổi trực tiếp ngày 09/11/2021',
      eventOn: '2021-11-09',
    },
    {
      eId: 'art_6__cl_2',
      by: committee,
      occasion: 'Hồ sơ nhân sự kèm Công văn ngày 14/3/2022 của Ban Cán sự Đảng',
      eventOn: '2022-03-14',
    },
    {
      eId: 'art_6__cl_3',
      by: group,
      occasion: 'Quyết định về công tác cán bộ ngày 30/3/2022',
      eventOn: '2022-03-30',
    },
    {
      eId: 'art_6__cl_2',
      by: committee,
      occasion: 'Hồ sơ nhân sự kèm Công văn ngày 26/8/2022 của Ban Cán sự Đảng',
      eventOn: '2022-08-26',
      told: { fate: 'open' },
    },
  ],
  told: {
    'bcsd-vksndtc/art_4__cl_1/2022': { fate: { done: '2022-01-12' } },
    'bcsd-vksndtc/art_10__cl_1/2021': { fate: { done: '2021-12-16' } },
    'du-vksndtc/art_10__cl_1/2021': { fate: { done: '2021-12-16' } },
  },
  disputes: [],
  waived: { ever: 'Hai bên thống nhất trao đổi bằng văn bản, không tổ chức họp' },
};
