import { Button } from '@mantine/core';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageFrame } from '../ui/PageFrame.tsx';

type Props = { readonly sentence: string; readonly onAgain: () => void };

/** What happened, what was kept, what to do next. */
export function ErrorScreen({ sentence, onAgain }: Props) {
  return (
    <PageFrame title="This screen could not be shown">
      <EmptyState title={sentence} action={<Button onClick={onAgain}>Try again</Button>}>
        Everything you saved is kept. If it happens again, restart Plain Mirror.
      </EmptyState>
    </PageFrame>
  );
}
