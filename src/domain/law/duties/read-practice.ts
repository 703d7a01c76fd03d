/** What follows a length in `Sau 05 năm thực hiện, hai cơ quan tổng kết`: the practice, and behind it a review that is to come. */
export const AFTER_PRACTICE =
  /^ (?=(?:(?:tổ chức|triển khai) )?(?:thực hiện|thi hành|áp dụng|triển khai)(?![a-zà-ỹ])[^,;]{0,80}, (?:(?! đã |;).){0,120}?(?:sơ kết|tổng kết|đánh giá|rà soát|sửa đổi|báo cáo)(?![a-zà-ỹ]))/;
