import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DateText.tsx';
import { AnswerPulse } from './AnswerPulse.tsx';

/** The pulses that wait for whoever is signed in. */
export function AskedPulses() {
  const { data, error } = useQuery(orpc.pulse.mine.queryOptions({ input: {} }));
  if (error !== null) return <p role="alert">{toSentence(error)}</p>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  const [first, ...others] = data.items.toSorted((a, b) => Number(a.hasAnswered) - Number(b.hasAnswered));
  if (first === undefined)
    return (
      <Card title="Nothing waits for you">
        <p className="soft">When your leaders ask how it is to work here, the questions will stand on this page.</p>
      </Card>
    );
  return (
    <>
      {[first, ...others].map((pulse) =>
        pulse.hasAnswered ? (
          <Card key={pulse.id} title={`You have answered “${pulse.title}”`}>
            <p className="soft">
              Thank you. It is open until <DayText day={pulse.closesOn} />; nobody reads anything before that.
            </p>
          </Card>
        ) : (
          <AnswerPulse key={pulse.id} pulse={pulse} />
        ),
      )}
    </>
  );
}
