import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import type { z } from 'zod';
import { actionFilterSchema } from '../../shared/features/actions/actions.schema.ts';
import { customerFilterSchema } from '../../shared/features/customers/customers.schema.ts';
import { logFilterSchema } from '../../shared/features/log/log.schema.ts';
import { idSchema } from '../../shared/ids.ts';
import { ActionScreen } from '../features/actions/ActionScreen.tsx';
import { ActionsScreen } from '../features/actions/ActionsScreen.tsx';
import { CustomerScreen } from '../features/customers/CustomerScreen.tsx';
import { CustomersScreen } from '../features/customers/CustomersScreen.tsx';
import { ImportsScreen } from '../features/imports/ImportsScreen.tsx';
import { EntryScreen } from '../features/log/EntryScreen.tsx';
import { LogScreen } from '../features/log/LogScreen.tsx';
import { TodayScreen } from '../features/today/TodayScreen.tsx';
import { changeFilter, readFilter } from './address.logic.ts';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { RouteError } from './RouteError.tsx';
import { SettingsScreen } from './SettingsScreen.tsx';
import { settingsTabSchema } from './settings-tabs.ts';
import { Shell } from './Shell.tsx';

// Screens know nothing of routes: they are given their filter or id here, and what changes it.
const rootRoute = createRootRoute({ component: Shell, errorComponent: RouteError, notFoundComponent: NotFoundScreen });

const keysOf = (schema: z.ZodObject): readonly string[] => Object.keys(schema.shape);

const todayRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: TodayScreen });
const importsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/imports', component: ImportsScreen });

const logRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/log',
  validateSearch: (search) => readFilter(logFilterSchema, keysOf(logFilterSchema), search),
  component: function Log() {
    const navigate = logRoute.useNavigate();
    return (
      <LogScreen
        filter={logRoute.useSearch()}
        setFilter={(patch) => void navigate({ search: (was) => changeFilter(was, patch), replace: true })}
      />
    );
  },
});

const actionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actions',
  validateSearch: (search) => readFilter(actionFilterSchema, keysOf(actionFilterSchema), search),
  component: function Actions() {
    const navigate = actionsRoute.useNavigate();
    return (
      <ActionsScreen
        filter={actionsRoute.useSearch()}
        setFilter={(patch) => void navigate({ search: (was) => changeFilter(was, patch), replace: true })}
      />
    );
  },
});

const customersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/customers',
  validateSearch: (search) => readFilter(customerFilterSchema, keysOf(customerFilterSchema), search),
  component: function Customers() {
    const navigate = customersRoute.useNavigate();
    return (
      <CustomersScreen
        filter={customersRoute.useSearch()}
        setFilter={(patch) => void navigate({ search: (was) => changeFilter(was, patch), replace: true })}
      />
    );
  },
});

// An id that is none is an address with nothing behind it; the screen of another record starts anew.
const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/log/$id',
  component: function Entry() {
    const id = idSchema<'Entry'>().safeParse(entryRoute.useParams().id);
    return id.success ? <EntryScreen key={id.data} id={id.data} /> : <NotFoundScreen />;
  },
});

const actionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actions/$id',
  component: function Action() {
    const id = idSchema<'Action'>().safeParse(actionRoute.useParams().id);
    return id.success ? <ActionScreen key={id.data} id={id.data} /> : <NotFoundScreen />;
  },
});

const customerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/customers/$id',
  component: function Customer() {
    const id = idSchema<'Customer'>().safeParse(customerRoute.useParams().id);
    return id.success ? <CustomerScreen key={id.data} id={id.data} /> : <NotFoundScreen />;
  },
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  validateSearch: (search) => readFilter(settingsTabSchema, keysOf(settingsTabSchema), search),
  component: function Settings() {
    const navigate = settingsRoute.useNavigate();
    return (
      <SettingsScreen
        filter={settingsRoute.useSearch()}
        setFilter={(patch) => void navigate({ search: (was) => changeFilter(was, patch), replace: true })}
      />
    );
  },
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    todayRoute,
    logRoute,
    entryRoute,
    actionsRoute,
    actionRoute,
    customersRoute,
    customerRoute,
    importsRoute,
    settingsRoute,
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
