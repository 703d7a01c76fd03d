import { expect, test } from 'vitest';
import { readHtml } from './read-html.ts';
import { defaultLimits } from './read-limits.ts';

function read(text: string) {
  return readHtml({ text, encoding: 'utf-8' }, defaultLimits);
}

test('paragraphs, line breaks and entities are read as a browser shows them', () => {
  const { text, wrapped } = read(
    `<html><head><style>p{}</style><script>var x = "<p>không</p>";</script></head><body><h2>Chương I<br>QUY ĐỊNH CHUNG</h2>
     <p><b>Điều 1.</b>
     Phạm vi &amp; đối t&#432;ợng</p><div>1. Một<div>2. Hai</div></div></body></html>`,
  );
  expect(text.split('\n')).toEqual([
    'Chương I',
    'QUY ĐỊNH CHUNG',
    'Điều 1. Phạm vi & đối tượng',
    '1. Một',
    '2. Hai',
  ]);
  expect(wrapped).toBe(false);
});

test('tables give rows, letterheads blocks, lists their marks once', () => {
  const { text } = read(
    `<table><tr><td>ỦY BAN<br>TỈNH A</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table>
     <table><tr><th>TT</th><th>Nội dung</th></tr><tr><td>1</td><td><p>Báo</p><p>cáo</p></td></tr></table>
     <ol start="3"><li>Ba<li>Bốn</ol><ol type="a"><li><p>điểm</p></li></ol><ul><li>gạch</li><li>- sẵn</li></ul>`,
  );
  expect(text.split('\n')).toEqual([
    'ỦY BAN',
    'TỈNH A',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'TT | Nội dung',
    '1 | Báo cáo',
    '3. Ba',
    '4. Bốn',
    'a. điểm',
    '- gạch',
    '- sẵn',
  ]);
});

test('menus, foot and hidden parts of a site are set aside, not lost', () => {
  const { text, dropped } = read(
    `<title>Cổng</title><nav><a>Trang chủ</a><a>Tin tức</a></nav><p>Điều 1. Nội dung</p>
     <div class="breadcrumb">Văn bản</div><p style="display:none">ẩn</p><footer>Liên hệ</footer>`,
  );
  expect(text).toBe('Điều 1. Nội dung');
  expect(dropped).toEqual(
    ['Cổng', 'Trang chủTin tức', 'Văn bản', 'ẩn', 'Liên hệ'].map((each) => ({
      text: each,
      why: 'webFurniture',
    })),
  );
});

test('a page that names .VnTime as its font is converted', () => {
  const { text, source } = read(
    '<p><font face=".VnTime">ViÖn kiÓm s¸t</font> và <span style="font-family:\'VNI-Times\'">Toøa aùn</span></p>',
  );
  expect(text).toBe('Viện kiểm sát và Tòa án');
  expect(source.encoding).toBe('tcvn3');
});

test('broken markup loses no words and deep nesting is refused', () => {
  expect(read('<p>Một <b>hai <p>ba</i> < bốn').text.split(/\s+/).join(' ')).toBe('Một hai ba < bốn');
  expect(() => read('<div>'.repeat(5000))).toThrow(expect.objectContaining({ refusal: 'tooManyObjects' }));
});
