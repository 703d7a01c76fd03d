import type { RegulationWork } from '../duty-work.ts';

/** S4: agreed on three weeks ago; the draft is to be sent round by 20/9. */
export const longAnWork: RegulationWork = {
  regulation: 'long-an-khung-2022',
  duties: [
    { eId: 'art_3__cl_2', paper: 'report', about: 'rà soát việc thực hiện Chỉ thị số 26-CT/TW {period}' },
    { eId: 'art_4__cl_1', paper: 'programme', about: 'giám sát sau {period}' },
    { eId: 'art_7__cl_2', paper: 'letter', about: 'lấy ý kiến dự thảo Quy chế phối hợp công tác' },
    { eId: 'art_7__cl_3', paper: 'submission', about: 'về dự thảo Quy chế phối hợp công tác' },
    { eId: 'art_7__cl_4', paper: 'plan', about: 'tổ chức lễ ký kết Quy chế phối hợp công tác' },
    {
      eId: 'art_7__cl_5',
      paper: 'minutes',
      about: 'họp sơ kết việc thực hiện Quy chế {period}',
      together: true,
    },
  ],
  occasions: [],
  told: {
    'hdnd-longan/art_7__cl_2/2022-09-20': {
      fate: 'open',
      handed: '2022-08-30',
      noted: {
        on: '2022-08-31',
        words:
          'Chương I, II đã có dự thảo lần 1; chờ Văn phòng Ban Cán sự Đảng Tòa án gửi phần công tác nhân sự.',
      },
    },
    'ta-longan/art_7__cl_2/2022-09-20': { fate: 'open' },
  },
  disputes: [],
  waived: { ever: 'Hai cơ quan thống nhất lùi thời gian' },
};
