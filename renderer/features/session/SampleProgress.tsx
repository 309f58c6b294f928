import { Progress } from '../../ui/Progress.tsx';
import { Card } from '../../ui/Card.tsx';
import { WelcomeFrame } from './WelcomeFrame.tsx';

export function SampleProgress({ done, total }: { readonly done: number; readonly total: number | null }) {
  return (
    <WelcomeFrame
      title="Northline Internet is moving in"
      purpose="An invented company with customers, what they said, and problems worth finding. It takes a few seconds."
    >
      <Card>
        <Progress doing="Writing the sample company" done={done} total={total} />
      </Card>
    </WelcomeFrame>
  );
}
