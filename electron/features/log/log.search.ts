import { clipWords } from '../../../shared/features/log/clip-words.ts';
import { howLeftWords } from '../../../shared/features/log/log.words.ts';
import type { SearchSource } from '../../app/registries.ts';
import { listEntries } from './log.list.ts';

/** Room for the words on one line of the search box. */
const titleMax = 100;

/** Entries whose words begin with what was typed, newest first; staff find what they may list. */
export const logSearch: SearchSource = {
  kind: 'entry',
  find: (read, text, limit, reader) => {
    if (text.trim() === '') return [];
    // No day is filtered on, so neither the moment nor the zone matters.
    const { rows } = listEntries(read, { filter: { q: text }, page: { limit }, reader, now: 0, timeZone: 'UTC' });
    return rows.map((row) => ({
      kind: 'entry',
      id: row.id,
      title: `“${clipWords(row.words, titleMax)}”`,
      detail:
        [row.customerName, row.howLeft === 'not-known' ? null : howLeftWords[row.howLeft]]
          .filter(Boolean)
          .join(' · ') || null,
      to: `/log/${row.id}`,
    }));
  },
};
