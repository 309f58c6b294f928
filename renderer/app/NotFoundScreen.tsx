import { RecordLink } from '../parts/RecordLink.tsx';
import { PageFrame } from '../ui/PageFrame.tsx';

export function NotFoundScreen() {
  return (
    <PageFrame
      title="There is nothing at this address"
      purpose="The record may have been archived, or the address was mistyped."
    >
      <p>
        <RecordLink to="/">Go to Today</RecordLink>
      </p>
    </PageFrame>
  );
}
