import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isAnswered, noPhotos } from '../../../../shared/features/checklists/fill.rules.ts';
import type { AuditPage } from '../../../../shared/features/mirror/mirror.schema.ts';
import type { FilteredScreen } from '../../../ui/screen.ts';
import { useOpen } from '../../../ui/use-open.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { useAnswering } from '../mirror.queries.ts';
import { AnswerStage } from './AnswerStage.tsx';
import type { AuditFilter } from './audit-address.ts';
import { ClaimStage } from './ClaimStage.tsx';
import { EndStage } from './EndStage.tsx';
import { RevealStage } from './RevealStage.tsx';
import {
  listSteps,
  neighbour,
  placeName,
  placeOf,
  placeToGoOn,
  soFarText,
  stepText,
  type Place,
} from './steps.logic.ts';
import { VowsStage } from './VowsStage.tsx';

type Props = FilteredScreen<AuditFilter> & { readonly page: AuditPage };

/** Leads through an audit, one question at a time. The address says where one is; the answers say where to go on. */
export function GoThrough({ page, filter, setFilter }: Props) {
  const { locale } = useReader();
  const open = useOpen();
  const { audit, definition, answers, reveals, vowsBefore } = page;
  const { answer, reveal, isBusy, problem } = useAnswering(audit.id);
  const [fresh, setFresh] = useState<string | null>(null);
  const steps = listSteps(definition);
  const hasVows = vowsBefore.length > 0;
  const goOn = placeToGoOn(definition, answers, hasVows);
  const place = placeOf(filter.at, steps, hasVows) ?? goOn;
  const at = placeName(place, steps);
  useEffect(() => {
    // Named in the address, so that Back from a list of records comes to this very question.
    if (filter.at !== at) setFilter({ at });
  }, [filter.at, at, setFilter]);

  const go = (to: Place): void => open(`/mirror/${audit.id}?at=${placeName(to, steps)}`);
  const next = (): void => go(neighbour(place, 1, steps, hasVows) ?? { at: 'end' });
  const before = neighbour(place, -1, steps, hasVows);
  const frame = {
    title: `Mirror, ${audit.name}`,
    note: reveals.length === 0 ? null : soFarText(reveals, locale),
    problem,
    earlier: (
      <>
        {before === null ? null : (
          <Button variant="subtle" onClick={() => go(before)}>
            Earlier
          </Button>
        )}
      </>
    ),
  };
  if (place.at === 'before') {
    return <VowsStage {...frame} vows={vowsBefore} progress={0} purpose="Before anything new." onNext={next} />;
  }
  const step = place.at === 'item' ? steps[place.index] : undefined;
  if (place.at === 'end' || step === undefined) {
    return <EndStage {...frame} page={page} onGo={go} />;
  }
  const { item, section } = step;
  const uncovered = reveals.find(({ itemId }) => itemId === item.id);
  const state = uncovered !== undefined ? 'uncovered' : isAnswered(item, answers, noPhotos) ? 'answered' : 'asked';
  const stage = {
    ...frame,
    purpose: stepText({ index: place.index, section }, steps.length, state, locale),
    progress: (place.index + 1) / steps.length,
  };
  const draftName = `mirror ${audit.id} ${item.id}`;
  if (item.type !== 'claim') {
    return (
      <AnswerStage
        key={item.id}
        {...stage}
        item={item}
        answered={answers[item.id]}
        draftName={draftName}
        onAnswer={(given, onDone) => answer(item.id, given, onDone)}
        onNext={next}
        isBusy={isBusy}
      />
    );
  }
  if (uncovered !== undefined) {
    const isFresh = fresh === item.id;
    return <RevealStage key={item.id} {...stage} item={item} reveal={uncovered} isFresh={isFresh} onNext={next} />;
  }
  return (
    <ClaimStage
      key={item.id}
      {...stage}
      item={item}
      draftName={draftName}
      onClaim={(given, onDone) =>
        reveal(item.id, given, () => {
          setFresh(item.id);
          onDone();
        })
      }
      onSkip={next}
      isBusy={isBusy}
    />
  );
}
