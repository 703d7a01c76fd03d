import { chance, pick } from '../chance.ts';
import { printedDay, symbolOn } from '../papers.ts';
import { suspensions } from '../work/vinh-phuc.ts';
import { workdaysAfter } from '../working-days.ts';
import type { Letter, NamedKind } from './letter.ts';
import { answered, received, started } from './moves.ts';
import { confirmed, course, takenNote } from './plan-letter.ts';
import { paragraphs, sentence } from './words.ts';

const procuracy = 'vks-vinhphuc';
const committee = 'duk-vinhphuc';
const old = 'vinh-phuc-2016';
const names: Record<string, string> = {
  [procuracy]: 'Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh',
  [committee]: 'Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh',
};
const other = (body: string) => (body === procuracy ? committee : procuracy);
const suspending = 'Đề nghị đình chỉ sinh hoạt đảng';

/** The kinds that the two regulations name beside those that everybody has. */
export const vinhPhucKinds: readonly NamedKind[] = [
  {
    regulation: old,
    by: committee,
    at: '2016-11-22T09:00',
    name: suspending,
    handledLike: 'decision',
    fields: [
      { name: 'Nội dung đề nghị', type: 'longText', required: true },
      { name: 'Căn cứ tố tụng', type: 'text', required: true },
      { name: 'Tổ chức đảng quản lý', type: 'text', required: false },
    ],
  },
  {
    regulation: 'vinh-phuc-2022',
    by: committee,
    at: '2022-05-16T09:00',
    name: suspending,
    handledLike: 'decision',
    fields: [
      { name: 'Nội dung đề nghị', type: 'longText', required: true },
      { name: 'Căn cứ tố tụng', type: 'text', required: true },
    ],
  },
];

const branches = [
  'Đảng bộ một sở thuộc Khối',
  'Chi bộ một ban quản lý dự án',
  'Đảng bộ một đơn vị sự nghiệp công lập',
  'Chi bộ một trung tâm trực thuộc sở',
  'Đảng bộ một chi cục',
] as const;
const offences = [
  'vi phạm quy định về đầu tư công trình xây dựng gây hậu quả nghiêm trọng',
  'tham ô tài sản',
  'lợi dụng chức vụ, quyền hạn trong khi thi hành công vụ',
  'vi phạm quy định về tham gia giao thông đường bộ',
  'thiếu trách nhiệm gây hậu quả nghiêm trọng',
  'vi phạm quy định về quản lý đất đai',
  'đánh bạc',
] as const;

/** A proposal to suspend a member's party activities, as the procuracy writes it. */
function proposal(day: string, approvedOn: string, paperSymbol: string): Omit<Letter, 'moves'> {
  const branch = pick(branches, 'branch', approvedOn);
  const offence = pick(offences, 'offence', approvedOn);
  const basis = `Quyết định phê chuẩn quyết định khởi tố bị can ngày ${printedDay(approvedOn)}`;
  return {
    regulation: old,
    eId: 'art_4__cl_2',
    kind: 'decision',
    own: suspending,
    from: procuracy,
    to: [committee],
    at: `${day}T09:10`,
    title: `Đề nghị đình chỉ sinh hoạt đảng đối với một đảng viên thuộc ${branch}`,
    body: paragraphs(
      'Kính gửi: Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh.',
      `Ngày ${printedDay(approvedOn)}, Viện kiểm sát nhân dân phê chuẩn quyết định khởi tố bị can về hành vi ${offence} đối với một đảng viên đang sinh hoạt tại ${branch}.`,
      'Thực hiện khoản 1 Điều 4 Quy chế số 01-QC/ĐUK-BCSĐVKS ngày 17/11/2016, Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh đề nghị Ban Thường vụ Đảng ủy Khối xem xét, quyết định đình chỉ sinh hoạt đảng theo thẩm quyền và gửi quyết định cho Ban Cán sự Đảng.',
      'Bản sao quyết định tố tụng và trích yếu lý lịch đảng viên gửi kèm văn bản này.',
    ),
    fields: {
      field1:
        'Đình chỉ sinh hoạt đảng kể từ ngày ra quyết định cho đến khi có kết luận của cơ quan tiến hành tố tụng',
      field2: basis,
      field3: branch,
    },
    paperSymbol,
  };
}

/** The 23 suspensions that were agreed. */
const agreed: Letter[] = suspensions.map((one) => {
  const letter = proposal(one.proposedOn, one.approvedOn, one.proposal);
  const decided = `Quyết định số ${one.decision} ngày ${printedDay(one.decidedOn)}`;
  const sentOn = workdaysAfter(one.decidedOn, Math.floor(chance('decision sent', one.approvedOn) * 3));
  return {
    ...letter,
    moves: [
      received(committee, one.receivedOn),
      started(committee, workdaysAfter(one.receivedOn, 1)),
      answered(committee, sentOn, {
        outcome: 'agreed',
        details: { decisionNumber: one.decision, decisionDate: one.decidedOn },
        body: paragraphs(
          'Kính gửi: Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh.',
          `Ban Thường vụ Đảng ủy Khối đã ban hành ${decided} về việc đình chỉ sinh hoạt đảng theo đề nghị tại Công văn số ${one.proposal} ngày ${printedDay(one.proposedOn)}. Quyết định gửi kèm để Ban Cán sự Đảng theo dõi.`,
          'Đề nghị Ban Cán sự Đảng thông báo kết quả giải quyết vụ án để Ban Thường vụ Đảng ủy Khối xem xét việc cho trở lại sinh hoạt đảng hoặc xử lý kỷ luật.',
        ),
      }),
    ],
  };
});

/** Proposals that ended otherwise: what is proposed is not always decided so. */
const otherwise: Letter[] = [
  {
    approvedOn: '2018-10-09',
    end: {
      outcome: 'declined',
      body: 'Đảng viên nêu trong văn bản đã chuyển sinh hoạt đảng chính thức về Đảng bộ huyện từ ngày 01/9/2018, không còn thuộc Đảng bộ Khối. Ban Thường vụ Đảng ủy Khối đã chuyển văn bản đến Ban Thường vụ Huyện ủy để xem xét theo thẩm quyền.',
    },
  },
  {
    approvedOn: '2019-10-15',
    end: {
      outcome: 'partly',
      details: { decisionNumber: symbolOn(committee, 'decision', '2019-11-05'), decisionDate: '2019-11-05' },
      body: 'Trong hai đảng viên được đề nghị, Ban Thường vụ Đảng ủy Khối quyết định đình chỉ sinh hoạt đảng đối với một đảng viên; đảng viên còn lại do Chi bộ cơ sở đã khai trừ trước ngày nhận được văn bản đề nghị.',
    },
  },
  {
    approvedOn: '2021-05-18',
    end: {
      outcome: 'declined',
      body: 'Cơ quan điều tra đã ra quyết định đình chỉ điều tra đối với bị can trước khi Ban Thường vụ Đảng ủy Khối họp xem xét; không còn căn cứ đình chỉ sinh hoạt đảng.',
    },
  },
].map(({ approvedOn, end: { body, ...end } }) => {
  const proposedOn = workdaysAfter(approvedOn, 2);
  const letter = proposal(proposedOn, approvedOn, symbolOn(procuracy, 'letter', proposedOn));
  const answeredOn = workdaysAfter(proposedOn, 13);
  return {
    ...letter,
    moves: [
      received(committee, workdaysAfter(proposedOn, 1)),
      started(committee, workdaysAfter(proposedOn, 2)),
      answered(committee, answeredOn, {
        ...end,
        body: paragraphs('Kính gửi: Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh.', body),
      }),
    ],
  };
});

type Asking = [day: string, from: string, kind: 'information' | 'document', about: string];

/** What the two asked each other in the years of the old regulation. */
const askings: Asking[] = [
  [
    '2017-02-14',
    committee,
    'information',
    'số đảng viên thuộc Đảng bộ Khối bị khởi tố, truy tố trong năm 2016',
  ],
  ['2017-05-09', committee, 'document', 'bản sao cáo trạng trong vụ án tại một ban quản lý dự án'],
  [
    '2017-06-20',
    procuracy,
    'document',
    'lý lịch đảng viên và nhận xét của cấp ủy cơ sở đối với một đảng viên bị khởi tố',
  ],
  ['2017-10-03', procuracy, 'information', 'kết quả kiểm tra dấu hiệu vi phạm tại một chi bộ trực thuộc'],
  [
    '2018-01-16',
    committee,
    'information',
    'tiến độ giải quyết các vụ án có bị can là đảng viên thuộc Đảng bộ Khối',
  ],
  ['2018-03-20', procuracy, 'document', 'kết luận kiểm tra việc quản lý tài chính của một đơn vị sự nghiệp'],
  ['2018-06-12', committee, 'document', 'bản sao quyết định đình chỉ điều tra bị can đối với một đảng viên'],
  [
    '2018-08-14',
    procuracy,
    'information',
    'chức vụ trong Đảng của ba đảng viên có liên quan trong một vụ án',
  ],
  [
    '2018-11-06',
    committee,
    'information',
    'kết quả xét xử sơ thẩm đối với các đảng viên bị đình chỉ sinh hoạt đảng',
  ],
  [
    '2019-02-19',
    committee,
    'information',
    'số đảng viên thuộc Đảng bộ Khối bị khởi tố, truy tố trong năm 2018',
  ],
  ['2019-03-26', procuracy, 'document', 'hồ sơ xử lý kỷ luật đảng đối với một cấp ủy viên'],
  ['2019-05-21', committee, 'document', 'bản sao kết luận giám định trong vụ án về quản lý đất đai'],
  ['2019-07-16', procuracy, 'information', 'quy trình chi tiêu đã được đảng ủy cơ sở phê duyệt'],
  ['2019-09-10', committee, 'information', 'căn cứ thay đổi biện pháp ngăn chặn đối với một đảng viên'],
  [
    '2020-01-14',
    committee,
    'information',
    'số đảng viên thuộc Đảng bộ Khối bị khởi tố, truy tố trong năm 2019',
  ],
  ['2020-05-12', procuracy, 'document', 'biên bản họp chi bộ và bản kiểm điểm của một đảng viên'],
  ['2020-07-07', committee, 'information', 'kết quả giải quyết đơn tố cáo đối với người đứng đầu một đơn vị'],
  ['2020-08-18', procuracy, 'information', 'việc thực hiện kết luận kiểm tra tại một chi cục'],
  ['2020-10-13', committee, 'document', 'bản án phúc thẩm đối với một đảng viên bị đình chỉ sinh hoạt đảng'],
  [
    '2021-01-12',
    committee,
    'information',
    'số đảng viên thuộc Đảng bộ Khối bị khởi tố, truy tố trong năm 2020',
  ],
  ['2021-04-06', procuracy, 'document', 'báo cáo kiểm điểm trách nhiệm của tập thể cấp ủy một đơn vị'],
  ['2021-06-15', committee, 'information', 'tiến độ điều tra vụ án đấu thầu tại một sở'],
  [
    '2021-08-31',
    procuracy,
    'information',
    'thời điểm kết nạp và nơi sinh hoạt đảng của hai người bị tạm giữ',
  ],
  ['2021-11-16', committee, 'document', 'bản sao quyết định truy tố ba đảng viên'],
  [
    '2022-01-18',
    committee,
    'information',
    'số đảng viên thuộc Đảng bộ Khối bị khởi tố, truy tố trong năm 2021',
  ],
  ['2022-02-22', procuracy, 'document', 'kết luận của Ủy ban Kiểm tra Đảng ủy Khối về một chi bộ'],
  ['2022-03-22', committee, 'information', 'số liệu 05 năm phục vụ hội nghị tổng kết Quy chế'],
];

const gave = [
  'gửi kèm văn bản này',
  'được tổng hợp tại phụ lục kèm theo',
  'đã được sao y bản chính và gửi kèm',
] as const;

function askedFor([day, from, kind, about]: Asking): Letter {
  const to = other(from);
  const letter: Omit<Letter, 'moves'> = {
    regulation: old,
    eId: 'art_3__cl_2',
    kind,
    from,
    to: [to],
    at: `${day}T09:10`,
    title: `Đề nghị cung cấp ${about}`,
    body: paragraphs(
      `Kính gửi: ${names[to]}.`,
      `Thực hiện khoản 2 Điều 3 Quy chế số 01-QC/ĐUK-BCSĐVKS ngày 17/11/2016, ${names[from]} đề nghị ${names[to]} cung cấp ${about}.`,
      'Tài liệu được sử dụng đúng mục đích và quản lý theo quy định về bảo vệ bí mật của Đảng và Nhà nước.',
    ),
    ...(kind === 'document' && { fields: { documents: sentence(about) } }),
  };
  const answer = paragraphs(
    `Kính gửi: ${names[from]}.`,
    `Phúc đáp văn bản ngày ${printedDay(day)}, ${sentence(about)} ${pick(gave, 'gave', day)}.`,
  );
  return { ...letter, moves: course(letter, to, { outcome: 'given', answer }, { limit: 10, late: 0.15 }) };
}

type Telling = [day: string, about: string];
/** What the procuracy told unasked; in some months nothing. */
const tellings: Telling[] = [
  ['2017-01-17', 'việc khởi tố bị can đối với một đảng viên thuộc chi bộ trung tâm'],
  ['2017-04-25', 'việc áp dụng biện pháp tạm giam đối với một đảng viên'],
  ['2017-08-29', 'việc ban hành cáo trạng truy tố một đảng viên'],
  ['2017-12-12', 'kết quả xét xử sơ thẩm một vụ án có bị cáo là đảng viên'],
  ['2018-02-27', 'việc khởi tố bị can đối với một kế toán là đảng viên'],
  ['2018-07-31', 'việc ban hành cáo trạng truy tố hai đảng viên'],
  ['2018-09-25', 'việc hủy bỏ biện pháp tạm giam đối với một đảng viên'],
  ['2018-12-18', 'kết quả xét xử phúc thẩm một vụ án có bị cáo là đảng viên'],
  ['2019-01-29', 'việc khởi tố bị can đối với một viên chức là đảng viên'],
  ['2019-06-25', 'việc áp dụng biện pháp cấm đi khỏi nơi cư trú đối với một đảng viên'],
  ['2019-11-26', 'việc ban hành cáo trạng truy tố một đảng viên'],
  ['2020-03-10', 'việc khởi tố bị can đối với một đảng viên thuộc đảng bộ sở'],
  ['2020-09-29', 'việc ban hành cáo trạng truy tố ba đảng viên'],
  ['2020-12-08', 'kết quả xét xử sơ thẩm vụ án về quản lý đất đai'],
  ['2021-03-23', 'việc khởi tố bị can đối với một đảng viên là trưởng phòng'],
  ['2021-07-20', 'việc áp dụng biện pháp tạm giam đối với một đảng viên'],
  ['2021-10-26', 'việc ban hành cáo trạng truy tố một đảng viên'],
  ['2022-01-25', 'việc khởi tố bị can đối với một đảng viên thuộc chi bộ trực thuộc'],
  ['2022-03-15', 'việc đình chỉ vụ án đối với một bị can là đảng viên'],
];

function told([day, about]: Telling): Letter {
  const letter: Omit<Letter, 'moves'> = {
    regulation: old,
    eId: 'art_3__cl_1',
    kind: 'notice',
    from: procuracy,
    to: [committee],
    at: `${day}T09:10`,
    title: `Thông báo ${about}`,
    body: paragraphs(
      `Kính gửi: ${names[committee]}.`,
      `Thực hiện khoản 1 Điều 3 Quy chế số 01-QC/ĐUK-BCSĐVKS, Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh thông báo ${about} để Ban Thường vụ Đảng ủy Khối chỉ đạo theo thẩm quyền.`,
    ),
  };
  return { ...letter, moves: [takenNote(letter, committee)] };
}

/** Members of the procuracy who took part in inspections of the committee. */
const staffed: Letter[] = ['2017-03-14', '2018-04-10', '2019-04-16', '2020-06-09', '2021-04-13'].map(
  (day) => {
    const letter: Omit<Letter, 'moves'> = {
      regulation: old,
      eId: 'art_5__cl_3',
      kind: 'staff',
      from: committee,
      to: [procuracy],
      at: `${day}T10:20`,
      title: `Đề nghị cử cán bộ tham gia đoàn kiểm tra năm ${day.slice(0, 4)}`,
      body: paragraphs(
        `Kính gửi: ${names[procuracy]}.`,
        'Thực hiện khoản 3 Điều 5 Quy chế số 01-QC/ĐUK-BCSĐVKS, Ban Thường vụ Đảng ủy Khối đề nghị Ban Cán sự Đảng cử 01 cán bộ am hiểu pháp luật hình sự tham gia đoàn kiểm tra việc chấp hành Điều lệ Đảng tại các tổ chức đảng trực thuộc.',
      ),
      fields: { purpose: 'Đoàn kiểm tra việc chấp hành Điều lệ Đảng', numberOfPeople: 1 },
      askedOn: workdaysAfter(day, 7),
    };
    const answeredOn = workdaysAfter(day, 3 + Math.floor(chance('staff', day) * 4));
    const details = { staff: [{ name: 'Kiểm sát viên được phân công', position: 'Phòng Tổ chức cán bộ' }] };
    const answer = paragraphs(
      `Kính gửi: ${names[committee]}.`,
      'Ban Cán sự Đảng phân công 01 Kiểm sát viên Phòng Tổ chức cán bộ tham gia đoàn kiểm tra; đề nghị gửi kế hoạch làm việc trước ngày triển khai.',
    );
    const moves = course(
      letter,
      procuracy,
      { outcome: 'assigned', details, answer, answeredOn },
      { limit: 7 },
    );
    return { ...letter, moves: [...moves, confirmed(committee, procuracy, workdaysAfter(answeredOn, 1))] };
  },
);

/** Meetings that one of the two proposed to the other. */
const met: Letter[] = (
  [
    ['2017-06-06', '2017-06-29', 'agreed'],
    ['2018-06-05', '2018-06-28', 'agreed'],
    ['2018-12-04', '2018-12-20', 'agreed'],
    ['2019-06-04', '2019-06-27', 'otherTime'],
    ['2020-12-01', '2020-12-17', 'agreed'],
    ['2021-06-08', '2021-06-24', 'declined'],
    ['2022-04-12', '2022-05-13', 'agreed'],
  ] as const
).map(([day, on, outcome]) => {
  const isLast = on === '2022-05-13';
  const what = isLast
    ? 'hội nghị tổng kết 05 năm thực hiện Quy chế'
    : 'họp trao đổi tình hình thực hiện Quy chế';
  const letter: Omit<Letter, 'moves'> = {
    regulation: old,
    eId: isLast ? 'art_6__cl_4' : 'art_6__cl_1',
    kind: 'jointWork',
    from: committee,
    to: [procuracy],
    at: `${day}T10:20`,
    title: `Đề nghị phối hợp tổ chức ${what}`,
    body: paragraphs(
      `Kính gửi: ${names[procuracy]}.`,
      `Ban Thường vụ Đảng ủy Khối đề nghị Ban Cán sự Đảng thống nhất thời gian, nội dung và thành phần dự ${what}, dự kiến ngày ${printedDay(on)} tại trụ sở Đảng ủy Khối.`,
    ),
    fields: { what: sentence(what), where: 'Trụ sở Đảng ủy Khối các cơ quan tỉnh', from: on },
  };
  const replies = {
    agreed:
      'Ban Cán sự Đảng nhất trí thời gian, nội dung và cử đồng chí Bí thư Ban Cán sự Đảng dự, đồng chủ trì.',
    otherTime: 'Do trùng lịch công tác ngành, Ban Cán sự Đảng đề nghị lùi cuộc họp sang tuần kế tiếp.',
    declined:
      'Do thực hiện giãn cách phòng, chống dịch bệnh, Ban Cán sự Đảng đề nghị không tổ chức họp kỳ này; hai cơ quan trao đổi số liệu bằng văn bản.',
  };
  const details = outcome === 'otherTime' ? { from: workdaysAfter(on, 5) } : undefined;
  const answer = paragraphs(`Kính gửi: ${names[committee]}.`, replies[outcome]);
  const end = { outcome, answer, ...(details && { details }) };
  return { ...letter, moves: course(letter, procuracy, end, { limit: 6 }) };
});

/** S1: over five years under the regulation of 2016. */
export const vinhPhucLetters: readonly Letter[] = [
  ...agreed,
  ...otherwise,
  ...askings.map(askedFor),
  ...tellings.map(told),
  ...staffed,
  ...met,
];
