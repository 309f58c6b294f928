import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Card, CardClaim } from '../../../shared/features/telling/telling.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { CardWords } from './CardWords.tsx';
import { RaiserList } from './RaiserList.tsx';
import type { ToTell } from './TellDialog.tsx';
import { cardMark } from './telling.logic.ts';
import styles from './Told.module.css';

type Props = {
  readonly card: Card;
  readonly onChange: (card: Card) => void;
  readonly onTell: (toTell: ToTell) => void;
};

/** One card: what it says at the left, who has heard at the right. */
export function CardItem({ card, onChange, onTell }: Props) {
  const mark = cardMark(card, useReader());
  const { id, actionId, actionWhat, said } = card;
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.words}>
        <CardWords card={card} id={id} />
        <div className={styles.foot}>
          <ToneMark tone={mark.tone}>{mark.text}</ToneMark>
          <CardButtons card={card} onChange={onChange} />
          {actionId === null ? null : (
            <RecordLink to={`/actions/${actionId}`} className={styles.action}>
              <span className="seen-by-readers-only">{actionWhat}: </span>The action
            </RecordLink>
          )}
        </div>
      </div>
      <section className={styles.raisers} aria-label={`Who raised: ${said}`}>
        <RaiserList card={card} onTell={onTell} />
      </section>
    </article>
  );
}

/** Showing, taking down and changing a card; saying that it worked where it is proven and nobody has. */
function CardButtons({ card, onChange }: Pick<Props, 'card' | 'onChange'>) {
  const sayDone = useUndoNotice();
  const show = useMutation(orpc.telling.show.mutationOptions());
  const takeDown = useMutation(orpc.telling.takeDown.mutationOptions());
  const isBusy = show.isPending || takeDown.isPending;
  const { id, state, says, provenClaim, worked } = card;
  const put = (as: CardClaim): void => {
    const commandId = newId<'Command'>();
    show.mutate(
      { commandId, id, as },
      {
        onSuccess: () => sayDone(as === 'worked' ? 'The card says that it worked.' : 'The card is shown.', commandId),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  const take = (): void => {
    const commandId = newId<'Command'>();
    takeDown.mutate({ commandId, id }, { onSuccess: () => sayDone('The card is taken down.', commandId) });
  };
  return (
    <>
      {says === '' ? (
        <Button size="compact-sm" onClick={() => onChange(card)}>
          Write it
        </Button>
      ) : state === 'shown' ? (
        <Button size="compact-sm" variant="default" disabled={isBusy} onClick={take}>
          Take down
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => put('changed')}>
          Show it
        </Button>
      )}
      {provenClaim === null || worked !== null ? null : (
        <Button size="compact-sm" variant="light" disabled={isBusy} onClick={() => put('worked')}>
          Say that it worked
        </Button>
      )}
      {says === '' ? null : (
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(card)}>
          Change
        </Button>
      )}
    </>
  );
}
