import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { exceptionOutcomes, type PolicyException } from '../../../shared/features/policy/policy.schema.ts';
import { exceptionKindWords, outcomeWords } from '../../../shared/features/policy/policy.words.ts';
import { parseMoney, toDecimalText } from '../../../shared/money.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayText, Money } from '../../ui/DateText.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { sentenceCase } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Policy.module.css';

type Props = { readonly of: PolicyException; readonly onDone: () => void };

/** What became of the customer after an exception or a denial. */
export function OutcomeForm({ of, onDone }: Props) {
  const { currency, locale } = useReader();
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [outcome, setOutcome] = useState(of.outcome);
  const usual = of.marginKeptMinor ?? of.yearlyMarginMinor;
  const [margin, setMargin] = useState(usual === null ? '' : toDecimalText(usual, currency));
  const settle = useMutation(orpc.policy.settle.mutationOptions());
  const archive = useMutation(orpc.policy.archiveException.mutationOptions());
  const keepsMargin = of.kind === 'broken' && outcome === 'stayed';
  const [isChecked, setIsChecked] = useState(false);
  const marginKeptMinor = keepsMargin && margin.trim() !== '' ? parseMoney(margin, currency, locale) : null;
  const isWrong = keepsMargin && margin.trim() !== '' && marginKeptMinor === null;
  const done = (sentence: string) => () => {
    sayDone(sentence, commandId);
    onDone();
  };
  const submit = (): void => {
    setIsChecked(true);
    if (!isWrong) settle.mutate({ commandId, id: of.id, outcome, marginKeptMinor }, { onSuccess: done('Saved.') });
  };
  const refused = toFieldError(settle.error);
  const error = archive.error ?? settle.error;
  return (
    <Form
      onSubmit={submit}
      isBusy={settle.isPending}
      problem={error === null ? null : (refused?.sentence ?? toSentence(error))}
      note={
        <Button
          variant="subtle"
          size="compact-sm"
          loading={archive.isPending}
          onClick={() =>
            archive.mutate({ commandId, id: of.id, archived: true }, { onSuccess: done('It was taken out.') })
          }
        >
          Take this out
        </Button>
      }
    >
      <p className={styles.told}>
        <RecordLink to={`/customers/${of.customerId}`}>{of.customerName}</RecordLink>, <DayText day={of.happenedOn} />:{' '}
        {exceptionKindWords[of.kind]}, “{of.policyName}”
        {of.costMinor === null ? null : (
          <>
            , which cost <Money minor={of.costMinor} />
          </>
        )}
        . {of.note}
      </p>
      <Field label="What became of them?">
        {(field) => (
          <SegmentedControl
            id={field}
            fullWidth
            data-autofocus
            aria-label="What became of them?"
            data={exceptionOutcomes.map((value) => ({ value, label: sentenceCase(outcomeWords[value]) }))}
            value={outcome}
            onChange={setOutcome}
          />
        )}
      </Field>
      {keepsMargin ? (
        <TextInput
          label="Yearly margin kept"
          description="As it stands on their page, unless you know better."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="decimal"
          value={margin}
          error={isChecked && isWrong ? 'Write an amount, such as 490.' : null}
          onChange={(event) => setMargin(event.currentTarget.value)}
        />
      ) : null}
    </Form>
  );
}
