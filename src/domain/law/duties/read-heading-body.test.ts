import { expect, test } from 'vitest';
import { bodyOfHeading } from './read-heading-body.ts';

test.each([
  ['Trách nhiệm của Tòa án', 'Tòa án'],
  ['TRÁCH NHIỆM CỦA SỞ TƯ PHÁP', 'SỞ TƯ PHÁP'],
  ['Trách nhiệm phối hợp của Công an tỉnh trong công tác xác minh', 'Công an tỉnh'],
  ['Nhiệm vụ của Văn phòng Tỉnh ủy', 'Văn phòng Tỉnh ủy'],
  ['Sở Xây dựng', 'Sở Xây dựng'],
  ['Ban Tổ chức Tỉnh ủy', 'Ban Tổ chức Tỉnh ủy'],
  ['Ủy ban nhân dân cấp xã', 'Ủy ban nhân dân cấp xã'],
  ['Các sở, ban, ngành khác có liên quan', 'Các sở, ban, ngành khác có liên quan'],
])('%s names %s', (heading, body) => {
  expect(bodyOfHeading(heading)).toBe(body);
});

test.each([
  'Trách nhiệm thi hành',
  'Chế độ thông tin, báo cáo',
  'Tòa án chuyển hồ sơ vụ án cho Viện kiểm sát',
])('%s makes nobody responsible', (heading) => {
  expect(bodyOfHeading(heading)).toBeNull();
});
