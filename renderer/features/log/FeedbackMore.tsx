import { Checkbox, SegmentedControl, Select, TextInput, Textarea } from '@mantine/core';
import { channels, severities } from '../../../shared/features/log/log.schema.ts';
import { channelWords, severityWords } from '../../../shared/features/log/log.words.ts';
import { LocationPicker } from '../../parts/PlacePicker.tsx';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { Field } from '../../ui/Field.tsx';
import { sentenceCase } from '../../ui/format.ts';
import type { FeedbackDraft } from './feedback-draft.ts';
import styles from './LogFeedbackForm.module.css';
import { MomentField } from './MomentField.tsx';
import { PhotoField } from './PhotoField.tsx';

type Props = {
  readonly value: FeedbackDraft;
  readonly change: (patch: Partial<FeedbackDraft>) => void;
  readonly errorOf: (field: string) => string | null;
  readonly anonymous: boolean;
  readonly setAnonymous: (anonymous: boolean) => void;
};

const channelChoices = channels.map((value) => ({ value, label: channelWords[value] }));
const severityChoices = severities.map((value) => ({ value, label: sentenceCase(severityWords[value]) }));
const starChoices = [1, 2, 3, 4, 5].map((stars) => ({ value: String(stars), label: `${stars} of 5` }));

/** What an entry can hold besides words, face, customer and place. */
export function FeedbackMore({ value, change, errorOf, anonymous, setAnonymous }: Props) {
  const { business } = useSignedIn();
  return (
    <>
      <div className={styles.pair}>
        <Select
          label="How it reached you"
          data={channelChoices}
          allowDeselect={false}
          value={value.channel}
          onChange={(channel) => change({ channel: channels.find((one) => one === channel) ?? value.channel })}
        />
        <LocationPicker
          value={value.locationId}
          error={errorOf('locationId')}
          onChange={(locationId) => change({ locationId })}
        />
      </div>
      {value.channel === 'review' ? (
        <div className={styles.pair}>
          <Select
            label="Stars"
            data={starChoices}
            clearable
            value={value.stars === null ? null : String(value.stars)}
            onChange={(stars) => change({ stars: stars === null ? null : Number(stars) })}
          />
          <TextInput
            label="Link to the review"
            placeholder="https://"
            value={value.reviewLink}
            error={errorOf('reviewLink')}
            onChange={(event) => change({ reviewLink: event.currentTarget.value })}
          />
        </div>
      ) : null}
      <div className={styles.pair}>
        <MomentField
          label="When you heard it"
          hint="Leave empty for now."
          value={value.heardAt}
          error={errorOf('heardAt')}
          onChange={(heardAt) => change({ heardAt })}
        />
        <MomentField
          label="Call back by"
          hint="If they wait for a call."
          value={value.callBackAt}
          error={errorOf('callBackAt')}
          onChange={(callBackAt) => change({ callBackAt })}
        />
      </div>
      <Field label="How bad was it?" hint="Severe opens an action, however they left.">
        {(id) => (
          <SegmentedControl
            id={id}
            fullWidth
            aria-label="How bad was it?"
            data={severityChoices}
            value={value.severity}
            onChange={(severity) => change({ severity })}
          />
        )}
      </Field>
      <Textarea
        label="What you did about it"
        autosize
        minRows={1}
        value={value.didAbout ?? ''}
        error={errorOf('didAbout')}
        onChange={(event) => change({ didAbout: event.currentTarget.value })}
      />
      <Checkbox
        label="They had heard something different from us before"
        checked={value.type === 'heard-different'}
        onChange={(event) => change({ type: event.currentTarget.checked ? 'heard-different' : 'said' })}
      />
      {value.type === 'heard-different' ? (
        <div className={styles.pair}>
          <TextInput
            label="Told by whom"
            value={value.toldBy ?? ''}
            error={errorOf('toldBy')}
            onChange={(event) => change({ toldBy: event.currentTarget.value })}
          />
          <TextInput
            label="Told what"
            value={value.toldWhat ?? ''}
            error={errorOf('toldWhat')}
            onChange={(event) => change({ toldWhat: event.currentTarget.value })}
          />
        </div>
      ) : null}
      <PhotoField photos={value.photos} error={errorOf('photoIds')} onChange={(photos) => change({ photos })} />
      {business.anonymousEntries ? (
        <Checkbox
          label="Leave my name out"
          description="Neither the entry nor its history says who wrote it, so you can’t find it among yours later."
          checked={anonymous}
          error={errorOf('anonymous')}
          onChange={(event) => setAnonymous(event.currentTarget.checked)}
        />
      ) : null}
    </>
  );
}
