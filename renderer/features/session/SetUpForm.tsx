import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { businessKinds } from '../../../shared/features/business/business.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { toFormProblems } from '../../rpc/form-problems.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Card } from '../../ui/Card.tsx';
import { currencyChoices, monthChoices, timeZoneChoices } from '../../ui/computer-choices.ts';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { emptySetUp, kindName, setUpSchema, type SetUp } from './first-run.logic.ts';
import { WelcomeFrame } from './WelcomeFrame.tsx';
import styles from './Welcome.module.css';

/** What is needed once the business is set up: the code to write down, and what signs the owner in. */
export type SetUpDone = { readonly recoveryCode: string; readonly personId: string; readonly pin: string };

type Props = {
  readonly sampleProblem: string | null;
  readonly onSetUp: (done: SetUpDone) => void;
  readonly onFilling: () => void;
  readonly onTakeIn: () => void;
};

const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();

export function SetUpForm({ sampleProblem, onSetUp, onFilling, onTakeIn }: Props) {
  const [values, setValues] = useState<SetUp>(() => emptySetUp({ locale: navigator.language, timeZone }));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [commandId] = useCommandId();
  const [sampleCommandId] = useCommandId();
  const setUp = useMutation(orpc.session.setUp.mutationOptions());
  const fill = useMutation(orpc.sample.fill.mutationOptions());
  const currencies = useMemo(() => currencyChoices(locale), []);
  const zones = useMemo(() => timeZoneChoices(timeZone), []);
  const { errorOf, problem } = toFormProblems(setUp.error, errors);
  const set = (patch: Partial<SetUp>): void => setValues((was) => ({ ...was, ...patch }));

  const save = (): void => {
    const checked = setUpSchema.safeParse(values);
    setErrors(checked.success ? {} : formErrors(checked.error));
    if (!checked.success) return;
    const { ownerName, pin, pinAgain: _same, ...business } = checked.data;
    setUp.mutate(
      { commandId, business, ownerName, pin },
      { onSuccess: ({ recoveryCode, ownerId }) => onSetUp({ recoveryCode, personId: ownerId, pin }) },
    );
  };
  const lookAround = (): void => fill.mutate({ commandId: sampleCommandId }, { onSuccess: onFilling });
  const pinProps = { inputMode: 'numeric', autoComplete: 'off', maxLength: 12 } as const;

  return (
    <WelcomeFrame
      title="See your business as your customers do"
      purpose="Two minutes to set up. Everything stays on this computer."
    >
      <Card>
        <div className={styles.aside}>
          <div>
            <strong>Only looking?</strong>
            <p className="soft small">
              {sampleProblem ??
                (fill.isError
                  ? toSentence(fill.error)
                  : 'A small internet installer with a year of customers’ words shows what this is for.')}
            </p>
          </div>
          <Button variant="default" loading={fill.isPending} onClick={lookAround}>
            See the sample company
          </Button>
        </div>
        <div className={`${styles.aside} ${styles.other}`}>
          <div>
            <strong>Were you here before, or on another computer?</strong>
            <p className="soft small">A backup or an export brings the whole business along, as it was then.</p>
          </div>
          <Button variant="default" onClick={onTakeIn}>
            Bring it back…
          </Button>
        </div>
      </Card>
      <Card>
        <Form verb="Set up" onSubmit={save} isBusy={setUp.isPending} problem={problem}>
          <fieldset className={styles.group}>
            <legend className={styles.legend}>Your business</legend>
            <TextInput
              label="What is it called?"
              autoFocus
              value={values.name}
              error={errorOf('name')}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
            <Select
              label="What kind of business is it?"
              description="Brings touchpoints and reasons that fit; all can be changed."
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              data={businessKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
              value={values.kind}
              allowDeselect={false}
              onChange={(kind) => set({ kind: businessKinds.find((known) => known === kind) ?? 'other' })}
            />
            <div className={styles.pair}>
              <Select
                label="Currency"
                searchable
                data={currencies}
                value={values.currency}
                error={errorOf('currency')}
                allowDeselect={false}
                onChange={(currency) => set({ currency: currency ?? values.currency })}
              />
              <Select
                label="The business year starts in"
                data={monthChoices(locale)}
                value={String(values.yearStartsInMonth)}
                allowDeselect={false}
                onChange={(month) => set({ yearStartsInMonth: Number(month ?? 1) })}
              />
            </div>
            <Select
              label="Time zone"
              searchable
              data={zones}
              value={values.timeZone}
              error={errorOf('timeZone')}
              allowDeselect={false}
              onChange={(zone) => set({ timeZone: zone ?? values.timeZone })}
            />
          </fieldset>
          <fieldset className={styles.group}>
            <legend className={styles.legend}>You, the owner</legend>
            <TextInput
              label="Your name"
              value={values.ownerName}
              error={errorOf('ownerName')}
              onChange={(event) => set({ ownerName: event.currentTarget.value })}
            />
            <div className={styles.pair}>
              <PasswordInput
                label="PIN, at least 6 digits"
                {...pinProps}
                value={values.pin}
                error={errorOf('pin')}
                onChange={(event) => set({ pin: event.currentTarget.value })}
              />
              <PasswordInput
                label="The same PIN again"
                {...pinProps}
                value={values.pinAgain}
                error={errorOf('pinAgain')}
                onChange={(event) => set({ pinAgain: event.currentTarget.value })}
              />
            </div>
            <p className="soft small">
              A PIN keeps roles apart. It does not protect a stolen computer: turn on disk encryption for that.
            </p>
          </fieldset>
        </Form>
      </Card>
    </WelcomeFrame>
  );
}
