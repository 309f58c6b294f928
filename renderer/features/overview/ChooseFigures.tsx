import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChosenFigure, FigureChoice } from '../../../shared/features/overview/overview.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import { chooseDraftSchema, fromChooseDraft, toChooseDraft } from './choose-draft.ts';
import { FigureField } from './FigureField.tsx';

type Props = { readonly onDone: () => void };

/** Which figures stand on the overview, in which order, and what each should come to. */
export function ChooseFigures({ onDone }: Props) {
  const { data, error } = useQuery(orpc.overview.figures.queryOptions({ input: {} }));
  if (error !== null) return <p role="alert">{toSentence(error)}</p>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  return <Fields {...data} onDone={onDone} />;
}

type FieldsProps = Props & { readonly chosen: readonly ChosenFigure[]; readonly choices: readonly FigureChoice[] };

function Fields({ chosen, choices, onDone }: FieldsProps) {
  const { currency } = useReader();
  const sayDone = useUndoNotice();
  const [commandId, renewCommandId] = useCommandId();
  const [problem, setProblem] = useState<string | null>(null);
  const { value, setValue, clear } = useDraft('overview figures', chooseDraftSchema, () =>
    toChooseDraft(chosen, choices, currency),
  );
  const save = useMutation(orpc.overview.choose.mutationOptions());
  const submit = (): void => {
    const read = fromChooseDraft(value, choices, currency);
    if ('problem' in read) return setProblem(read.problem);
    setProblem(null);
    save.mutate(
      { commandId, figures: read.figures },
      {
        onSuccess: () => {
          clear();
          onDone();
          sayDone('The figures are chosen.', commandId);
        },
        onError: renewCommandId,
      },
    );
  };
  return (
    <Form
      onSubmit={submit}
      onCancel={onDone}
      isBusy={save.isPending}
      problem={problem ?? (save.error === null ? null : toSentence(save.error))}
      note="One to six, the same for everybody who sees the overview."
    >
      {value.map((one, index) => (
        <FigureField
          key={index}
          number={index + 1}
          value={one}
          choices={choices.filter(({ id }) => id === one.measureId || value.every(({ measureId }) => measureId !== id))}
          onChange={(patch) =>
            setValue((was) => was.map((other, at) => (at === index ? { ...other, ...patch } : other)))
          }
        />
      ))}
    </Form>
  );
}
