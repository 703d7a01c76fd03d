const AGENCY =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|THƯỜNG TRỰC|BAN|BỘ|SỞ|VIỆN|TÒA|TOÀ|CÔNG AN|CỤC|CHI CỤC|TỔNG CỤC|THANH TRA|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|HUYỆN ỦY|ĐẢNG|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|VĂN PHÒNG|CHỦ TỊCH|ĐOÀN|MẶT TRẬN|LIÊN ĐOÀN|HỘI|NGÂN HÀNG|KIỂM TOÁN|TRƯỜNG|PHÒNG|BẢO HIỂM|KHO BẠC|TỔNG|UBMTTQ|VKSND|TAND)(?![\p{L}])/u;

/** True when the line begins with the word in capitals that opens the name of an agency, as letterheads and signatures print it. */
export function isAgencyLine(line: string): boolean {
  return AGENCY.test(line);
}
