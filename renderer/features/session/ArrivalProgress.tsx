import { Card } from '../../ui/Card.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { WelcomeFrame } from './WelcomeFrame.tsx';

export function ArrivalProgress({ done, total }: { readonly done: number; readonly total: number | null }) {
  return (
    <WelcomeFrame
      title="Your business is moving in"
      purpose="Every row is checked. Until all of it is here nothing is changed; if the computer goes off, begin again."
    >
      <Card>
        <Progress doing="Taking it in" done={done} total={total} />
      </Card>
    </WelcomeFrame>
  );
}
