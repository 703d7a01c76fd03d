import type { Paper } from './papers.ts';
import { bodies } from './bodies.ts';
import type { HandedFile } from './stage.ts';

/** The paper itself, as the body that wrote it keeps it: its heading, what it is about, and how it goes on. */
export function evidenceFile(body: string, { words, link }: Paper): HandedFile {
  const name = bodies.find(({ key }) => key === body)?.name ?? body;
  const lines = [
    name.toUpperCase(),
    '*',
    words,
    '',
    'I. KẾT QUẢ THỰC HIỆN',
    '1. Các bên đã trao đổi thông tin, báo cáo theo thời hạn của Quy chế; số lượt gửi chậm được nêu tại phụ lục.',
    '2. Những vướng mắc phát sinh trong kỳ được trao đổi trực tiếp và thống nhất tại cuộc họp của các bên.',
    '',
    'II. PHƯƠNG HƯỚNG',
    'Tiếp tục thực hiện nghiêm các thời hạn; cán bộ đầu mối đôn đốc trước hạn 03 ngày làm việc.',
    '',
    'Nơi nhận:',
    '- Các bên tham gia Quy chế,',
    '- Lưu Văn phòng.',
  ];
  const fileName = `${link.split('/').at(-1) ?? 'bao-cao'}.txt`;
  return { name: fileName, type: 'text/plain', bytes: Buffer.from(lines.join('\n')) };
}
