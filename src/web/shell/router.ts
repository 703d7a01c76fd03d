import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { Frame } from './Frame.tsx';
import { navigationFor } from './navigation.ts';
import { PageFailed, PageMissing } from './PageFailed.tsx';
import { PagePending } from './PagePending.tsx';
import { safeTarget } from './safe-target.ts';
import { currentAppointment, settleSession } from './session.ts';
import { actingAs } from './acting-as.ts';

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
  component: lazyRouteComponent(() => import('../account/SignInPage.tsx'), 'SignInPage'),
});
const firstRun = createRoute({
  getParentRoute: () => root,
  path: '/khoi-tao',
  beforeLoad: ({ context }) => {
    if (context.welcome.state !== 'new') throw redirect({ to: '/dang-nhap' });
  },
  component: lazyRouteComponent(() => import('../account/FirstRunPage.tsx'), 'FirstRunPage'),
});
const passwordLink = createRoute({
  getParentRoute: () => root,
  path: '/dat-mat-khau',
  component: lazyRouteComponent(() => import('../account/PasswordLinkPage.tsx'), 'PasswordLinkPage'),
});

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
  component: lazyRouteComponent(() => import('../reading/ReadPage.tsx'), 'ReadPage'),
});
const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/tai-khoan',
  component: lazyRouteComponent(() => import('../account/AccountPage.tsx'), 'AccountPage'),
});

const agencies = createRoute({
  getParentRoute: () => signedIn,
  path: '/co-quan',
  component: lazyRouteComponent(() => import('../agencies/AgenciesPage.tsx'), 'AgenciesPage'),
});
const agency = createRoute({
  getParentRoute: () => signedIn,
  path: '/co-quan/$agencyId',
  component: lazyRouteComponent(() => import('../agencies/AgencyPage.tsx'), 'AgencyPage'),
});
const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/nhan-su',
  component: lazyRouteComponent(() => import('../people/PeoplePage.tsx'), 'PeoplePage'),
});
const importPeople = createRoute({
  getParentRoute: () => signedIn,
  path: '/nhan-su/nhap',
  component: lazyRouteComponent(() => import('../people/ImportPage.tsx'), 'ImportPage'),
});
const person = createRoute({
  getParentRoute: () => signedIn,
  path: '/nhan-su/$personId',
  component: lazyRouteComponent(() => import('../people/PersonPage.tsx'), 'PersonPage'),
});
const trail = createRoute({
  getParentRoute: () => signedIn,
  path: '/nhat-ky',
  component: lazyRouteComponent(() => import('../trail/TrailPage.tsx'), 'TrailPage'),
});

/** Whatever else is asked for: said inside the frame, so that one can go on. */
const missing = createRoute({ getParentRoute: () => signedIn, path: '$', component: PageMissing });

const routeTree = root.addChildren([
  signIn,
  firstRun,
  passwordLink,
  signedIn.addChildren([home, read, account, agencies, agency, people, importPeople, person, trail, missing]),
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
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
