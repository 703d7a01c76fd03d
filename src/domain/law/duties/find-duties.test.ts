import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeProvision } from '../../../../test/conformance/make-provision.ts';
import { findDuties } from './find-duties.ts';

type Text = { heading?: string | null; leadIn?: string; text: string };

/** An article with one clause; the normalised text is the lead-in and the clause on lines of their own. */
function regulation({ heading = null, leadIn = '', text }: Text) {
  const printed = `${leadIn}\n${text}`;
  const clause = makeProvision('clause', 'art_1__cl_1', { text, span: [leadIn.length + 1, printed.length] });
  const span: [number, number] = [0, printed.length];
  const article = makeProvision('article', 'art_1', { heading, text: leadIn, span, children: [clause] });
  return { instruments: [{ body: [article] }], printed };
}

function dutiesOf(text: Text) {
  const { instruments, printed } = regulation(text);
  return findDuties(instruments, printed);
}

test('a duty carries its timing, its parties, its act and its place', () => {
  const text =
    'Trong thời hạn 03 ngày làm việc kể từ ngày nhận được yêu cầu, Tòa án phải chuyển hồ sơ cho Viện kiểm sát để nghiên cứu.';
  expect(dutiesOf({ text })).toEqual([
    {
      eId: 'art_1__cl_1',
      quote: 'Trong thời hạn 03 ngày làm việc kể từ ngày nhận được yêu cầu',
      class: 'within',
      amount: 3,
      unit: 'workingDay',
      every: null,
      dueBy: null,
      trigger: 'nhận được yêu cầu',
      actor: 'Tòa án',
      recipient: 'Viện kiểm sát',
      action: 'chuyển hồ sơ cho Viện kiểm sát',
      span: [1, 61],
    },
  ]);
});

test.each([
  [{ text: 'Tòa án gửi ngay hồ sơ.' }, 'Tòa án'],
  [{ text: 'Sở Y tế nghiêm túc, kịp thời báo cáo Thanh tra tỉnh.' }, 'Sở Y tế'],
  [{ text: 'Giao ban mỗi tháng một lần do Ban Nội chính chủ trì.' }, 'Ban Nội chính'],
  [{ leadIn: 'Tỉnh đoàn:', text: 'Mở chuyên mục, mỗi tuần ít nhất 02 bài.' }, 'Tỉnh đoàn'],
  [{ text: 'Thi hành án dân sự tỉnh tham mưu sơ kết 02 năm/lần.' }, 'Thi hành án dân sự tỉnh'],
  [{ text: 'Người ra lệnh phải báo; Cơ quan điều tra hỏi cung trong 12 giờ.' }, 'Cơ quan điều tra'],
  [{ text: 'Đơn đề nghị giám đốc thẩm được chuyển chậm nhất sau 07 ngày kể từ ngày nhận.' }, null],
  [{ text: 'Kết luận phải công khai trong 10 ngày kể từ ngày ký.' }, null],
  [
    {
      heading: 'Kho bạc',
      text: 'Báo cho Sở Y tế, Sở Nội vụ về địa điểm trước khi tiến hành ít nhất 05 ngày, trừ trường hợp cần giữ kín.',
    },
    'Kho bạc',
  ],
  [{ text: 'Công an xã tự giác kịp thời báo cáo Tòa án.' }, 'Công an xã'],
  [
    { text: 'Định kỳ hằng quý, Tòa án, Viện kiểm sát và Công an tỉnh họp.' },
    'Tòa án, Viện kiểm sát và Công an tỉnh',
  ],
  [
    { text: 'Sau khi nhận đơn của Sở Y tế, Tòa án, Viện kiểm sát và Công an tỉnh phải trả lời ngay.' },
    'Tòa án, Viện kiểm sát và Công an tỉnh',
  ],
  [{ leadIn: 'Viện kiểm sát có trách nhiệm:', text: 'Kịp thời thông báo cho Tòa án.' }, 'Viện kiểm sát'],
  [{ heading: 'Trách nhiệm của Sở Y tế', text: 'Gửi ngay danh sách cho Công an tỉnh.' }, 'Sở Y tế'],
  [{ heading: 'Công an tỉnh', text: 'Thường xuyên trao đổi thông tin.' }, 'Công an tỉnh'],
  [{ heading: 'Công an tỉnh', text: 'Hồ sơ được gửi ngay cho Tòa án.' }, null],
  [{ heading: 'Công an tỉnh', text: 'Văn bản của Sở Y tế được gửi ngay.' }, null],
  [{ heading: 'Công an tỉnh', text: 'Đồng thời thông báo ngay cho Sở Y tế.' }, null],
  [{ heading: 'Công an tỉnh', text: 'Thời hạn trả lời không quá 05 ngày.' }, null],
  [{ text: 'Kết luận được Văn phòng gửi trong 03 ngày kể từ ngày họp.' }, 'Văn phòng'],
  [{ text: 'Báo cáo của Sở Y tế gửi Công an tỉnh trước ngày 15 hằng tháng.' }, 'Sở Y tế'],
  [{ text: 'Viện kiểm sát yêu cầu Cơ quan điều tra khắc phục ngay.' }, 'Cơ quan điều tra'],
  [{ text: 'Ngay sau khi thụ lý, Tòa án yêu cầu Sở Y tế cung cấp hồ sơ.' }, 'Tòa án'],
  [{ text: 'Tỉnh ủy chỉ đạo Ban Nội chính kịp thời tham mưu.' }, 'Ban Nội chính'],
  [{ text: 'Viện kiểm sát chủ trì, phối hợp với Tòa án định kỳ 6 tháng rà soát.' }, 'Viện kiểm sát'],
  [{ text: 'Trong 05 ngày kể từ ngày nhận đơn, nếu Tòa án đồng ý thì ra quyết định.' }, 'Tòa án'],
  [{ text: 'Già làng có trách nhiệm báo ngay cho Công an xã.' }, 'Già làng'],
  [{ text: 'Hai năm một lần, Tỉnh ủy giao Ban Nội chính tổng kết việc thực hiện.' }, 'Ban Nội chính'],
  [{ text: 'Chánh án giao Văn phòng xác minh và báo cáo trong 05 ngày.' }, 'Văn phòng'],
  [{ text: 'Yêu cầu Sở Y tế rà soát và báo cáo chậm nhất ngày 05/10/2026.' }, 'Sở Y tế'],
  [{ text: 'Viện kiểm sát yêu cầu Sở Y tế xử lý và báo cáo kết quả xử lý trong 05 ngày.' }, 'Sở Y tế'],
  [
    { text: 'Tòa án trả hồ sơ thì Viện kiểm sát phải xem xét; nếu nhất trí thì chuyển ngay.' },
    'Viện kiểm sát',
  ],
  [{ text: 'Lịch xét xử được Tòa án gửi Viện kiểm sát trước ngày 28 hằng tháng.' }, 'Tòa án'],
  [{ text: 'Nếu đương sự vắng mặt, lập biên bản ngay.' }, null],
  [{ text: 'Cuối mỗi quý, tổ giúp việc lập biên bản.' }, 'tổ giúp việc'],
  [{ text: 'Cá nhân có thành tích được khen thưởng kịp thời theo quy định.' }, null],
  [{ text: 'Chủ nhà khai báo trong 12 giờ kể từ khi khách đến.' }, 'Chủ nhà'],
  [{ heading: 'Sở Xây dựng', text: 'Chuyển hồ sơ trong 06 giờ kể từ lúc nhận.' }, 'Sở Xây dựng'],
  [
    { heading: 'Kho bạc', text: 'Công bố danh sách tổ chức, cá nhân nợ, rà soát mỗi năm một lần.' },
    'Kho bạc',
  ],
  [{ heading: 'Chủ bến', text: 'Khai báo trong 02 giờ kể từ khi tàu đến.' }, 'Chủ bến'],
  [{ text: 'Kho bạc trong thời hạn 02 ngày kể từ ngày nhận lệnh phải chuyển tiền.' }, 'Kho bạc'],
  [{ text: 'Sở Y tế đề nghị Sở Nội vụ trong 04 ngày làm việc, kể từ ngày nhận, trả lời.' }, 'Sở Nội vụ'],
  [{ text: 'Chỉ đạo Hạt Kiểm lâm mỗi tháng một lần kiểm tra kho.' }, 'Hạt Kiểm lâm'],
  [{ text: 'Đồng chí Chánh Văn phòng báo cáo trong thời gian sớm nhất.' }, 'Đồng chí Chánh Văn phòng'],
  [{ leadIn: 'Kho bạc có trách nhiệm:', text: 'Trả tiền cho người được hoàn trả trong 04 ngày.' }, 'Kho bạc'],
  [
    { text: 'Kho bạc gửi lệnh cho Sở Y tế, bị đơn, luật sư và thông báo cho Sở Nội vụ trong 04 giờ.' },
    'Kho bạc',
  ],
])('%j binds %s', (text, actor) => {
  expect(dutiesOf(text).map((duty) => duty.actor)).toEqual([actor]);
});

test.each([
  ['Tòa án ra ngay quyết định.', 'ra ngay quyết định', null],
  ['Sở Y tế báo cáo kịp thời Công an tỉnh để xử lý.', 'báo cáo kịp thời Công an tỉnh', 'Công an tỉnh'],
  [
    'Sở Y tế kịp thời cung cấp số liệu cho Công an tỉnh, Tòa án.',
    'cung cấp số liệu cho Công an tỉnh, Tòa án',
    'Công an tỉnh, Tòa án',
  ],
  ['Sở Y tế lập biên bản và gửi hồ sơ cho Tòa án trong thời hạn 05 ngày.', 'gửi hồ sơ cho Tòa án', 'Tòa án'],
  ['Kho bạc phải phong tỏa ngay tài khoản.', 'phong tỏa ngay tài khoản', null],
  ['Công an xã thường xuyên sâu sát nắm địa bàn.', 'sâu sát nắm địa bàn', null],
  ['Sở Y tế phải kịp thời một cách đầy đủ báo cáo Tòa án.', 'báo cáo Tòa án', 'Tòa án'],
  ['Thanh tra tỉnh gửi các bên trước ngày 15 tháng 6 hằng năm.', 'gửi các bên', 'các bên'],
  [
    'Sở Y tế trong thời hạn 05 ngày chuyển đơn đến bên có thẩm quyền và báo cho người có đơn.',
    'chuyển đơn đến bên có thẩm quyền',
    'bên có thẩm quyền',
  ],
])('%s: the act and the addressee', (text, action, recipient) => {
  expect(dutiesOf({ text }).map((duty) => [duty.action, duty.recipient])).toEqual([[action, recipient]]);
});

test.each([
  ['Sở Y tế trả lời trong thời hạn từ 03 đến 05 ngày kể từ ngày nhận đơn.', 'within', 5],
  ['Sở Y tế trả lời trong vòng 3-5 ngày làm việc, kể từ ngày nhận đơn.', 'within', 5],
  ['Thời hạn xác minh từ 03 đến 05 ngày.', 'within', 5],
  ['Có thể gia hạn từ 05 đến 10 ngày.', 'extension', 10],
  ['Sở Y tế gửi giấy mời trước khi họp từ 02 đến 03 ngày.', 'before', 2],
])('of a range the number counts whose day comes last: %s', (text, dutyClass, amount) => {
  expect(dutiesOf({ text }).map((duty) => [duty.class, duty.amount])).toEqual([[dutyClass, amount]]);
});

test.each([
  'Người nước ngoài tạm trú từ 03 ngày trở lên phải khai báo.',
  'Lực lượng tuần tra từ 22 giờ đến 06 giờ sáng hôm sau.',
  'Người nào phạm tội thì bị phạt tù từ 02 năm đến 05 năm.',
])('a range that limits no act binds nobody: %s', (text) => {
  expect(dutiesOf({ text })).toEqual([]);
});

test.each([
  ['Hai bên họp giao ban một năm hai lần.', { amount: 1, unit: 'year' }],
  ['Hai bên họp giao ban mỗi năm 2 lần.', { amount: 1, unit: 'year' }],
  ['Hai bên họp giao ban 02 lần/năm.', { amount: 1, unit: 'year' }],
  ['Mỗi năm, hai bên họp 02 lần.', { amount: 1, unit: 'year' }],
  ['Mỗi năm tổ chức họp ít nhất 04 (bốn) lần.', { amount: 1, unit: 'year' }],
  ['Hai bên họp giao ban 02 lần/tháng.', { amount: 1, unit: 'month' }],
  ['Hai bên họp giao ban 02 buổi/tháng.', { amount: 1, unit: 'month' }],
  ['Hai bên họp giao ban mỗi quý một lần.', { amount: 1, unit: 'quarter' }],
  ['Hằng năm tổ chức tập huấn không quá 02 lần.', { amount: 1, unit: 'year' }],
])('several times in a period are that period; how many, the quote says: %s', (text, every) => {
  expect(dutiesOf({ text }).map((duty) => duty.every)).toEqual([every]);
});

test.each([
  [
    'Sở Y tế trả lời trong 05 ngày kể từ ngày nhận; đối với văn bản khẩn là 02 ngày; dấu "Hỏa tốc" là 24 giờ.',
    ['within 5 day', 'within 2 day', 'within 24 hour'],
  ],
  ['Sở Y tế định giá trong thời hạn 07 ngày; tài sản đã hỏng: 10 ngày.', ['within 7 day', 'within 10 day']],
  [
    'Hai bên họp chậm nhất 15 ngày trước khi kết thúc điều tra; đối với vụ án phức tạp là 30 ngày.',
    ['before 15 day', 'before 30 day'],
  ],
  ['Thẩm phán có kinh nghiệm từ 05 năm có thể được gia hạn nhưng tối đa 15 ngày.', ['extension 15 day']],
  ['Sở Y tế niêm yết kết luận tại trụ sở ít nhất 15 ngày liên tục.', ['within 15 day']],
  ['Sở Y tế gửi quyết định trong hạn 03 ngày làm việc.', ['within 3 workingDay']],
  ['Sở Y tế báo cáo chậm nhất vào sáng ngày làm việc tiếp theo.', ['within 1 workingDay']],
  ['Cán bộ trực tổng hợp tin trong khối hằng ngày, trước 16 giờ 30.', ['recurring']],
  ['Các đơn vị lập dự toán gửi cơ quan tài chính trước ngày 15/7 hằng năm.', ['recurring']],
  [
    'Đối với đơn nhận trước ngày Quy định này có hiệu lực thì Sở Y tế hoàn thành chậm nhất ngày 31/12/2026.',
    ['byDate'],
  ],
  ['Sở Y tế gửi văn bản cho Tòa án để lưu hồ sơ ngay sau khi kết thúc phiên họp.', ['immediate']],
  ['Hai cơ quan thường xuyên trao đổi thông tin.', ['soft']],
  [
    'Kho bạc cung cấp số dư trong ngày làm việc và phong tỏa tài khoản ngay khi nhận lệnh.',
    ['immediate 0 workingDay', 'immediate'],
  ],
])('%s binds %j', (text, duties) => {
  const said = dutiesOf({ text }).map((duty) =>
    [duty.class, duty.amount, duty.unit].filter((x) => x !== null),
  );
  expect(said.map((words) => words.join(' '))).toEqual(duties);
});

test.each([
  ['a day off moves a duty', 'Nếu trùng ngày nghỉ thì lùi sang ngày làm việc kế tiếp.'],
  [
    'the forms of working together',
    'Hai bên phối hợp bằng các hình thức: họp; kiểm tra liên ngành hằng năm.',
  ],
  ['how long a secret is kept', 'Thời hạn bảo vệ bí mật nhà nước độ Mật là 10 năm.'],
  ['years before a pension', 'Nhân sự phải còn đủ tuổi công tác ít nhất 05 năm, tính từ tháng bổ nhiệm.'],
  ['what is still good', 'Giấy chứng nhận còn giá trị trong thời hạn 12 tháng thì được dùng tiếp.'],
  ['words that are struck out', 'Bãi bỏ cụm từ “chậm nhất 20 ngày” tại khoản 3.'],
])('%s binds nobody: %s', (_, text) => {
  expect(dutiesOf({ text })).toEqual([]);
});

test('the length in the name of a report is none', () => {
  const text = 'Sở Y tế báo cáo trước ngày 05/4 (báo cáo 6 tháng) và trước ngày 05/8 (báo cáo 10 tháng).';
  expect(dutiesOf({ text }).map((duty) => duty.class)).toEqual(['recurring', 'recurring']);
});

test('a due day takes the period that its node prints in another sentence', () => {
  const text = 'Định kỳ hằng quý, Sở Y tế báo cáo. Báo cáo gửi trong 05 ngày đầu của tháng tiếp theo.';
  expect(dutiesOf({ text }).map((duty) => [duty.every, duty.dueBy])).toEqual([
    [{ amount: 1, unit: 'quarter' }, null],
    [{ amount: 1, unit: 'quarter' }, { day: 5 }],
  ]);
});

/** Words that the rules know, to be put together in any order. */
const WORDS =
  'Tòa án|Viện kiểm sát|phải|gửi ngay|kịp thời|trong thời hạn|05 (năm) ngày làm việc|kể từ ngày|nhận được|trước khi|trước ngày 15|hằng tháng|định kỳ|một lần|thì|nếu|mà|không|để|, |; |. | (|) |:|hằng quý|31/12/2026|kéo dài|không quá|02 tháng|được|của|cho|\u0301|İ|**|đồng thời|yêu cầu|báo cáo|sau khi|trong ngày|ít nhất|và|hoặc';
const pieces = fc.constantFrom(...WORDS.split('|'));
const texts = fc.array(pieces, { maxLength: 40 }).map((words) => words.join(' ').replace(/\s+/g, ' ').trim());

test('whatever the text: what is quoted stands in it, at the place given, and the answer is always the same', () => {
  fc.assert(
    fc.property(texts, texts, (leadIn, text) => {
      const { instruments, printed } = regulation({ leadIn, text });
      const duties = findDuties(instruments, printed);
      expect(findDuties(instruments, printed)).toEqual(duties);
      for (const duty of duties) {
        const own = duty.eId === 'art_1' ? leadIn : text;
        expect(printed.slice(...duty.span)).toBe(duty.quote);
        for (const part of [duty.quote, duty.trigger ?? '', duty.recipient ?? '', duty.action ?? ''])
          expect(own).toContain(part);
        expect(printed).toContain(duty.actor ?? '');
      }
    }),
    { numRuns: 250 },
  );
});

test('any characters at all are read without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(Array.isArray(dutiesOf({ text }))).toBe(true);
    }),
  );
});

test.each([
  'trong thời hạn 05 ngày kể từ ngày nhận, ',
  'ngay sau khi ',
  'định kỳ hằng tháng, hằng quý, ',
  'cơ quan, đơn vị, ',
  '(',
])('a hundred thousand letters of "%s" are read in time in proportion to their length', (piece) => {
  const timeOf = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const before = process.cpuUsage().user;
    dutiesOf({ text });
    return process.cpuUsage().user - before;
  };
  timeOf(50_000);
  expect(timeOf(500_000)).toBeLessThan(10_000_000);
});
