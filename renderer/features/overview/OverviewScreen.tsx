import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { daySchema, toDay } from '../../../shared/clock.ts';
import { periodName } from '../../../shared/period.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { ChooseFigures } from './ChooseFigures.tsx';
import { listQuarters, type OverviewScreenFilter } from './overview.logic.ts';
import { useFiguresPart, useMapPart, usePlacesPart } from './overview-parts.tsx';
import { TiesForm } from './TiesForm.tsx';

const tabs = [
  { key: 'figures' as const, label: 'Figures' },
  { key: 'map' as const, label: 'Touchpoints' },
  { key: 'places' as const, label: 'Places' },
];

/** The quarter at a glance: the figures that matter, where customers leave unhappy, and what is beyond chance. */
export function OverviewScreen({ filter, setFilter }: FilteredScreen<OverviewScreenFilter>) {
  const { now, timeZone } = useReader();
  const { business, person } = useSignedIn();
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => setIsOpen(false);
  const today = toDay(now, timeZone);
  const tab = filter.tab ?? 'figures';
  const quarters = listQuarters(today, filter.on ?? today, business.yearStartsInMonth);
  const shown = quarters.find(({ from, to }) => from <= (filter.on ?? today) && to >= (filter.on ?? today));
  // Today’s quarter has no day in the address, so that it is tomorrow’s quarter tomorrow.
  const on = shown === undefined || shown.to >= today ? undefined : shown.from;
  const parts = { figures: useFiguresPart(on), map: useMapPart(on), places: usePlacesPart(on) };
  const canChoose = tab === 'figures' && person.role === 'owner';
  const verb = canChoose ? 'Choose figures' : 'What counts where';
  const hasAction = canChoose || tab === 'map';
  useShortcut('C', verb, () => setIsOpen(true), hasAction);
  const { title, purpose, body } = parts[tab];
  return (
    <PageFrame
      title={title}
      purpose={purpose}
      action={
        hasAction ? (
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {verb} <KeyHint keys="C" />
          </Button>
        ) : undefined
      }
    >
      <FilterRow tabs={tabs} chosen={tab} onChoose={(key) => setFilter({ tab: key === 'figures' ? undefined : key })}>
        <Select
          size="sm"
          w={150}
          aria-label="Quarter"
          allowDeselect={false}
          data={quarters.map((quarter) => ({
            value: quarter.from,
            label: periodName(quarter, business.yearStartsInMonth),
          }))}
          value={shown?.from ?? null}
          onChange={(from) => {
            const chosen = daySchema.safeParse(from).data;
            setFilter({ on: chosen === quarters[0]?.from ? undefined : chosen });
          }}
        />
      </FilterRow>
      {body}
      <Dialog
        title={canChoose ? 'The figures that matter' : 'What counts where'}
        isOpen={isOpen}
        onClose={close}
        width={760}
      >
        {canChoose ? <ChooseFigures onDone={close} /> : <TiesForm onDone={close} />}
      </Dialog>
    </PageFrame>
  );
}
