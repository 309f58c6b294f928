import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { AuditPage } from '../../../../shared/features/mirror/mirror.schema.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { countText, plural } from '../../../ui/format.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { RevealList } from '../RevealList.tsx';
import { suggestVows } from '../vows.logic.ts';
import own from './End.module.css';
import { countVerdicts, indexOf, listOpen, listSteps, type Place } from './steps.logic.ts';
import styles from './Stage.module.css';
import { StageFrame } from './StageFrame.tsx';
import type { StageProps } from './stage-props.ts';
import { uncoveredText } from './uncovered.logic.ts';
import { useFinish } from './use-finish.ts';
import { VowsForm } from './VowsForm.tsx';

type Props = Pick<StageProps, 'title' | 'note' | 'earlier'> & {
  readonly page: AuditPage;
  readonly onGo: (place: Place) => void;
};

/** The end of an audit: what was uncovered, what one promises oneself, and the last word. */
export function EndStage({ page, onGo, ...frame }: Props) {
  const reader = useReader();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const steps = listSteps(page.definition);
  const missing = listOpen(page.definition, page.answers);
  const common = { ...frame, progress: 1, purpose: 'The last step.', onSubmit: () => undefined };
  if (missing.length > 0) {
    return (
      <StageFrame {...common} buttons={frame.earlier}>
        <h2 ref={head} className={styles.question} tabIndex={-1}>
          {countText(missing.length, reader.locale)} {plural(missing.length, 'question is', 'questions are')} still open
        </h2>
        <ul className={own.missing}>
          {missing.map((step) => (
            <li key={step.item.id}>
              <Button
                variant="subtle"
                className={own.wide}
                onClick={() => onGo({ at: 'item', index: indexOf(step, steps) })}
              >
                {countText(indexOf(step, steps) + 1, reader.locale)}. {step.item.label}
              </Button>
            </li>
          ))}
        </ul>
      </StageFrame>
    );
  }
  return <Ending {...common} page={page} head={head} />;
}

type EndingProps = Pick<StageProps, 'title' | 'note' | 'earlier' | 'purpose' | 'progress'> & {
  readonly page: AuditPage;
  readonly onSubmit: () => void;
  readonly head: React.Ref<HTMLHeadingElement>;
};

function Ending({ page, head, ...frame }: EndingProps) {
  const reader = useReader();
  const { audit, definition, reveals } = page;
  const [isAsking, setIsAsking] = useState(false);
  const finishing = useFinish(audit.id);
  const ask = (): void => {
    if (finishing.check()) setIsAsking(true);
  };
  return (
    <StageFrame
      {...frame}
      onCtrlEnter={ask}
      problem={finishing.problem}
      buttons={
        <>
          {frame.earlier}
          <Button onClick={ask}>
            Finish <KeyHint keys="Ctrl Enter" onAccent />
          </Button>
        </>
      }
    >
      <h2 ref={head} className={styles.question} tabIndex={-1}>
        {uncoveredText(countVerdicts(reveals), reader.locale)}
      </h2>
      <div className={own.ending}>
        <VowsForm
          vows={finishing.vows}
          onChange={finishing.setVows}
          suggestions={suggestVows(reveals, reader)}
          isTried={finishing.isTried}
        />
        <RevealList reveals={reveals} definition={definition} />
      </div>
      <Confirm
        isOpen={isAsking}
        title={`Finish the mirror of ${audit.name}?`}
        verb="Finish"
        isBusy={finishing.isBusy}
        onConfirm={() => finishing.finish(() => setIsAsking(false))}
        onCancel={() => setIsAsking(false)}
      >
        <p>
          Nothing of it changes afterwards, and ratings that have not come by now are not taken any more. What does not
          fit the records becomes a finding.
        </p>
      </Confirm>
    </StageFrame>
  );
}
