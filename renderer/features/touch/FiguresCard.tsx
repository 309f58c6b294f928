import { toDay } from '../../../shared/clock.ts';
import { quarterOf } from '../../../shared/period.ts';
import { MeasureCard } from '../../parts/MeasureCard.tsx';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { useReader } from '../../ui/use-reader.ts';

const figures = ['touch.on-time', 'touch.needed-something', 'callbacks.median', 'callbacks.ninetieth'];

/** How keeping in touch went this quarter. */
export function FiguresCard() {
  const { now, timeZone } = useReader();
  const { business } = useSignedIn();
  const { from, to } = quarterOf(toDay(now, timeZone), business.yearStartsInMonth);
  return <MeasureCard title="This quarter" ids={figures} from={from} to={to} />;
}
