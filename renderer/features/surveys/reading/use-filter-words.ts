import { useQuery } from '@tanstack/react-query';
import type { ResultsFilter } from '../../../../shared/features/surveys/responses.schema.ts';
import type { Results } from '../../../../shared/features/surveys/results.schema.ts';
import { orpc } from '../../../rpc/client.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { periodText } from '../../../ui/periods.logic.ts';
import { channelWords } from './reading-words.ts';

const specialWords: Readonly<Record<string, string>> = {
  'dont-know': 'don’t know',
  'prefer-not': 'prefer not to say',
};

/** "answered “Price” to “Why did you come?”". */
function answeredText(answered: string, results: Pick<Results, 'questions'> | undefined): string {
  const [id, answer = ''] = answered.split(':');
  const question = results?.questions.find((one) => one.id === id);
  if (question === undefined) return 'only some answers';
  const label = question.counts.find(({ key, part }) => key === answer && part === '')?.label ?? specialWords[answer];
  return `answered “${label ?? answer}” to “${question.title}”`;
}

/** One part of a filter in words, with the keys it takes away. */
export type FilterWord = { readonly keys: readonly (keyof ResultsFilter)[]; readonly text: string };

/** What a filter says, in words people use. */
export function useFilterWords(results: Pick<Results, 'questions'> | undefined) {
  const { business } = useSignedIn();
  const { data: places } = useQuery(orpc.business.places.queryOptions({ input: {} }));
  return (filter: ResultsFilter): FilterWord[] => {
    const period = periodText(filter, business.yearStartsInMonth);
    const place = places?.locations.find(({ id }) => id === filter.locationId)?.name;
    const words: FilterWord[] = [];
    if (period !== null) words.push({ keys: ['from', 'to'], text: period });
    if (filter.locationId !== undefined) words.push({ keys: ['locationId'], text: place ?? 'one place' });
    if (filter.channel !== undefined) words.push({ keys: ['channel'], text: channelWords[filter.channel] });
    if (filter.answered !== undefined) words.push({ keys: ['answered'], text: answeredText(filter.answered, results) });
    return words;
  };
}
