import {
  IconBook2,
  IconBuildingBank,
  IconCalendarDue,
  IconCalendarOff,
  IconCalendarStats,
  IconChecklist,
  IconFileImport,
  IconFileSearch,
  IconGavel,
  IconHistory,
  IconHourglass,
  IconInbox,
  IconKey,
  IconId,
  IconListNumbers,
  IconMailX,
  IconPencil,
  IconUsers,
  IconWebhook,
} from '@tabler/icons-react';
import { mayKeepHosts, mayKeepKeys, mayKeepWebhooks } from '../../domain/api-access/may.ts';
import { mayNameColleagues, mayReadDuties } from '../../domain/duty/may.ts';
import { maySeeFailedMail } from '../../domain/notification/may.ts';
import { hasRole } from '../../domain/person/actor.ts';
import { mayReadTrail } from '../../domain/person/may.ts';
import type { Role } from '../../domain/person/role.ts';
import { mayImport, mayReadContent } from '../../domain/regulation/may.ts';

/**
 * What stands in the left navigation, in the order of the finished product; a page joins when it works.
 * `may` asks the same predicate as the act behind the page; the server decides, this only spares a dead end.
 */
export const navigation = [
  { to: '/ban-lam-viec', word: 'navDesk', icon: IconChecklist, may: mayReadDuties },
  { to: '/yeu-cau', word: 'navRequests', icon: IconInbox, may: mayReadContent },
  { to: '/du-thao', word: 'navDrafts', icon: IconPencil, may: mayReadContent },
  { to: '/so-van-ban', word: 'navRegisters', icon: IconListNumbers, may: mayReadContent },
  { to: '/lich', word: 'navDueDays', icon: IconCalendarDue, may: mayReadDuties },
  { to: '/quy-che', word: 'navRegistry', icon: IconBook2, may: mayReadContent },
  { to: '/nhap', word: 'navImports', icon: IconFileImport, may: mayImport },
  { to: '/can-cu', word: 'navBases', icon: IconGavel, may: mayReadContent },
  { to: '/phieu-chi-dan', word: 'navCards', icon: IconId, may: mayReadContent },
  { to: '/doc-van-ban', word: 'navReading', icon: IconFileSearch, may: readsTexts },
  { to: '/co-quan', word: 'navAgencies', icon: IconBuildingBank, may: () => true },
  { to: '/nhan-su', word: 'navPeople', icon: IconUsers, may: () => true },
  { to: '/vang-mat', word: 'navAbsences', icon: IconCalendarOff, may: mayNameColleagues },
  { to: '/lich-lam-viec', word: 'navCalendar', icon: IconCalendarStats, may: () => true },
  { to: '/tinh-thoi-han', word: 'navCount', icon: IconHourglass, may: () => true },
  { to: '/thong-bao/thu-loi', word: 'navMail', icon: IconMailX, may: maySeeFailedMail },
  { to: '/khoa-api', word: 'navKeys', icon: IconKey, may: mayKeepKeys },
  { to: '/webhook', word: 'navWebhooks', icon: IconWebhook, may: keepsWebhooks },
  { to: '/nhat-ky', word: 'navTrail', icon: IconHistory, may: mayReadTrail },
] as const;

/** The body that operates the system and the auditor have no texts to read. */
function readsTexts(actor: { roles: readonly Role[] }): boolean {
  return !hasRole(actor, 'systemAdministrator', 'auditor');
}

/** The agency’s own ones, or the places that are allowed for all. */
function keepsWebhooks(actor: { roles: readonly Role[] }): boolean {
  return mayKeepWebhooks(actor) || mayKeepHosts(actor);
}

/** The entries for somebody with these roles; none without an appointment. */
export function navigationFor(roles: readonly Role[]) {
  return roles.length === 0 ? [] : navigation.filter(({ may }) => may({ roles }));
}
