import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Day } from '../../../shared/clock.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useReader } from '../../ui/use-reader.ts';
import { figureAlerts } from './figure.logic.ts';
import { FiguresTab } from './FiguresTab.tsx';
import { MapTab } from './MapTab.tsx';
import { figuresTitle, moodsTitle } from './overview.logic.ts';
import { useFigures } from './overview.queries.ts';
import { PlacesTab } from './PlacesTab.tsx';

/** What a part of the overview says in its title, and shows below. */
type Part = { readonly title: string; readonly purpose: string; readonly body: ReactNode };

const reading: Part = { title: 'Overview', purpose: 'Reading…', body: null };

const failed = (error: Error): Part => ({
  title: 'The overview can’t be read',
  purpose: toSentence(error),
  body: null,
});

/** The figures that matter, and what is beyond chance. */
export function useFiguresPart(on: Day | undefined): Part {
  const reader = useReader();
  const { figures, error } = useFigures(on);
  const alerts = useQuery(orpc.overview.alerts.queryOptions({ input: { on } }));
  const problem = error ?? alerts.error;
  if (problem !== null) return failed(problem);
  if (figures === null || alerts.data === undefined) return reading;
  return {
    title: figuresTitle(figures, reader.locale),
    purpose:
      on === undefined
        ? 'This quarter until today, beside as many days of the quarter before. Every figure opens its records.'
        : 'The whole quarter, beside the quarter before. Every figure opens its records.',
    body: <FiguresTab figures={figures} alerts={[...alerts.data.items, ...figureAlerts(figures, reader)]} />,
  };
}

/** Touchpoints by department and step of the journey. */
export function useMapPart(on: Day | undefined): Part {
  const { locale } = useReader();
  const { data, error } = useQuery(orpc.overview.map.queryOptions({ input: { on } }));
  const ties = useQuery(orpc.overview.ties.queryOptions({ input: {} }));
  const problem = error ?? ties.error;
  if (problem !== null) return failed(problem);
  if (data === undefined || ties.data === undefined) return reading;
  return {
    title: moodsTitle(data.cells, 'touchpoint', locale),
    purpose: 'Where customers meet you, and how many left unhappy there: feedback, surveys and shops together.',
    body: <MapTab cells={data.cells} ties={ties.data.items} />,
  };
}

/** Places by department. */
export function usePlacesPart(on: Day | undefined): Part {
  const { locale } = useReader();
  const { data, error } = useQuery(orpc.overview.heat.queryOptions({ input: { on } }));
  if (error !== null) return failed(error);
  if (data === undefined) return reading;
  return {
    title: moodsTitle(data.rows, 'place', locale),
    purpose: 'How many customers left unhappy at each place, in all and by department.',
    body: <PlacesTab rows={data.rows} />,
  };
}
