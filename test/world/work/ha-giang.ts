import type { Occasion, RegulationWork } from '../duty-work.ts';
import { printedDay } from '../papers.ts';
import { daysAfter, workdayFrom, workdaysAfter } from '../working-days.ts';

const procuracy = 'vks-hagiang';
const court = 'ta-hagiang';

/** A judgment of the court, to be sent to the procuracy. */
function judgment(day: string, kind: string, told?: Occasion['told']): Occasion {
  const occasion = `Tuyên án ngày ${printedDay(day)} vụ án ${kind}`;
  return { eId: 'art_7__cl_1', by: court, occasion, eventOn: day, ...(told && { told }) };
}

const civil: RegulationWork = {
  regulation: 'ha-giang-dan-su-2018',
  duties: [
    { eId: 'art_6__cl_1', paper: 'letter', about: 'gửi lịch xét xử {period}' },
    { eId: 'art_7__cl_1', paper: 'letter', about: 'gửi bản án sơ thẩm' },
    { eId: 'art_7__cl_2', paper: 'letter', about: 'thông báo kết quả khắc phục vi phạm theo kiến nghị' },
    {
      eId: 'art_8__cl_2',
      paper: 'report',
      about: 'tổng hợp vướng mắc trong giải quyết các vụ án dân sự, hành chính {period}',
    },
    {
      eId: 'art_9__cl_1',
      paper: 'report',
      about: 'sơ kết thực hiện Quy chế số 01/QCPH-VKS-TA {period}',
      withFile: true,
    },
    {
      eId: 'art_9__cl_2',
      paper: 'report',
      about: 'về kết quả thực hiện Quy chế của các đơn vị cấp huyện {period}',
    },
  ],
  occasions: [
    judgment('2018-07-18', 'tranh chấp quyền sử dụng đất'),
    judgment('2019-05-22', 'tranh chấp hợp đồng tín dụng'),
    judgment('2020-08-12', 'hành chính về quyết định thu hồi đất'),
    judgment('2021-04-14', 'tranh chấp thừa kế'),
    judgment('2022-06-22', 'tranh chấp hợp đồng mua bán hàng hóa'),
    judgment('2022-08-25', 'tranh chấp ranh giới bất động sản', { fate: 'open' }),
    judgment('2022-08-30', 'ly hôn, chia tài sản chung', { fate: 'open' }),
    {
      eId: 'art_7__cl_2',
      by: court,
      occasion: 'Kiến nghị ngày 21/11/2019 của Viện kiểm sát về việc gửi bản án chậm',
      eventOn: '2019-11-22',
      told: {
        fate: { done: '2019-12-12' },
        held: {
          on: '2019-11-26',
          reason: 'Chờ Viện kiểm sát gửi phụ lục các bản án được nêu trong kiến nghị',
          resumedOn: '2019-12-03',
        },
      },
    },
    {
      eId: 'art_7__cl_2',
      by: court,
      occasion: 'Kiến nghị ngày 22/8/2022 của Viện kiểm sát về vi phạm thời hạn chuyển hồ sơ',
      eventOn: '2022-08-23',
      told: {
        fate: 'open',
        held: { on: '2022-08-30', reason: 'Chờ Tòa án nhân dân cấp huyện báo cáo giải trình' },
      },
    },
  ],
  told: {
    'ta-hagiang/art_6__cl_1/2022-09': {
      fate: 'open',
      noted: {
        on: '2022-08-31',
        words: 'Lịch tháng 9 còn chờ phân công lại Thẩm phán; đã báo Phòng nghiệp vụ Viện kiểm sát.',
      },
    },
    'ta-hagiang/art_6__cl_1/2022-08': { fate: { done: '2022-08-03' } },
    'ta-hagiang/art_8__cl_2/2022-Q3': { handed: '2022-08-31' },
    'vks-hagiang/art_8__cl_2/2022-Q3': { handed: '2022-08-29' },
    'vks-hagiang/art_8__cl_2/2022-Q2': { fate: 'open' },
    'ta-hagiang/art_8__cl_2/2022-Q2': { fate: { done: '2022-06-23' } },
    'vks-hagiang/art_9__cl_1/2021': { fate: { done: '2021-12-28' } },
  },
  disputes: [
    {
      eId: 'art_6__cl_1',
      by: procuracy,
      against: court,
      key: '2022-08',
      reason: 'Lịch xét xử tháng 8 chưa ghi các phiên họp giải quyết việc dân sự.',
      on: '2022-08-08',
      answer: {
        words: 'Các phiên họp được thông báo riêng theo từng quyết định; từ tháng 9 sẽ ghi chung.',
        on: '2022-08-11',
      },
    },
    {
      eId: 'art_9__cl_1',
      by: court,
      against: procuracy,
      key: '2021',
      reason: 'Báo cáo sơ kết chưa ghi đủ kiến nghị của Tòa án tại hội nghị.',
      on: '2022-01-06',
      answer: { words: 'Đã bổ sung tại phụ lục 2 và gửi lại.', on: '2022-01-11' },
    },
  ],
  waived: {
    ever: 'Hai ngành thống nhất ghép vào nội dung của kỳ sau',
    epidemic: 'Hai ngành thống nhất không thực hiện trong thời gian giãn cách phòng, chống dịch bệnh',
  },
};

/** A hearing from which lessons are drawn: the case proposed, the hearing announced, the lessons told. */
function hearing(day: string): Occasion[] {
  const planned = `Phiên tòa rút kinh nghiệm dự kiến mở ngày ${printedDay(day)}`;
  const metOn = workdaysAfter(day, 3);
  return [
    {
      eId: 'art_3__cl_2',
      by: procuracy,
      occasion: planned,
      eventOn: day,
      enteredOn: workdayFrom(daysAfter(day, -40)),
    },
    {
      eId: 'art_4__cl_1',
      by: court,
      occasion: planned,
      eventOn: day,
      enteredOn: workdayFrom(daysAfter(day, -27)),
    },
    {
      eId: 'art_5__cl_2',
      by: procuracy,
      occasion: `Họp rút kinh nghiệm ngày ${printedDay(metOn)} sau phiên tòa ngày ${printedDay(day)}`,
      eventOn: metOn,
    },
  ];
}

const lessons: RegulationWork = {
  regulation: 'ha-giang-rut-kinh-nghiem-2019',
  duties: [
    {
      eId: 'art_3__cl_1',
      paper: 'plan',
      about: 'tổ chức phiên tòa rút kinh nghiệm {period}',
      together: true,
    },
    { eId: 'art_3__cl_2', paper: 'letter', about: 'đề nghị chọn vụ án để tổ chức phiên tòa rút kinh nghiệm' },
    { eId: 'art_4__cl_1', paper: 'notice', about: 'về thời gian, địa điểm mở phiên tòa rút kinh nghiệm' },
    { eId: 'art_5__cl_2', paper: 'notice', about: 'rút kinh nghiệm sau phiên tòa' },
    { eId: 'art_6__cl_1', paper: 'report', about: 'về số lượng phiên tòa rút kinh nghiệm {period}' },
    { eId: 'art_6__cl_2', paper: 'report', about: 'về kết quả tổ chức phiên tòa rút kinh nghiệm {period}' },
    {
      eId: 'art_6__cl_3',
      paper: 'minutes',
      about: 'họp đánh giá kết quả thực hiện Quy chế số 02/QCPH-VKS-TA {period}',
      together: true,
    },
    {
      eId: 'art_7__cl_2',
      paper: 'letter',
      about: 'phổ biến Quy chế số 02/QCPH-VKS-TA đến các đơn vị trực thuộc',
    },
  ],
  occasions: ['2019-06-19', '2019-10-16', '2020-07-22', '2021-03-24', '2022-04-20'].flatMap(hearing),
  told: {},
  disputes: [],
  waived: {
    ever: 'Trong kỳ hai ngành không tổ chức phiên tòa rút kinh nghiệm',
    epidemic: 'Trong kỳ hai ngành không tổ chức phiên tòa rút kinh nghiệm do phòng, chống dịch bệnh',
  },
};

const umbrella: RegulationWork = {
  regulation: 'ha-giang-chung-2022',
  duties: [
    { eId: 'art_4__cl_2', paper: 'programme', about: 'công tác trọng tâm {period}' },
    {
      eId: 'art_7__cl_1',
      paper: 'minutes',
      about: 'đối chiếu số liệu thụ lý, giải quyết án {period}',
      together: true,
    },
    { eId: 'art_7__cl_3', paper: 'report', about: 'về kết quả phối hợp của các đơn vị cấp huyện {period}' },
    { eId: 'art_8__cl_2', paper: 'minutes', about: 'họp liên ngành {period}', together: true },
    { eId: 'art_8__cl_3', paper: 'report', about: 'sơ kết thực hiện Quy chế {period}' },
  ],
  occasions: [
    {
      eId: 'art_3__cl_2',
      by: procuracy,
      occasion: 'Công văn ngày 25/8/2022 của Tòa án nhân dân tỉnh đề nghị phối hợp rà soát án tạm đình chỉ',
      eventOn: '2022-08-25',
      told: { fate: 'open' },
    },
    {
      eId: 'art_5__cl_4',
      by: procuracy,
      occasion: 'Yêu cầu ngày 26/8/2022 của Tòa án nhân dân tỉnh cung cấp tài liệu bổ sung',
      eventOn: '2022-08-26',
      told: { fate: 'open' },
    },
    {
      eId: 'art_6__cl_2',
      by: procuracy,
      occasion:
        'Báo cáo ngày 19/8/2022 của Viện kiểm sát nhân dân cấp huyện về vướng mắc trong định giá tài sản',
      eventOn: '2022-08-22',
      told: { fate: 'open', held: { on: '2022-08-29', reason: 'Chờ đơn vị cấp huyện bổ sung hồ sơ vụ án' } },
    },
    {
      eId: 'art_5__cl_2',
      by: court,
      occasion: 'Phiên tòa hình sự sơ thẩm dự kiến mở ngày 26/9/2022',
      eventOn: '2022-09-26',
      enteredOn: '2022-08-31',
      told: { fate: 'open' },
    },
  ],
  told: {},
  disputes: [],
  waived: { ever: 'Hai ngành thống nhất chuyển nội dung sang kỳ sau' },
};

export const haGiangWork: readonly RegulationWork[] = [civil, lessons, umbrella];
