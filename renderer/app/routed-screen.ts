import { defaultParseSearch, defaultStringifySearch, useRouter, useRouterState } from '@tanstack/react-router';
import { createElement, useCallback, useMemo, type ComponentType, type FunctionComponent } from 'react';
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

/** Keeps a screen's filters in the address: a filtered view can be copied, reloaded and gone back to. */
export function filteredScreen<Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
  Screen: ComponentType<FilteredScreen<z.infer<z.ZodObject<Shape>>>>,
): FunctionComponent {
  type Filter = z.infer<z.ZodObject<Shape>>;
  return () => {
    const { history } = useRouter();
    const text = useRouterState({ select: ({ location }) => location.searchStr });
    const filter = useMemo(() => readAddress(schema, text), [text]);
    const setFilter = useCallback(
      (patch: Partial<Filter>) => {
        // Read anew, since two changes may follow each other before the screen is drawn again.
        const { pathname, search } = history.location;
        const current = readAddress(schema, search);
        // A filter is part of the screen one is at, so Back leaves the screen instead of undoing each filter.
        history.replace(`${pathname}${defaultStringifySearch(changeFilter(current, patch))}`);
      },
      [history],
    );
    return createElement(Screen, { filter, setFilter });
  };
}

/** The screen of one record. An id that is none is an address with nothing behind it; another record starts anew. */
export function recordScreen<Name extends string>(Screen: ComponentType<RecordScreen<Id<Name>>>): FunctionComponent {
  return () => {
    const path = useRouterState({ select: ({ location }) => location.pathname });
    const id = idSchema<Name>().safeParse(path.split('/').at(-1));
    return id.success ? createElement(Screen, { key: id.data, id: id.data }) : createElement(NotFoundScreen);
  };
}
