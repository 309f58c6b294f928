import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Version } from '../../../../../shared/features/surveys/surveys.schema.ts';
import type { Id } from '../../../../../shared/ids.ts';
import { LocationPicker } from '../../../../parts/PlacePicker.tsx';
import { orpc } from '../../../../rpc/client.ts';
import { Card } from '../../../../ui/Card.tsx';
import { DayField } from '../../../../ui/DayField.tsx';
import { plural } from '../../../../ui/format.ts';
import { KeyHint } from '../../../../ui/KeyHint.tsx';
import { SheetPad } from './SheetPad.tsx';
import styles from './Sheets.module.css';
import { useSheets } from './use-sheets.ts';

type Props = {
  readonly surveyId: Id<'Survey'>;
  readonly version: Version;
  readonly language: string;
  readonly firstSheet: number;
};

/** A stack of sheets, one after the other, without the mouse. */
export function EnterSheets({ surveyId, version, language, firstSheet }: Props) {
  const number = useRef<HTMLInputElement>(null);
  const pad = useRef<HTMLDivElement>(null);
  const { draft, setDraft, turn, count, said, hasFailed, save, takeBack } = useSheets(
    surveyId,
    version,
    language,
    firstSheet,
  );
  const { sheet } = draft;
  const { data: found } = useQuery(orpc.surveys.findSheet.queryOptions({ input: { surveyId, sheet } }));
  const numberProblem = found === undefined ? null : numberSentence(sheet, found.state);
  return (
    <div className={styles.two}>
      <Card>
        <div className={styles.head}>
          <TextInput
            ref={number}
            label="Sheet"
            inputMode="numeric"
            w={120}
            size="lg"
            value={String(sheet)}
            error={numberProblem}
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              pad.current?.querySelector<HTMLElement>('section')?.focus();
            }}
            onChange={(event) => {
              const typed = Number(event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 7));
              if (typed >= 1) setDraft({ ...draft, sheet: typed });
            }}
          />
          <output className={hasFailed ? styles.failed : styles.said}>{said}</output>
        </div>
        <div ref={pad}>
          <SheetPad
            key={turn}
            definition={version.definition}
            language={language}
            answers={draft.answers}
            onChange={(answers) => setDraft((was) => ({ ...was, answers }))}
            label={`Sheet ${sheet}`}
            endWords={`saves sheet ${sheet} and goes on to ${sheet + 1}`}
            onEnd={save}
            onUndo={takeBack}
            onNumber={() => number.current?.focus()}
          />
        </div>
      </Card>
      <div className={styles.column}>
        <Card title={count === 0 ? 'No sheet entered yet' : `${count} ${plural(count, 'sheet')} entered now`}>
          <div className={styles.stack}>
            <DayField
              label="Filled in on (today where it is empty)"
              value={draft.on}
              onChange={(on) => setDraft({ ...draft, on })}
            />
            <LocationPicker
              label="Where"
              placeholder="not said"
              value={draft.locationId}
              onChange={(locationId) => setDraft({ ...draft, locationId })}
            />
            <Button variant="default" disabled={count === 0} onClick={takeBack}>
              Take back the last sheet <KeyHint keys="Ctrl Z" />
            </Button>
          </div>
        </Card>
        <Card title="One key an answer">
          <dl className={styles.keys}>
            <Key keys="0 … 9">a point on a scale</Key>
            <Key keys="-">ten, where the scale begins at 0</Key>
            <Key keys="a b c">an option, as it is lettered</Key>
            <Key keys="y n">yes, no</Key>
            <Key keys=".">left blank (or the space bar)</Key>
            <Key keys="?">don’t know, where it is offered</Key>
            <Key keys="Enter">after words, several ticks, and at the end</Key>
            <Key keys="↑">back one question (or Backspace)</Key>
            <Key keys="#">another sheet number</Key>
          </dl>
        </Card>
      </div>
    </div>
  );
}

function Key({ keys, children }: { readonly keys: string; readonly children: string }) {
  return (
    <div className={styles.key}>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function numberSentence(sheet: number, state: 'unknown' | 'printed' | 'entered' | 'checked'): string | null {
  if (state === 'unknown') return `Sheet ${sheet} was never printed.`;
  return state === 'printed' ? null : `Sheet ${sheet} was entered already.`;
}
