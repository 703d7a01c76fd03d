import { LEADING_BODY } from './name-verbs.ts';
import { oneOf } from './one-of.ts';

/**
 * Heads of the noun phrases that can bear a duty: bodies, offices and persons of the Party, the state, the
 * army, the courts and the economy. A regulation names its subjects with one of these words first. All for
 * folded text; groups are joined by `|`.
 */
const GROUPS = {
  courts:
    'viện kiểm sát|viện trưởng|phó viện trưởng|viện|vks[a-zà-ỹ]*|tòa án|tòa|tand[a-zà-ỹ]*|chánh án|phó chánh án|thẩm phán|thư ký|hội thẩm|luật sư|đương sự|nguyên đơn|bị đơn|chủ tọa',
  investigation:
    'công an|cảnh sát|bộ đội biên phòng|biên phòng|quân khu|bộ tư lệnh|bộ chỉ huy|đồn|trạm|trại|nhà tạm giữ|giám thị|trực ban|kiểm lâm|kiểm ngư|cảng vụ|hải quan|hạt',
  titles:
    'chấp hành viên|điều tra viên|kiểm sát viên|kiểm tra viên|thẩm tra viên|thanh tra viên|giám định viên|quản tài viên|công chứng viên|trợ giúp viên|đấu giá viên|hòa giải viên|nhân viên|chuyên viên|kế toán|thủ kho|thủ quỹ|văn thư|bác sĩ',
  party:
    'tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng đoàn|đảng bộ|chi bộ|chi ủy|bí thư|phó bí thư|tỉnh đoàn|thành đoàn|huyện đoàn|quận đoàn|đoàn thanh niên|hội phụ nữ|khối|mặt trận|ubmttq[a-zà-ỹ]*|mttq[a-zà-ỹ]*|hiệp hội|liên đoàn|liên minh|đoàn thể',
  state:
    'chính phủ|thủ tướng|phó thủ tướng|quốc hội|đại biểu|ủy ban|ubnd[a-zà-ỹ]*|hđnd[a-zà-ỹ]*|hội đồng|thứ trưởng|bộ trưởng|tổng cục|chi cục|kho bạc|ngân hàng|thuế|bảo hiểm xã hội|(?<!(?:kiểm tra|giám sát|điều tra|kiểm toán)(?:,| và) )thanh tra|thanh tra(?= (?:tỉnh|bộ|sở|huyện|chính|nhà nước|thành phố|viện))|chánh thanh tra|tổng thanh tra|kiểm toán|hai ngành',
  offices:
    'văn phòng|chánh văn phòng|phó chánh văn phòng|trưởng phòng|phó trưởng phòng|trưởng|phó trưởng|phó ban|trưởng ban|đội|trung tâm|bệnh viện|học viện|nhà trường|phó giám đốc|tổng giám đốc|chủ tịch|phó chủ tịch|tổ trưởng|trưởng đoàn|hiệu trưởng|chủ nhiệm|đài|cổng thông tin|nhà đầu tư|chủ thể|chủ sở hữu|chủ doanh nghiệp|chủ hộ',
};

/** Heads that also begin other words: what must not follow. `giao ban` is a meeting unless a board's name follows. */
const AMBIGUOUS = [
  // After a noun it says what kind of a thing it is (`hướng dẫn liên ngành`).
  '(?<!(?:hướng dẫn|họp|đoàn|tổ|ban|hội nghị|quy chế|quy định|quy trình|kế hoạch|chương trình|thông tư|văn bản|công văn|kết luận|thông báo|kiểm tra|giám sát|thanh tra|phối hợp|hội đồng|cơ quan|cuộc|biên bản|ý kiến|vướng mắc|phương án) )liên ngành',
  'giám đốc(?! thẩm)',
  'thi hành án dân sự(?= (?:tỉnh|thành phố|huyện|khu vực|cấp))',
  'cục(?! bộ)',
  'vụ(?! việc| án| cưỡng| vi| thể| lợi)',
  'bộ(?! luật| hồ sơ| phận| máy| đội| tiêu| mẫu| câu)',
  'sở(?! hữu| dĩ| tại)',
  '(?<!trực )(?<!giao (?=ban (?!nội|tổ chức|tuyên|dân|thường|chỉ|quản|tôn|thi đua|kinh tế|pháp|cơ yếu|bảo vệ|chấp|cán sự|thanh|chủ nhiệm|giám đốc|biên)))ban(?!$|[,;.)]| hành| đầu| ngày| đêm| bố| sơ)',
  'hội(?! nghị| thảo| ý| họp| đủ| viên| chẩn)',
  'đoàn(?! kết| thể)',
  'phòng(?! ngừa| chống|,| vệ| bệnh| cháy)',
  'trường(?! hợp)',
  'tổ(?! chức| quốc| tiên)',
  'báo(?= [a-zà-ỹ]+ và)',
];

/** Heads that say a kind and need a relative clause to be definite (`cơ quan tiếp nhận`, `người có thẩm quyền`). */
const GENERIC = [
  'cơ quan|đơn vị|cá nhân|bên|hai bên|các bên|cán bộ|công chức|viên chức|thành viên|bộ phận|đầu mối|địa phương|ngành|lực lượng|cấp trưởng|cấp phó|cấp ủy|cấp trên|đại diện|thủ trưởng|phó thủ trưởng|chỉ huy|đảng viên|công ty|hợp tác xã|cơ sở|chủ đầu tư|nhà thầu|chính quyền|ban ngành|thường trực|thường vụ',
  'người(?! nước| dân tộc| lao động)',
  'người lao động',
  `(?<!${LEADING_BODY})lãnh đạo`,
  'chủ (?:nhà|hộ|cơ sở|đầu tư|phương tiện|sở hữu|sử dụng|hàng|tàu|khu|công trình|dự án|tài sản|rừng|trang trại|cửa hàng|bến|bãi)',
  'doanh nghiệp(?! quản lý, thanh lý tài sản)',
  'doanh nghiệp quản lý, thanh lý tài sản',
  'tổ chức(?=,| và | hoặc | có | được | đảng| chính trị| hành nghề| đấu giá| bán đấu giá| thẩm định| giám định| tín dụng| cơ sở| khác| chủ trì| phối hợp)',
];

const QUANTIFIER =
  '(?:(?:các|những|mọi|mỗi|từng|hai|ba|bốn|toàn bộ|tất cả|một trong) (?:các )?)?(?:đồng chí )?';

/** The heads of groups; an entry with brackets is one head and its bars are its own. */
function headsOf(groups: readonly string[]): string[] {
  return groups.flatMap((group) => (group.includes('(') ? [group] : group.split('|')));
}

const longestFirst = (heads: readonly string[]) => [...heads].sort((a, b) => b.length - a.length).join('|');

const ALL_HEADS = [...headsOf(Object.values(GROUPS)), ...AMBIGUOUS, ...headsOf(GENERIC)];

/** Source of a pattern over folded text: a body or office, with its quantifier. */
export const BODY = `${QUANTIFIER}${oneOf(longestFirst(ALL_HEADS))}(?![a-zà-ỹ\\d])`;

const GENERIC_START = new RegExp(`^${QUANTIFIER}${oneOf(longestFirst(headsOf(GENERIC)))}(?![a-zà-ỹ])`);

/** True when the phrase begins with a word like `cơ quan`, `đơn vị`, `người`, which a relative clause has to make definite. */
export function isGenericBody(folded: string): boolean {
  return GENERIC_START.test(folded);
}
