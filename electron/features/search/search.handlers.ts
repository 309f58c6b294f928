import type { searchContract } from '../../../shared/features/search/search.contract.ts';
import type { Handlers } from '../../app/context.ts';

/** Hits of each kind: the lists together fit the box without scrolling. */
const hitsOfAKind = 6;

export const searchHandlers: Handlers<typeof searchContract> = {
  find: ({ text }, context) => {
    const wanted = text.trim();
    if (wanted === '') return { items: [] };
    const { read, registries } = context;
    return { items: registries.search.flatMap((source) => source.find(read, wanted, hitsOfAKind, context.me())) };
  },
};
