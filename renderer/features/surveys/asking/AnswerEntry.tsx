import { Button, SegmentedControl, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SurveyPage, Version } from '../../../../shared/features/surveys/surveys.schema.ts';
import type { CustomerId } from '../../../../shared/ids.ts';
import { LocationPicker } from '../../../parts/PlacePicker.tsx';
import { languageName } from '../../../parts/questions/answer-words.logic.ts';
import { AnswerForm } from '../../../parts/questions/AnswerForm.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { Card } from '../../../ui/Card.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useOpen } from '../../../ui/use-open.ts';
import { answerDraftSchema } from './answer-draft.ts';
import styles from './Asking.module.css';

type Props = {
  readonly survey: SurveyPage;
  readonly version: Version;
  readonly customer: { readonly id: CustomerId; readonly name: string; readonly kind: string } | null;
};

const channels = [
  { value: 'phone', label: 'On the phone' },
  { value: 'in-person', label: 'In person' },
] as const;

/** The questions, all below each other, for somebody who listens and writes. */
export function AnswerEntry({ survey, version, customer }: Props) {
  const { definition } = version;
  const { business } = useSignedIn();
  const open = useOpen();
  const sayDone = useUndoNotice();
  const {
    value: draft,
    setValue: setDraft,
    clear,
  } = useDraft(`answers ${survey.id} ${customer?.id ?? ''}`, answerDraftSchema, () => ({
    id: newId<'Response'>(),
    answers: {},
    channel: 'phone' as const,
    locationId: null,
    language: definition.languages[0] ?? 'en',
  }));
  const record = useMutation(orpc.surveys.record.mutationOptions());
  const save = (isComplete: boolean): void => {
    const { id, answers, channel, locationId, language } = draft;
    const commandId = newId<'Command'>();
    const fields = {
      surveyId: survey.id,
      versionId: version.id,
      answers,
      customerId: customer?.id ?? null,
      locationId,
      channel,
      language,
      sheet: null,
      answeredAt: Date.now(),
    };
    record.mutate(
      { commandId, id, fields, isComplete },
      {
        onSuccess: ({ actionId }) => {
          clear();
          sayDone(actionId === null ? 'Saved.' : 'Saved, and an action is open.', commandId);
          open(customer === null ? `/surveys/${survey.id}?tab=responses` : `/customers/${customer.id}`);
        },
      },
    );
  };
  return (
    <>
      <Card>
        <div className={styles.how}>
          <Field label="How">
            {(id) => (
              <SegmentedControl
                id={id}
                fullWidth
                aria-label="How"
                data={[...channels]}
                value={draft.channel}
                onChange={(channel) => setDraft({ ...draft, channel })}
              />
            )}
          </Field>
          <LocationPicker
            placeholder="not said"
            value={draft.locationId}
            onChange={(locationId) => setDraft({ ...draft, locationId })}
          />
          {definition.languages.length > 1 ? (
            <Select
              label="Language"
              data={definition.languages.map((value) => ({ value, label: languageName(value) }))}
              value={draft.language}
              allowDeselect={false}
              onChange={(language) => setDraft({ ...draft, language: language ?? draft.language })}
            />
          ) : null}
        </div>
      </Card>
      <Card>
        <AnswerForm
          isWhole
          definition={definition}
          answers={draft.answers}
          onChange={(answers) => setDraft((was) => ({ ...was, answers }))}
          language={draft.language}
          seed={draft.id}
          named={{ businessName: business.name, customer }}
          verb="Save the answers"
          onDone={() => save(true)}
          isBusy={record.isPending}
          problem={record.isError ? toSentence(record.error) : null}
          note={
            <Button variant="subtle" size="compact-md" onClick={() => save(false)}>
              They stopped here
            </Button>
          }
        />
      </Card>
    </>
  );
}
