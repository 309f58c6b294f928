import { Button } from '@mantine/core';
import type { ActionState } from '../../../shared/features/actions/actions.schema.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './ActionScreen.module.css';
import { nextStates } from './actions.logic.ts';

type Props = {
  readonly state: ActionState;
  readonly isBusy: boolean;
  readonly onChoose: (state: ActionState) => void;
};

/** Where the action can go from here; the first is what one usually wants. */
export function StateButtons({ state, isBusy, onChoose }: Props) {
  return (
    <div className={styles.buttons}>
      {nextStates(state)
        .map((next, index) => (
          <StateButton key={next.state} {...next} isMain={index === 0} isBusy={isBusy} onChoose={onChoose} />
        ))
        .toReversed()}
    </div>
  );
}

type ButtonProps = Props & { readonly verb: string; readonly keys: string; readonly isMain: boolean };

function StateButton({ state, verb, keys, isMain, isBusy, onChoose }: ButtonProps) {
  useShortcut(keys, verb, () => onChoose(state));
  return (
    <Button variant={isMain ? 'filled' : 'default'} disabled={isBusy} onClick={() => onChoose(state)}>
      {verb} <KeyHint keys={keys} onAccent={isMain} />
    </Button>
  );
}
