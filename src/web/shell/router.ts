import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { addressOf, filtersOf } from '../regulations/registry-address.ts';
import type { RegistrySearch } from '../regulations/registry-address.ts';
import { parseAddress, writeAddress } from './address.ts';
import { countAddress } from './count-address.ts';
import { dueAddress } from './due-address.ts';
import { Frame } from './Frame.tsx';
import { speakOf } from './language.ts';
import type { Subject } from './language.ts';
import { navigationFor } from './navigation.ts';
import { PageFailed, PageMissing } from './PageFailed.tsx';
import { PagePending } from './PagePending.tsx';
import { regulationAddress } from './regulation-address.ts';
import { composeAddress, requestAddress } from './request-address.ts';
import { safeTarget } from './safe-target.ts';
import { currentAppointment, settleSession } from './session.ts';
import { actingAs } from './acting-as.ts';

/** A page, fetched together with the words of the subjects that it speaks of when it is first wanted. */
function page<Name extends string>(
  name: Name,
  subjects: readonly Subject[],
  fetchPage: () => Promise<Record<Name, ComponentType>>,
) {
  const withWords = async () => (await Promise.all([fetchPage(), speakOf(subjects)]))[0];
  return lazyRouteComponent(() => withWords().catch(tellOfflineApart), name);
}

/**
 * The router loads everything anew when a part of the program is gone, which is right after an upgrade. While the
 * server is out of reach that would leave an empty window: then this fails by itself, and the frame says why.
 */
async function tellOfflineApart(error: unknown): Promise<never> {
  await fetch('/healthz');
  throw error;
}

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: PageMissing,
  beforeLoad: async ({ context, location }) => {
    const welcome = await settleSession(context.queries);
    if (welcome.state === 'new' && location.pathname !== '/khoi-tao') throw redirect({ to: '/khoi-tao' });
    return { welcome };
  },
});

/** Pages before the sign-in. */
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  validateSearch: (search): { tiep?: string } =>
    typeof search.tiep === 'string' ? { tiep: search.tiep } : {},
  beforeLoad: ({ context, search }) => {
    if (context.welcome.session) throw redirect({ to: safeTarget(search.tiep) });
  },
  component: page('SignInPage', ['account'], () => import('../account/SignInPage.tsx')),
});
const firstRun = createRoute({
  getParentRoute: () => root,
  path: '/khoi-tao',
  beforeLoad: ({ context }) => {
    if (context.welcome.state !== 'new') throw redirect({ to: '/dang-nhap' });
  },
  component: page('FirstRunPage', ['account'], () => import('../account/FirstRunPage.tsx')),
});
const passwordLink = createRoute({
  getParentRoute: () => root,
  path: '/dat-mat-khau',
  component: page('PasswordLinkPage', ['account'], () => import('../account/PasswordLinkPage.tsx')),
});

/** What the pages of requests speak of. */
const requestWords = ['requests', 'requestPage', 'duties', 'text'] as const;

/** Everything else stands behind the sign-in, in the frame. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signedIn',
  beforeLoad: ({ context, location }) => {
    if (!context.welcome.session) throw redirect({ to: '/dang-nhap', search: { tiep: location.href } });
  },
  component: Frame,
});
const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context }) => {
    const appointment = currentAppointment(context.welcome.session, actingAs());
    throw redirect({ to: navigationFor(appointment?.roles ?? [])[0]?.to ?? '/tai-khoan' });
  },
});
const read = createRoute({
  getParentRoute: () => signedIn,
  path: '/doc-van-ban',
  component: page('ReadPage', ['reading', 'text'], () => import('../reading/ReadPage.tsx')),
});
const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/tai-khoan',
  component: page('AccountPage', ['account'], () => import('../account/AccountPage.tsx')),
});

const alerts = createRoute({
  getParentRoute: () => signedIn,
  path: '/thong-bao',
  component: page('AlertsPage', ['notifications'], () => import('../notifications/AlertsPage.tsx')),
});
const alertSettings = createRoute({
  getParentRoute: () => signedIn,
  path: '/thong-bao/cai-dat',
  component: page('SettingsPage', ['notifications'], () => import('../notifications/SettingsPage.tsx')),
});
const failedMail = createRoute({
  getParentRoute: () => signedIn,
  path: '/thong-bao/thu-loi',
  component: page('FailedMailPage', ['notifications'], () => import('../notifications/FailedMailPage.tsx')),
});

const desk = createRoute({
  getParentRoute: () => signedIn,
  path: '/ban-lam-viec',
  validateSearch: ({ xem }): { xem?: 'co-quan' } => (xem === 'co-quan' ? { xem } : {}),
  component: page('DeskPage', ['duties', 'text'], () => import('../duties/DeskPage.tsx')),
});
const fulfilment = createRoute({
  getParentRoute: () => signedIn,
  path: '/lan-thuc-hien/$fulfilmentId',
  component: page(
    'FulfilmentPage',
    ['duties', 'text', 'imports'],
    () => import('../duties/FulfilmentPage.tsx'),
  ),
});

const requests = createRoute({
  getParentRoute: () => signedIn,
  path: '/yeu-cau',
  validateSearch: requestAddress,
  component: page('RequestsPage', requestWords, () => import('../requests/RequestsPage.tsx')),
});
const request = createRoute({
  getParentRoute: () => signedIn,
  path: '/yeu-cau/$requestId',
  component: page('RequestPage', requestWords, () => import('../requests/RequestPage.tsx')),
});
const writing = createRoute({
  getParentRoute: () => signedIn,
  path: '/yeu-cau/soan',
  validateSearch: composeAddress,
  component: page('ComposePage', requestWords, () => import('../requests/ComposePage.tsx')),
});
const requestBoard = createRoute({
  getParentRoute: () => signedIn,
  path: '/yeu-cau/bang',
  validateSearch: requestAddress,
  component: page('BoardPage', requestWords, () => import('../requests/BoardPage.tsx')),
});
const drafts = createRoute({
  getParentRoute: () => signedIn,
  path: '/du-thao',
  validateSearch: ({ xem, chon }): { xem?: string; chon?: string } => ({
    ...(typeof xem === 'string' ? { xem } : {}),
    ...(typeof chon === 'string' ? { chon } : {}),
  }),
  component: page('DraftsPage', requestWords, () => import('../drafts/DraftsPage.tsx')),
});
const registers = createRoute({
  getParentRoute: () => signedIn,
  path: '/so-van-ban',
  validateSearch: ({ so, ky }): { so?: string; ky?: string } => ({
    ...(typeof so === 'string' ? { so } : {}),
    ...(typeof ky === 'string' ? { ky } : {}),
  }),
  component: page('RegistersPage', requestWords, () => import('../registers/RegistersPage.tsx')),
});

const dueDays = createRoute({
  getParentRoute: () => signedIn,
  path: '/lich',
  validateSearch: dueAddress,
  component: page(
    'DueCalendarPage',
    ['calendar', 'duties', 'text'],
    () => import('../duties/DueCalendarPage.tsx'),
  ),
});
const calendar = createRoute({
  getParentRoute: () => signedIn,
  path: '/lich-lam-viec',
  validateSearch: ({ nam }): { nam?: string | undefined } => ({
    nam: typeof nam === 'string' && /^20\d\d$/u.test(nam) ? nam : undefined,
  }),
  component: page('CalendarPage', ['calendar'], () => import('../calendar/CalendarPage.tsx')),
});
const counting = createRoute({
  getParentRoute: () => signedIn,
  path: '/tinh-thoi-han',
  validateSearch: countAddress,
  component: page('CountPage', ['calendar', 'duties'], () => import('../calendar/CountPage.tsx')),
});
const absences = createRoute({
  getParentRoute: () => signedIn,
  path: '/vang-mat',
  component: page('AbsencesPage', ['absences'], () => import('../absences/AbsencesPage.tsx')),
});

const registry = createRoute({
  getParentRoute: () => signedIn,
  path: '/quy-che',
  validateSearch: (search): RegistrySearch => addressOf(filtersOf(search)),
  component: page('RegistryPage', ['regulations'], () => import('../regulations/RegistryPage.tsx')),
});
const search = createRoute({
  getParentRoute: () => signedIn,
  path: '/quy-che/tim',
  validateSearch: ({ q }): { q?: string } => (typeof q === 'string' ? { q } : {}),
  component: page('SearchPage', ['regulations', 'text'], () => import('../regulations/SearchPage.tsx')),
});

const imports = createRoute({
  getParentRoute: () => signedIn,
  path: '/nhap',
  validateSearch: ({ doc }): { doc?: string } => (typeof doc === 'string' ? { doc } : {}),
  component: page('ImportsPage', ['imports', 'text'], () => import('../imports/ImportsPage.tsx')),
});
const importing = createRoute({
  getParentRoute: () => signedIn,
  path: '/nhap/$importId',
  validateSearch: ({ buoc }): { buoc?: string } => (typeof buoc === 'string' ? { buoc } : {}),
  component: page('ImportPage', ['imports', 'text'], () => import('../imports/ImportPage.tsx')),
});
const sideBySide = createRoute({
  getParentRoute: () => signedIn,
  path: '/quy-che/canh-nhau',
  validateSearch: ({ ids, xep }): { ids?: string; xep?: 'linh-vuc' } => ({
    ...(typeof ids === 'string' ? { ids } : {}),
    ...(xep === 'linh-vuc' ? { xep } : {}),
  }),
  component: page(
    'SideBySidePage',
    ['regulations', 'text'],
    () => import('../regulations/SideBySidePage.tsx'),
  ),
});
const regulation = createRoute({
  getParentRoute: () => signedIn,
  path: '/quy-che/$regulationId',
  validateSearch: regulationAddress,
  component: page(
    'RegulationPage',
    ['regulations', 'text', 'duties'],
    () => import('../regulations/RegulationPage.tsx'),
  ),
});
const pastExchange = createRoute({
  getParentRoute: () => signedIn,
  path: '/quy-che/$regulationId/nhap-trao-doi',
  component: page(
    'PastExchangePage',
    ['pastExchange', 'requests'],
    () => import('../past-exchange/PastExchangePage.tsx'),
  ),
});
const bases = createRoute({
  getParentRoute: () => signedIn,
  path: '/can-cu',
  component: page('BasesPage', ['regulations'], () => import('../regulations/BasesPage.tsx')),
});
const basis = createRoute({
  getParentRoute: () => signedIn,
  path: '/can-cu/$basisId',
  component: page('BasisPage', ['regulations'], () => import('../regulations/BasisPage.tsx')),
});
const indexCards = createRoute({
  getParentRoute: () => signedIn,
  path: '/phieu-chi-dan',
  component: page('IndexCardsPage', ['regulations'], () => import('../regulations/IndexCardsPage.tsx')),
});

const agencies = createRoute({
  getParentRoute: () => signedIn,
  path: '/co-quan',
  component: page('AgenciesPage', ['agencies'], () => import('../agencies/AgenciesPage.tsx')),
});
const agency = createRoute({
  getParentRoute: () => signedIn,
  path: '/co-quan/$agencyId',
  component: page('AgencyPage', ['agencies', 'people'], () => import('../agencies/AgencyPage.tsx')),
});
const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/nhan-su',
  component: page('PeoplePage', ['people', 'account'], () => import('../people/PeoplePage.tsx')),
});
const importPeople = createRoute({
  getParentRoute: () => signedIn,
  path: '/nhan-su/nhap',
  component: page('ImportPage', ['people', 'account'], () => import('../people/ImportPage.tsx')),
});
const person = createRoute({
  getParentRoute: () => signedIn,
  path: '/nhan-su/$personId',
  component: page('PersonPage', ['people', 'agencies', 'account'], () => import('../people/PersonPage.tsx')),
});
const apiKeys = createRoute({
  getParentRoute: () => signedIn,
  path: '/khoa-api',
  component: page('ApiKeysPage', ['apiAccess'], () => import('../api-access/ApiKeysPage.tsx')),
});
const webhooks = createRoute({
  getParentRoute: () => signedIn,
  path: '/webhook',
  component: page('WebhooksPage', ['apiAccess'], () => import('../api-access/WebhooksPage.tsx')),
});
const trail = createRoute({
  getParentRoute: () => signedIn,
  path: '/nhat-ky',
  component: page('TrailPage', ['trail', 'account'], () => import('../trail/TrailPage.tsx')),
});

/** Whatever else is asked for: said inside the frame, so that one can go on. */
const missing = createRoute({ getParentRoute: () => signedIn, path: '$', component: PageMissing });

const routeTree = root.addChildren([
  signIn,
  firstRun,
  passwordLink,
  signedIn.addChildren([
    home,
    desk,
    fulfilment,
    requests,
    request,
    writing,
    requestBoard,
    drafts,
    registers,
    dueDays,
    registry,
    search,
    sideBySide,
    regulation,
    pastExchange,
    bases,
    basis,
    indexCards,
    imports,
    importing,
    read,
    account,
    alerts,
    alertSettings,
    failedMail,
    agencies,
    agency,
    people,
    importPeople,
    person,
    absences,
    calendar,
    counting,
    apiKeys,
    webhooks,
    trail,
    missing,
  ]),
]);

/** The router of the whole web; pages are fetched when they are first wanted. */
export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: PageMissing,
    scrollRestoration: true,
    parseSearch: parseAddress,
    stringifySearch: writeAddress,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
