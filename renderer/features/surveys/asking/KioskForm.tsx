import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Kiosk, KioskSettings } from '../../../../shared/features/surveys/surveys.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { LocationPicker } from '../../../parts/PlacePicker.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useCommandId } from '../../../rpc/use-command-id.ts';
import { Form } from '../../../ui/Form.tsx';
import styles from './Asking.module.css';
import { fromTimeText, toTimeText, usualHours, weekdays } from './kiosk-hours.logic.ts';

type Props = { readonly kiosk: Kiosk; readonly surveyId: Id<'Survey'>; readonly onDone: () => void };
type Seconds = 'idleSeconds' | 'countdownSeconds' | 'pressFilterSeconds' | 'thanksSeconds';

const seconds: readonly { key: Seconds; label: string; hint: string; min: number; max: number }[] = [
  {
    key: 'idleSeconds',
    label: 'Asks “still there?” after',
    hint: '15 to 90 seconds without a touch',
    min: 15,
    max: 90,
  },
  { key: 'countdownSeconds', label: 'Then begins anew after', hint: '5 to 30 seconds', min: 5, max: 30 },
  {
    key: 'pressFilterSeconds',
    label: 'Does not count answers within',
    hint: 'of the last: children press again',
    min: 0,
    max: 60,
  },
  { key: 'thanksSeconds', label: 'Shows the thanks for', hint: '2 to 30 seconds', min: 2, max: 30 },
];

/** Where a tablet stands and how it behaves. */
export function KioskForm({ kiosk, surveyId, onDone }: Props) {
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const [locationId, setLocationId] = useState(kiosk.locationId);
  const [settings, setSettings] = useState<KioskSettings>(kiosk.settings);
  const set = useMutation(orpc.surveys.setKiosk.mutationOptions());
  const { hours } = settings;
  const setDay = (index: number, day: NonNullable<KioskSettings['hours']>[number]): void =>
    setSettings({ ...settings, hours: (hours ?? usualHours).map((was, at) => (at === index ? day : was)) });
  const save = (): void =>
    set.mutate(
      { commandId, kioskId: kiosk.id, surveyId, locationId, settings },
      {
        onSuccess: () => {
          sayDone(`${kiosk.name} asks this survey.`, commandId);
          onDone();
        },
        onError: renew,
      },
    );
  return (
    <Form onSubmit={save} onCancel={onDone} isBusy={set.isPending} problem={set.isError ? toSentence(set.error) : null}>
      <LocationPicker
        label="Where it stands"
        placeholder="not said"
        value={locationId}
        onChange={setLocationId}
        withAutoFocus
      />
      <div className={styles.how}>
        {seconds.map(({ key, label, hint, min, max }) => (
          <NumberInput
            key={key}
            label={label}
            description={hint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            suffix=" s"
            min={min}
            max={max}
            clampBehavior="blur"
            allowDecimal={false}
            value={settings[key]}
            onChange={(value) => setSettings({ ...settings, [key]: typeof value === 'number' ? value : min })}
          />
        ))}
      </div>
      <Checkbox
        label="It asks in opening hours only"
        checked={hours !== null}
        onChange={(event) => setSettings({ ...settings, hours: event.currentTarget.checked ? usualHours : null })}
      />
      {hours === null ? null : (
        <div className={styles.stack}>
          {weekdays.map((weekday, index) => {
            const day = hours[index] ?? null;
            return (
              <div key={weekday} className={styles.hours}>
                <Checkbox
                  label={weekday}
                  checked={day !== null}
                  onChange={(event) => setDay(index, event.currentTarget.checked ? { from: 540, to: 1080 } : null)}
                />
                {day === null ? (
                  <span className="soft">closed</span>
                ) : (
                  (['from', 'to'] as const).map((end) => (
                    <TextInput
                      key={end}
                      type="time"
                      size="sm"
                      aria-label={`${weekday} ${end}`}
                      value={toTimeText(day[end])}
                      onChange={(event) => {
                        const minute = fromTimeText(event.currentTarget.value);
                        if (minute !== null) setDay(index, { ...day, [end]: minute });
                      }}
                    />
                  ))
                )}
              </div>
            );
          })}
        </div>
      )}
    </Form>
  );
}
