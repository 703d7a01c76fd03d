import { chance } from '../chance.ts';
import type { Occasion, RegulationWork } from '../duty-work.ts';
import { printedDay, symbolOn } from '../papers.ts';
import { workdaysAfter } from '../working-days.ts';

const procuracy = 'vks-vinhphuc';
const committee = 'duk-vinhphuc';

/** The days on which proceedings against a party member were approved: 23 suspensions follow from them. */
const approvals = [
  ['2017-01-10', '2017-04-18', '2017-08-22', '2017-11-14'],
  ['2018-02-06', '2018-05-15', '2018-07-24', '2018-09-18', '2018-12-04'],
  ['2019-01-22', '2019-04-09', '2019-06-18', '2019-08-27', '2019-11-19'],
  ['2020-03-03', '2020-06-16', '2020-09-22', '2020-11-24'],
  ['2021-03-16', '2021-07-13', '2021-10-19'],
  ['2022-01-11', '2022-03-08'],
].flat();

/** How one suspension went: its days, and the symbols of proposal and decision. */
export type Suspension = {
  approvedOn: string;
  proposedOn: string;
  receivedOn: string;
  decidedOn: string;
  proposal: string;
  decision: string;
};

/** The 23 suspensions under the regulation of 2016, the earliest first. */
export const suspensions: readonly Suspension[] = approvals.map((approvedOn) => {
  const draw = (what: string, most: number) => Math.floor(chance('suspension', approvedOn, what) * most);
  const proposedOn = workdaysAfter(approvedOn, 1 + draw('proposed', 3));
  const receivedOn = workdaysAfter(proposedOn, 1);
  const decidedOn = workdaysAfter(receivedOn, 6 + draw('decided', 11));
  const proposal = symbolOn(procuracy, 'letter', proposedOn);
  const decision = symbolOn(committee, 'decision', decidedOn);
  return { approvedOn, proposedOn, receivedOn, decidedOn, proposal, decision };
});

/** From the approval to the decision that is sent: proposed by the one, decided and sent by the other. */
function occasionsOf(suspension: Suspension): Occasion[] {
  const { approvedOn, proposedOn, receivedOn, decidedOn, proposal, decision } = suspension;
  return [
    {
      eId: 'art_4__cl_1',
      by: procuracy,
      occasion: `Phê chuẩn quyết định khởi tố bị can ngày ${printedDay(approvedOn)} đối với một đảng viên thuộc Đảng bộ Khối`,
      eventOn: approvedOn,
      told: { fate: { done: proposedOn } },
    },
    {
      eId: 'art_4__cl_2',
      by: committee,
      occasion: `Công văn số ${proposal} ngày ${printedDay(proposedOn)} đề nghị đình chỉ sinh hoạt đảng`,
      eventOn: receivedOn,
      told: { fate: { done: decidedOn } },
    },
    {
      eId: 'art_4__cl_3',
      by: committee,
      occasion: `Quyết định số ${decision} ngày ${printedDay(decidedOn)} về đình chỉ sinh hoạt đảng`,
      eventOn: decidedOn,
    },
  ];
}

const suspending: RegulationWork['duties'] = [
  { eId: 'art_4__cl_1', paper: 'letter', about: 'đề nghị đình chỉ sinh hoạt đảng' },
  { eId: 'art_4__cl_2', paper: 'decision', about: 'đình chỉ sinh hoạt đảng' },
  { eId: 'art_4__cl_3', paper: 'letter', about: 'gửi quyết định đình chỉ sinh hoạt đảng' },
];

/** S1: to the day on which the new regulation replaces it, at the conference that looks back on it. */
const predecessor: RegulationWork = {
  regulation: 'vinh-phuc-2016',
  duties: [
    ...suspending,
    { eId: 'art_5__cl_1', paper: 'programme', about: 'kiểm tra, giám sát {period}' },
    {
      eId: 'art_6__cl_1',
      paper: 'minutes',
      about: 'họp trao đổi tình hình thực hiện Quy chế {period}',
      together: true,
    },
    { eId: 'art_6__cl_3', paper: 'report', about: 'về kết quả phối hợp thực hiện Quy chế {period}' },
    {
      eId: 'art_6__cl_4',
      paper: 'report',
      about: 'tổng kết 05 năm thực hiện Quy chế số 01-QC/ĐUK-BCSĐVKS',
      together: true,
    },
  ],
  occasions: suspensions.flatMap(occasionsOf),
  told: {
    'vks-vinhphuc/art_6__cl_4/inForce': { fate: { done: '2022-05-13' } },
    'duk-vinhphuc/art_6__cl_4/inForce': { fate: { done: '2022-05-13' } },
  },
  disputes: [
    {
      eId: 'art_6__cl_3',
      by: committee,
      against: procuracy,
      key: '2019',
      reason:
        'Số đảng viên bị khởi tố trong báo cáo ít hơn số văn bản đề nghị đình chỉ mà Đảng ủy Khối đã nhận trong năm.',
      on: '2019-12-18',
      answer: { words: 'Đã đối chiếu và gửi lại phụ lục số liệu.', on: '2019-12-20' },
      settled: { reason: 'Số liệu đã khớp.', on: '2019-12-24' },
    },
  ],
  waived: {
    ever: 'Hai cơ quan thống nhất chuyển nội dung sang kỳ sau',
    epidemic: 'Hai cơ quan thống nhất không tổ chức họp do thực hiện giãn cách phòng, chống dịch bệnh',
  },
};

const successor: RegulationWork = {
  regulation: 'vinh-phuc-2022',
  duties: [
    ...suspending,
    {
      eId: 'art_3__cl_4',
      paper: 'letter',
      about: 'cung cấp danh sách đảng viên bị khởi tố, truy tố, xét xử {period}',
    },
    { eId: 'art_5__cl_1', paper: 'letter', about: 'trả lời kết quả thẩm tra, xác minh tiêu chuẩn chính trị' },
    { eId: 'art_6__cl_2', paper: 'letter', about: 'cung cấp hồ sơ, tài liệu theo đề nghị' },
    { eId: 'art_6__cl_3', paper: 'minutes', about: 'họp giao ban {period}', together: true },
    { eId: 'art_3__cl_1', paper: 'programme', about: 'kiểm tra, giám sát {period}' },
    { eId: 'art_7__cl_3', paper: 'report', about: 'về kết quả thực hiện Quy chế {period}' },
    {
      eId: 'art_7__cl_4',
      paper: 'minutes',
      about: 'họp đánh giá việc thực hiện Quy chế {period}',
      together: true,
    },
  ],
  occasions: [
    {
      eId: 'art_4__cl_1',
      by: procuracy,
      occasion: 'Phê chuẩn quyết định khởi tố bị can ngày 14/6/2022 đối với một đảng viên thuộc Đảng bộ Khối',
      eventOn: '2022-06-14',
    },
    {
      eId: 'art_4__cl_1',
      by: procuracy,
      occasion: 'Phê chuẩn lệnh tạm giam ngày 24/8/2022 đối với một đảng viên thuộc Đảng bộ Khối',
      eventOn: '2022-08-24',
      told: { fate: 'open' },
    },
    {
      eId: 'art_4__cl_2',
      by: committee,
      occasion: 'Công văn ngày 17/6/2022 của Ban Cán sự Đảng đề nghị đình chỉ sinh hoạt đảng',
      eventOn: '2022-06-20',
    },
    {
      eId: 'art_4__cl_2',
      by: committee,
      occasion:
        'Công văn ngày 10/8/2022 của Ban Cán sự Đảng đề nghị đình chỉ sinh hoạt đảng đối với một cấp ủy viên',
      eventOn: '2022-08-11',
      told: {
        fate: 'open',
        extended: {
          on: '2022-08-24',
          amount: 5,
          reason: 'Vụ việc phức tạp, cần làm việc thêm với cấp ủy cơ sở',
        },
      },
    },
    {
      eId: 'art_4__cl_3',
      by: committee,
      occasion: 'Quyết định kỷ luật ngày 24/8/2022 đối với một đảng viên',
      eventOn: '2022-08-24',
      told: { fate: 'open' },
    },
    {
      eId: 'art_5__cl_1',
      by: procuracy,
      occasion:
        'Công văn ngày 19/8/2022 của Đảng ủy Khối đề nghị thẩm tra tiêu chuẩn chính trị của 03 quần chúng',
      eventOn: '2022-08-19',
      told: {
        fate: 'open',
        held: { on: '2022-08-26', reason: 'Chờ Đảng ủy Khối bổ sung phiếu lý lịch' },
      },
    },
    {
      eId: 'art_5__cl_1',
      by: procuracy,
      occasion:
        'Công văn ngày 23/8/2022 của Đảng ủy Khối đề nghị xác minh tiêu chuẩn chính trị của 02 đảng viên',
      eventOn: '2022-08-23',
      told: { fate: 'open' },
    },
    {
      eId: 'art_5__cl_1',
      by: committee,
      occasion: 'Công văn ngày 22/8/2022 của Ban Cán sự Đảng đề nghị xác minh lý lịch một đảng viên',
      eventOn: '2022-08-22',
      told: { fate: 'open', held: { on: '2022-08-29', reason: 'Chờ cấp ủy nơi cư trú nhận xét' } },
    },
    {
      eId: 'art_6__cl_2',
      by: procuracy,
      occasion: 'Công văn ngày 25/8/2022 của Đảng ủy Khối đề nghị cung cấp bản sao cáo trạng',
      eventOn: '2022-08-25',
      told: { fate: 'open' },
    },
    {
      eId: 'art_6__cl_2',
      by: committee,
      occasion: 'Công văn ngày 29/8/2022 của Ban Cán sự Đảng đề nghị cung cấp hồ sơ đảng viên',
      eventOn: '2022-08-29',
      told: { fate: 'open', handed: '2022-08-30' },
    },
    {
      eId: 'art_6__cl_2',
      by: committee,
      occasion: 'Công văn ngày 30/8/2022 của Ban Cán sự Đảng đề nghị cung cấp kết luận kiểm tra',
      eventOn: '2022-08-30',
      told: { fate: 'open' },
    },
    {
      eId: 'art_6__cl_2',
      by: procuracy,
      occasion: 'Công văn ngày 05/7/2022 của Đảng ủy Khối đề nghị cung cấp tài liệu',
      eventOn: '2022-07-06',
    },
  ],
  told: {
    'vks-vinhphuc/art_3__cl_4/2022-Q3': { handed: '2022-08-30' },
    'vks-vinhphuc/art_3__cl_4/2022-Q2': { fate: { done: '2022-06-23' } },
    'duk-vinhphuc/art_6__cl_3/2022-H1': { fate: { done: '2022-06-28' } },
    'vks-vinhphuc/art_6__cl_3/2022-H1': { fate: { done: '2022-06-28' } },
  },
  disputes: [
    {
      eId: 'art_3__cl_4',
      by: committee,
      against: procuracy,
      key: '2022-Q2',
      reason: 'Danh sách còn thiếu một đảng viên bị khởi tố ngày 14/6/2022.',
      on: '2022-08-30',
    },
    {
      eId: 'art_6__cl_3',
      by: procuracy,
      against: committee,
      key: '2022-H1',
      reason: 'Biên bản họp giao ban chưa ghi ý kiến của Ban Cán sự Đảng về quy trình gửi văn bản đề nghị.',
      on: '2022-07-04',
      answer: { words: 'Sẽ bổ sung vào biên bản và gửi lại trước kỳ giao ban sau.', on: '2022-07-08' },
    },
  ],
  waived: { ever: 'Hai cơ quan thống nhất chuyển nội dung sang kỳ sau' },
};

export const vinhPhucWork: readonly RegulationWork[] = [predecessor, successor];
