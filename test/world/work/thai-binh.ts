import type { Occasion, RegulationWork } from '../duty-work.ts';
import { printedDay, symbolOn } from '../papers.ts';

const lead = 'bnc-thaibinh';
const members = ['btc', 'btg', 'bdv', 'ubkt', 'vks', 'ta', 'ca', 'ttra'].map((one) => `${one}-thaibinh`);

/** The lead asks for information on a day; the body that is asked enters that. */
function asked(by: string, day: string, about: string, told?: Occasion['told']): Occasion {
  const words = `Công văn số ${symbolOn(lead, 'letter', day)} ngày ${printedDay(day)} của Ban Nội chính Tỉnh ủy yêu cầu cung cấp thông tin về ${about}`;
  return { eId: 'art_3__cl_2', by, occasion: words, eventOn: day, ...(told && { told }) };
}

function consulted(by: string, day: string, matter: string, told?: Occasion['told']): Occasion {
  const words = `Công văn số ${symbolOn(lead, 'letter', day)} ngày ${printedDay(day)} của Ban Nội chính Tỉnh ủy lấy ý kiến về việc đưa ${matter} vào diện theo dõi, chỉ đạo`;
  return { eId: 'art_4__cl_3', by, occasion: words, eventOn: day, ...(told && { told }) };
}

function directed(day: string, matter: string, told?: Occasion['told']): Occasion {
  const words = `Ý kiến chỉ đạo của Thường trực Tỉnh ủy ngày ${printedDay(day)} về ${matter}`;
  return { eId: 'art_3__cl_4', by: lead, occasion: words, eventOn: day, ...(told && { told }) };
}

/** How a matter comes onto the watch list: proposed, asked about, laid before the Standing Committee. */
function watched(
  matter: string,
  [proposed, consulting, closed]: [string, string, string],
  asking: string[],
): Occasion[] {
  return [
    {
      eId: 'art_4__cl_2',
      by: lead,
      occasion: `Đề xuất ngày ${printedDay(proposed)} đưa ${matter} vào diện theo dõi, chỉ đạo`,
      eventOn: proposed,
      told: { fate: { done: consulting } },
    },
    ...asking.map((by) => consulted(by, consulting, matter)),
    {
      eId: 'art_4__cl_4',
      by: lead,
      occasion: `Kết thúc lấy ý kiến ngày ${printedDay(closed)} về ${matter}`,
      eventOn: closed,
    },
  ];
}

/** What lies on the desks on the demo's morning: due that day, and by the end of its week. */
const morning: Occasion[] = [
  ...members.map((by) =>
    asked(by, '2022-08-25', 'việc thực hiện các kết luận thanh tra, kiểm tra từ năm 2020 đến nay', {
      fate: 'open',
    }),
  ),
  ...members.map((by) =>
    consulted(by, '2022-08-29', 'vụ việc liên quan đến quản lý đất đai tại một huyện', {
      fate: 'open',
    }),
  ),
  {
    eId: 'art_4__cl_2',
    by: lead,
    occasion:
      'Đề xuất của Thanh tra tỉnh ngày 23/8/2022 đưa vụ việc tại một ban quản lý dự án vào diện theo dõi, chỉ đạo',
    eventOn: '2022-08-23',
    told: {
      fate: 'open',
      noted: {
        on: '2022-08-31',
        words: 'Đã trao đổi qua điện thoại với Thanh tra tỉnh, chờ bổ sung danh mục hồ sơ.',
      },
    },
  },
  directed('2022-08-31', 'kết quả giải quyết đơn, thư tồn đọng', { fate: 'open' }),
  {
    eId: 'art_5__cl_3',
    by: lead,
    occasion:
      'Đề nghị của Ủy ban Kiểm tra Tỉnh ủy ngày 12/8/2022 họp thống nhất hướng xử lý một vụ việc còn ý kiến khác nhau',
    eventOn: '2022-08-12',
    told: { fate: 'open' },
  },
  {
    eId: 'art_6__cl_2',
    by: lead,
    occasion: 'Hồ sơ nhân sự chức danh tư pháp kèm Công văn ngày 24/8/2022 của Ban Tổ chức Tỉnh ủy',
    eventOn: '2022-08-24',
    told: {
      fate: 'open',
      held: { on: '2022-08-30', reason: 'Chờ Ban Tổ chức Tỉnh ủy bổ sung hồ sơ nhân sự' },
    },
  },
];

const before: Occasion[] = [
  asked('ca-thaibinh', '2016-03-08', 'tình hình tội phạm về tham nhũng, kinh tế'),
  asked('ttra-thaibinh', '2017-05-16', 'kết quả thanh tra công tác quản lý đất đai'),
  asked('ta-thaibinh', '2018-10-09', 'tiến độ xét xử các vụ án thuộc diện theo dõi'),
  asked('btg-thaibinh', '2019-07-23', 'dư luận xã hội về một vụ án dư luận quan tâm'),
  asked('bdv-thaibinh', '2020-11-10', 'tình hình khiếu nại đông người'),
  asked('vks-thaibinh', '2021-04-20', 'kết quả kiểm sát việc giải quyết tố giác, tin báo về tội phạm'),
  directed('2017-09-12', 'việc xử lý đơn tố cáo kéo dài'),
  directed('2019-04-16', 'việc thi hành một bản án hành chính'),
  directed('2021-10-05', 'công tác phòng, chống tham nhũng quý IV năm 2021'),
  ...watched(
    'một vụ án tham nhũng tại cơ quan cấp huyện',
    ['2018-03-06', '2018-03-13', '2018-03-21'],
    ['vks-thaibinh', 'ca-thaibinh'],
  ),
  {
    eId: 'art_3__cl_3',
    quote: 'trong thời hạn 24 giờ',
    by: 'ca-thaibinh',
    occasion: 'Vụ việc tập trung đông người tại trụ sở một cơ quan cấp huyện',
    eventOn: '2019-08-14',
    eventAt: '2019-08-14T09:20:00+07:00',
    told: { fate: { done: '2019-08-15' } },
  },
  {
    eId: 'art_5__cl_1',
    by: 'ttra-thaibinh',
    occasion: 'Qua thanh tra phát hiện vụ việc có dấu hiệu tội phạm tại một đơn vị sự nghiệp',
    eventOn: '2020-06-09',
    told: {
      fate: { done: '2020-06-17' },
      held: {
        on: '2020-06-11',
        reason: 'Chờ kết luận giám định chữ ký trong hồ sơ',
        resumedOn: '2020-06-15',
      },
    },
  },
  {
    eId: 'art_7__cl_2',
    by: lead,
    occasion: 'Hội nghị giao ban năm 2021 ngày 22/12/2021',
    eventOn: '2021-12-22',
    enteredOn: '2021-12-01',
  },
];

/** S5: 86 months of nine bodies. */
export const thaiBinhWork: RegulationWork = {
  regulation: 'thai-binh-2015',
  duties: [
    {
      eId: 'art_3__cl_1',
      paper: 'report',
      about: 'về tình hình thuộc lĩnh vực phụ trách {period}',
      aboutOf: {
        'btc-thaibinh': 'về tình hình bảo vệ chính trị nội bộ {period}',
        'btg-thaibinh': 'về tình hình tư tưởng, dư luận xã hội {period}',
        'bdv-thaibinh': 'về tình hình Nhân dân {period}',
        'ubkt-thaibinh': 'về kết quả kiểm tra, giám sát, thi hành kỷ luật đảng {period}',
        'vks-thaibinh': 'về kết quả kiểm sát án tham nhũng, kinh tế {period}',
        'ta-thaibinh': 'về kết quả xét xử án tham nhũng, kinh tế {period}',
        'ca-thaibinh': 'về tình hình an ninh, trật tự {period}',
        'ttra-thaibinh': 'về công tác tiếp công dân, giải quyết khiếu nại, tố cáo {period}',
      },
    },
    {
      eId: 'art_3__cl_2',
      paper: 'letter',
      about: 'cung cấp thông tin theo yêu cầu của Ban Nội chính Tỉnh ủy',
    },
    { eId: 'art_3__cl_3', paper: 'report', about: 'về vụ việc phức tạp, đột xuất' },
    { eId: 'art_3__cl_4', paper: 'notice', about: 'về ý kiến chỉ đạo của Thường trực Tỉnh ủy' },
    {
      eId: 'art_4__cl_2',
      paper: 'letter',
      about: 'lấy ý kiến về việc đưa vụ việc vào diện theo dõi, chỉ đạo',
    },
    { eId: 'art_4__cl_3', paper: 'letter', about: 'tham gia ý kiến đưa vụ việc vào diện theo dõi, chỉ đạo' },
    { eId: 'art_4__cl_4', paper: 'submission', about: 'về phương án theo dõi, chỉ đạo vụ việc' },
    {
      eId: 'art_4__cl_5',
      paper: 'notice',
      about: 'về kết quả rà soát danh mục vụ việc, vụ án thuộc diện theo dõi, chỉ đạo {period}',
    },
    { eId: 'art_5__cl_1', paper: 'letter', about: 'chuyển hồ sơ vụ việc có dấu hiệu tội phạm' },
    { eId: 'art_5__cl_3', paper: 'notice', about: 'về kết luận cuộc họp thống nhất hướng xử lý vụ việc' },
    {
      eId: 'art_6__cl_1',
      paper: 'letter',
      about: 'dự kiến chương trình kiểm tra, kế hoạch thanh tra sau {period}',
    },
    { eId: 'art_6__cl_2', paper: 'letter', about: 'tham gia ý kiến về nhân sự chức danh tư pháp' },
    { eId: 'art_7__cl_1', paper: 'notice', about: 'về kết luận hội nghị giao ban {period}' },
    { eId: 'art_7__cl_2', paper: 'letter', about: 'gửi tài liệu hội nghị giao ban' },
    { eId: 'art_7__cl_3', paper: 'report', about: 'về kết quả phối hợp thực hiện Quy chế {period}' },
    {
      eId: 'art_7__cl_4',
      paper: 'report',
      about: 'về kết quả phối hợp trong công tác nội chính và phòng, chống tham nhũng {period}',
      withFile: true,
    },
    { eId: 'art_9__cl_1', paper: 'report', about: 'sơ kết 05 năm thực hiện Quy chế số 1753-QC/BNCTU' },
  ],
  occasions: [...before, ...morning],
  told: {
    'bnc-thaibinh/art_9__cl_1/2015/5Y': { fate: { done: '2019-12-26' } },
    'btg-thaibinh/art_3__cl_1/2022-08': { fate: { done: '2022-08-23' } },
    'ta-thaibinh/art_3__cl_1/2022-07': { fate: { done: '2022-07-22' } },
    'bnc-thaibinh/art_4__cl_5/2022-Q2': { fate: { done: '2022-06-28' } },
    'vks-thaibinh/art_3__cl_1/2022-09': { handed: '2022-08-30' },
    'bnc-thaibinh/art_4__cl_5/2022-Q3': {
      handed: '2022-08-29',
      noted: {
        on: '2022-08-30',
        words: 'Danh mục quý II còn 02 vụ việc chưa thống nhất; đưa vào nội dung rà soát quý III.',
      },
    },
  },
  disputes: [
    {
      eId: 'art_3__cl_1',
      by: lead,
      against: 'btg-thaibinh',
      key: '2022-08',
      reason:
        'Báo cáo mới nêu số liệu 7 tháng, chưa có tình hình tháng 8 và chưa có nội dung về dư luận đối với công tác phòng, chống tham nhũng.',
      on: '2022-08-26',
    },
    {
      eId: 'art_3__cl_1',
      by: lead,
      against: 'ta-thaibinh',
      key: '2022-07',
      reason:
        'Số án tham nhũng đã xét xử trong báo cáo không khớp với báo cáo của Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh.',
      on: '2022-07-27',
      answer: {
        words:
          'Số liệu của Tòa án tính đến ngày 15/7/2022; số liệu của Viện kiểm sát tính đến hết tháng. Hai cơ quan đang đối chiếu.',
        on: '2022-08-02',
      },
    },
    {
      eId: 'art_4__cl_5',
      by: 'vks-thaibinh',
      against: lead,
      key: '2022-Q2',
      reason:
        'Thông báo kết quả rà soát chưa có 02 vụ án mà Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh đã đề xuất.',
      on: '2022-07-05',
      answer: {
        words:
          'Hai vụ án được đưa ra khỏi danh mục theo ý kiến chỉ đạo của Thường trực Tỉnh ủy; sẽ rà soát lại trong quý III.',
        on: '2022-07-12',
      },
    },
    ...[
      ['btg-thaibinh', '2018-03', '2018-03-27', '2018-04-03'],
      ['ttra-thaibinh', '2019-07', '2019-08-13', '2019-08-20'],
      ['ca-thaibinh', '2020-05', '2020-05-28', '2020-06-04'],
      ['bdv-thaibinh', '2021-03', '2021-04-13', '2021-04-20'],
    ].map(([against = '', key = '', on = '', settledOn = '']) => ({
      eId: 'art_3__cl_1',
      by: lead,
      against,
      key,
      reason: 'Đến nay Văn phòng Ban Nội chính Tỉnh ủy chưa nhận được báo cáo.',
      on,
      answer: {
        words: 'Báo cáo đã gửi qua đường bưu chính, xin gửi lại bản sao qua hệ thống thông tin của Đảng.',
        on: settledOn,
      },
      settled: { reason: 'Đã nhận được báo cáo.', on: settledOn },
    })),
  ],
  waived: {
    ever: 'Trong kỳ không có phát sinh thuộc lĩnh vực phụ trách, đã trao đổi qua điện thoại với Ban Nội chính Tỉnh ủy',
    epidemic: 'Thực hiện giãn cách phòng, chống dịch bệnh, các bên thống nhất lồng ghép vào kỳ sau',
  },
};
