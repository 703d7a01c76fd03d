/** Words of coordination regulations, by which a made-up text reads and weighs like a real one. */

const phrases =
  'phối hợp|thực hiện|trao đổi thông tin|cung cấp tài liệu|giải quyết|kiểm tra|giám sát|trong phạm vi chức năng|nhiệm vụ|quyền hạn|theo quy định của pháp luật|các bên|hai cơ quan|đơn vị được yêu cầu|bên đề nghị|bên được đề nghị|Viện kiểm sát nhân dân|Tòa án nhân dân|cơ quan điều tra|Công an tỉnh|Thanh tra tỉnh|Ban Nội chính Tỉnh ủy|Ủy ban kiểm tra|Ban cán sự đảng|Đảng ủy Khối|hồ sơ vụ án|vụ việc dân sự|thi hành án|khiếu nại|tố cáo|tin báo về tội phạm|kiến nghị khởi tố|kháng nghị|bản án|quyết định|biên bản|báo cáo định kỳ|sơ kết|tổng kết|giao ban|hằng quý|hằng năm|sáu tháng|kịp thời|đầy đủ|chính xác|khách quan|bảo đảm bí mật|lãnh đạo|chỉ đạo|thống nhất quan điểm|vướng mắc|khó khăn|kiến nghị|đề xuất|xử lý|phòng ngừa|phòng, chống tham nhũng|tiêu cực|tổ chức đảng|đảng viên|đình chỉ sinh hoạt đảng|kỷ luật|cấp ủy|chính quyền địa phương|sở, ngành|cán bộ đầu mối|phân công|chịu trách nhiệm|người đứng đầu|văn bản|công văn|gửi|nhận được|trả lời|bằng văn bản|trực tiếp|qua thư điện tử|trường hợp cần thiết|trường hợp phức tạp|gia hạn|không quá|kể từ ngày|có hiệu lực|sửa đổi, bổ sung|thay thế|căn cứ|quy chế này|điều khoản thi hành|kinh phí|tập huấn|nghiệp vụ|rút kinh nghiệm|phiên tòa|kiểm sát viên|thẩm phán|chấp hành viên|điều tra viên|án hình sự|án hành chính|hòa giải|đối thoại|đất đai|giải phóng mặt bằng|tài sản bảo đảm|giám định|định giá|trưng cầu|ủy thác tư pháp|tạm giữ|tạm giam|truy nã|đặc xá|tha tù trước thời hạn|trẻ em|phụ nữ|thanh niên|cựu chiến binh|Mặt trận Tổ quốc|báo chí|tuyên truyền|phổ biến giáo dục pháp luật|dữ liệu|cơ sở dữ liệu|ứng dụng công nghệ thông tin|thống kê|lưu trữ|niêm yết|tiếp công dân|đơn thư|xác minh|kết luận|thông báo kết quả|theo dõi|đôn đốc|chuyển hồ sơ|trả hồ sơ|điều tra bổ sung|thay đổi tội danh|rút quyết định truy tố|bồi thường|oan sai|nhà nước|công dân|doanh nghiệp|hợp đồng|tranh chấp|phá sản|lao động|bảo hiểm xã hội|môi trường|rừng|khoáng sản|thủy sản|biên giới|hải quan|thuế|ngân hàng|đầu tư công|đấu thầu|xây dựng|giao thông|y tế|giáo dục|văn hóa|du lịch|dân tộc|tôn giáo'.split(
    '|',
  );

const onsets = 'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const rimes =
  'oanh oác uyệt iêng ượm oằn uýnh ươu oét uênh iếp ựng ọt ẫm ếch ỗn ũi ởn ịa ắt oẵng uỵt ẽo ảnh ụm'.split(
    ' ',
  );

/** Syllables that few texts have. */
const rareSyllables = onsets.flatMap((onset) => rimes.map((rime) => onset + rime));

/** The same numbers at each run (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type MadeArticle = { heading: string; body: string };

/** An article of two to five clauses, 150 words in the mean; the first phrases come in nearly all, the last in few. */
export function makeArticle(random: () => number): MadeArticle {
  const clauses = Array.from(
    { length: 2 + Math.floor(random() * 4) },
    (_, place) => `${place + 1}. ${makeClause(random)}`,
  );
  const heading = makePhrase(random, 1.4) + ' ' + makePhrase(random, 1.4);
  return { heading: capital(heading), body: clauses.join('\n') };
}

function makeClause(random: () => number): string {
  const words = Array.from({ length: 8 + Math.floor(random() * 12) }, () => makePhrase(random, 2));
  if (random() < 0.5)
    words.push(`trong thời hạn ${String(1 + Math.floor(random() * 30)).padStart(2, '0')} ngày làm việc`);
  if (random() < 0.2) words.push(`theo Quy định số ${1 + Math.floor(random() * 400)}-QĐ/TW`);
  if (random() < 0.1) words.push(`${rareOf(random)} ${rareOf(random)}`);
  return `${capital(words.join(' '))}.`;
}

/** @param skew the higher, the more often the first phrases */
export function makePhrase(random: () => number, skew: number): string {
  return phrases[Math.floor(phrases.length * random() ** skew)] ?? '';
}

function rareOf(random: () => number): string {
  return rareSyllables[Math.floor(rareSyllables.length * random() ** 2)] ?? '';
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
