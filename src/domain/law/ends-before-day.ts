/**
 * `trước ngày 15`, `trước 30/6/2022`, `trước cuối năm`; `trước hoặc vào ngày 15` and an hour of the day (`trước 17 giờ ngày
 * 15`) reach it.
 */
const BEFORE_DAY =
  /(?<![\p{L}])trước\s+(?:ngày\s+(?:\d|(?:làm\s+việc\s+)?(?:cuối|đầu)|mùng|mồng|rằm)|\d{1,2}\s*[/.-]\s*\d|(?:đầu|giữa|cuối|hết)\s+(?:tháng|quý|năm)(?!\p{L}))/iu;

/** Does the text put the end before the day that it names? "Trước ngày 15" ends on the 14th. */
export function endsBeforeDay(quote: string): boolean {
  return BEFORE_DAY.test(quote);
}
