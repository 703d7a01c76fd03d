import { expect, test } from 'vitest';
import { isSecrecyStamp, isStampedHead } from './secrecy-stamp.ts';

test.each([
  'MẬT',
  'mật',
  'Tối mật',
  'TUYỆT  MẬT',
  'M Ậ T',
  'T Ố I  M Ậ T',
  'T U Y Ệ T   M Ậ T',
  '[TUYỆT MẬT]',
  '(MẬT)',
  '– TỐI MẬT –',
  'Độ mật: TỐI MẬT',
  'ĐỘ MẬT: MẬT',
  'Mức độ mật : Tuyệt mật',
  'Dấu chỉ độ mật: MẬT',
  'MẬT (Bản số: 01)',
  'TỐI MẬT - Bản số 02/05',
  '(MẬT) (Bản số: …)',
  'TÀI LIỆU MẬT',
  'VĂN BẢN TUYỆT MẬT',
  'Số: 12/QC-VKS-TA MẬT',
  'Số: 12/2022/QCPH   TỐI MẬT',
  'Số:      /QC-CA  M Ậ T',
  'Số: 12/QĐ-TTg MẬT',
  '(MẬT - Bản số: 3)',
])('“%s” is a stamp of secrecy', (line) => {
  expect(isSecrecyStamp(line)).toBe(true);
});

test.each([
  '',
  'Độ mật:',
  'Độ mật: Không',
  'bảo đảm bí mật',
  'BÍ MẬT NHÀ NƯỚC',
  'VỀ BẢO VỆ BÍ MẬT',
  'QUY CHẾ BẢO MẬT',
  'tài liệu tối mật phải được gửi riêng',
  'Tài liệu mật',
  'tài liệu tối mật',
  'a) Mật;',
  '1. Tối mật',
  '- Mật',
  'Mật khẩu',
  'MẬT MÃ',
  'CỤC CƠ YẾU – MẬT MÃ',
  'Mặt trận',
  'MẶT',
  'Số lượng tài liệu MẬT',
  'Số: 12/QC-VKS về tài liệu MẬT',
  'Tuyệt mật, Tối mật, Mật',
])('“%s” is none', (line) => {
  expect(isSecrecyStamp(line)).toBe(false);
});

test.each(['MẬT', 'TỐI MẬT 2', '3 MẬT', 'MẬT Trang 1/4', 'QUY CHẾ PHỐI HỢP | MẬT'])(
  'the running head “%s” carries a stamp',
  (head) => {
    expect(isStampedHead(head)).toBe(true);
  },
);

test.each(['2', 'QUY CHẾ BẢO VỆ BÍ MẬT', 'BÍ MẬT 2'])('the running head “%s” carries none', (head) => {
  expect(isStampedHead(head)).toBe(false);
});
