import { Button } from '@mantine/core';
import type { Loss } from '../../../shared/features/losses/losses.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { countWord, plural, sentenceCase } from '../../ui/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { FiveCards } from './FiveCards.tsx';
import { LossTable } from './LossTable.tsx';

type Props = { readonly losses: readonly Loss[] | null; readonly unwritten: number };

/** The last five who left: the reason on file beside what they told. */
export function LastFiveTab({ losses, unwritten }: Props) {
  const { locale } = useReader();
  const open = useOpen();
  if (losses === null) return <p className="soft">Reading…</p>;
  const isOne = unwritten === 1;
  const gap =
    unwritten === 0 ? null : (
      <p className="soft">
        {sentenceCase(countWord(unwritten, locale))} more left, but nobody wrote down why.{' '}
        <RecordLink to="/losses?tab=queue">{isOne ? 'See who' : 'See who they are'}</RecordLink>
      </p>
    );
  if (losses.length === 0) {
    return (
      <>
        <EmptyState
          title="The last five who left stand here, with why"
          action={
            <Button onClick={() => open(unwritten > 0 ? '/losses?tab=queue' : '/customers')}>
              {unwritten > 0 ? 'Write down who left' : 'Open the customer who left'}
            </Button>
          }
        >
          Of five who left, one reason at least is another than you believe. On the customer’s page say “They left”; two
          weeks later you are reminded to call, and what they tell stands beside what was on file.
        </EmptyState>
        {gap}
      </>
    );
  }
  return (
    <>
      <LossTable
        losses={losses}
        label={`The last ${countWord(losses.length, locale)} who left, ${plural(losses.length, 'reason')} on file and found`}
      />
      {gap}
      <FiveCards losses={losses} />
    </>
  );
}
