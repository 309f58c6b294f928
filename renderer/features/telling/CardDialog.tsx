import type { Card } from '../../../shared/features/telling/telling.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { CardForm } from './CardForm.tsx';
import { ChooseAbout } from './ChooseAbout.tsx';

/** What a card is made of: an action, the wish of an entry, or a card that stands; none of them is asked for first. */
export type CardAbout = {
  readonly actionId: Id<'Action'> | null;
  readonly entryId: Id<'Entry'> | null;
  readonly card: Card | null;
};

type Props = {
  readonly about: CardAbout | null;
  readonly onChoose: (about: CardAbout) => void;
  readonly onClose: () => void;
};

/** Makes a card or changes one. */
export function CardDialog({ about, onChoose, onClose }: Props) {
  const isChosen = about !== null && (about.actionId !== null || about.entryId !== null || about.card !== null);
  return (
    <Dialog
      title={isChosen ? 'You said, we did' : 'What is the card about?'}
      isOpen={about !== null}
      onClose={onClose}
      width={720}
    >
      {about === null ? null : isChosen ? (
        <CardForm key={about.card?.id ?? about.actionId ?? about.entryId} about={about} onDone={onClose} />
      ) : (
        <ChooseAbout onChoose={onChoose} />
      )}
    </Dialog>
  );
}
