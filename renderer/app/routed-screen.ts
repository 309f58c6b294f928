import {
  defaultParseSearch,
  defaultStringifySearch,
  useParams,
  useRouter,
  useRouterState,
  type AsyncRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router';
import { createElement, useCallback, useMemo, type ComponentType, type ReactNode } from 'react';
import { z } from 'zod';
import { idSchema, type Id } from '../../shared/ids.ts';
import type { FilteredScreen, RecordScreen } from '../ui/screen.ts';
import { changeFilter, readFilter } from './address.logic.ts';
import { NotFoundScreen } from './NotFoundScreen.tsx';

// Screens know nothing of routes: they are given their filter or id, and what changes it.

const searchSchema = z.record(z.string(), z.unknown());

function readAddress<Shape extends z.core.$ZodShape>(schema: z.ZodObject<Shape>, searchText: string) {
  const search = searchSchema.parse(defaultParseSearch(searchText));
  return readFilter(schema, Object.keys(schema.shape), search);
}

function useFilter<Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
): FilteredScreen<z.infer<z.ZodObject<Shape>>> {
  type Filter = z.infer<z.ZodObject<Shape>>;
  const { history } = useRouter();
  const text = useRouterState({ select: ({ location }) => location.searchStr });
  const filter = useMemo(() => readAddress(schema, text), [schema, text]);
  const setFilter = useCallback(
    (patch: Partial<Filter>) => {
      // Read anew, since two changes may follow each other before the screen is drawn again.
      const { pathname, search } = history.location;
      const current = readAddress(schema, search);
      // A filter is part of the screen one is at, so Back leaves the screen instead of undoing each filter.
      history.replace(`${pathname}${defaultStringifySearch(changeFilter(current, patch))}`);
    },
    [schema, history],
  );
  return { filter, setFilter };
}

/** A screen, at once or read when it is first gone to. */
type Screen<Props> = ComponentType<Props> | AsyncRouteComponent<Props>;

/** The router reads a screen's code before it shows what stands for it. */
function standingFor<Props, Own>(
  screen: Screen<Props>,
  component: (props: Own) => ReactNode,
): AsyncRouteComponent<Own> {
  return 'preload' in screen && screen.preload !== undefined
    ? Object.assign(component, { preload: screen.preload })
    : component;
}

/** Keeps a screen's filters in the address: a filtered view can be copied, reloaded and gone back to. */
export function filteredScreen<Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
  Screen: Screen<FilteredScreen<z.infer<z.ZodObject<Shape>>>>,
): RouteComponent {
  return standingFor(Screen, () => createElement(Screen, useFilter(schema)));
}

/** The screen of one record. An id that is none is an address with nothing behind it; another record starts anew. */
export function recordScreen<Name extends string>(Screen: Screen<RecordScreen<Id<Name>>>): RouteComponent {
  return standingFor(Screen, () => {
    // Of the screen that is drawn, not of the address: that is already the next one's while this one still stands.
    const params: unknown = useParams({ strict: false });
    const id = z.object({ id: idSchema<Name>() }).safeParse(params).data?.id;
    return id === undefined ? createElement(NotFoundScreen) : createElement(Screen, { key: id, id });
  });
}

/** The screen of one record that keeps filters or a tab in the address. */
export function filteredRecordScreen<Name extends string, Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
  Screen: Screen<RecordScreen<Id<Name>> & FilteredScreen<z.infer<z.ZodObject<Shape>>>>,
): RouteComponent {
  type Filter = z.infer<z.ZodObject<Shape>>;
  const Filtered = ({ id }: RecordScreen<Id<Name>>): ReactNode => {
    const { filter, setFilter } = useFilter(schema);
    return createElement(Screen, { id, filter, setFilter } satisfies RecordScreen<Id<Name>> & FilteredScreen<Filter>);
  };
  return recordScreen<Name>(standingFor(Screen, Filtered));
}
