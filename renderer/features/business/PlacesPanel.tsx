import { useMutation, useQuery } from '@tanstack/react-query';
import { departments, reasonLists, type Reason } from '../../../shared/features/business/business.schema.ts';
import { departmentWords } from '../../../shared/features/business/business.words.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { AddPlace } from './AddPlace.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import styles from './PlacesPanel.module.css';

const departmentOptions = departments.map((value) => ({ value, label: departmentWords[value] }));

const reasonWords: Readonly<Record<Reason['list'], { readonly title: string; readonly purpose: string }>> = {
  theme: { title: 'What entries are about', purpose: 'Name processes, never people: “second bill”, not “Jo”.' },
  slip: { title: 'Why a promise slips', purpose: 'What really made it late: “day was full”, “part missing”.' },
  loss: { title: 'Why customers leave', purpose: 'What they found elsewhere, or no longer found here.' },
};

/** Locations, touchpoints and reasons: what records are sorted by. */
export function PlacesPanel() {
  const { data, error } = useQuery(orpc.business.places.queryOptions({ input: {} }));
  const addLocation = useMutation(orpc.business.addLocation.mutationOptions());
  const addTouchpoint = useMutation(orpc.business.addTouchpoint.mutationOptions());
  if (error !== null) return <Card>{toSentence(error)}</Card>;
  if (data === undefined) return null;
  const problemOf = (failed: unknown): string | null => (failed === null ? null : toSentence(failed));
  return (
    <div className={styles.grid}>
      <PlaceCard
        title="Touchpoints"
        purpose="Where customers meet you. Each belongs to a department: everyone is in marketing."
        places={data.touchpoints.map((place) => ({
          ...place,
          kind: 'touchpoint',
          detail: departmentWords[place.department],
        }))}
        add={
          <AddPlace
            label="Another touchpoint"
            choice={{ label: 'Department', options: departmentOptions }}
            isBusy={addTouchpoint.isPending}
            problem={problemOf(addTouchpoint.error)}
            onAdd={(name, chosen, done) => {
              const department = departments.find((known) => known === chosen) ?? 'support';
              addTouchpoint.mutate({ commandId: newId(), id: newId(), name, department }, { onSuccess: done });
            }}
          />
        }
      />
      <PlaceCard
        title="Locations"
        purpose="Branches, shops or areas, where there is more than one."
        places={data.locations.map((place) => ({ ...place, kind: 'location', detail: null, department: null }))}
        add={
          <AddPlace
            label="Another location"
            isBusy={addLocation.isPending}
            problem={problemOf(addLocation.error)}
            onAdd={(name, _choice, done) =>
              addLocation.mutate({ commandId: newId(), id: newId(), name }, { onSuccess: done })
            }
          />
        }
      />
      {reasonLists.map((list) => (
        <ReasonCard key={list} list={list} reasons={data.reasons.filter((reason) => reason.list === list)} />
      ))}
    </div>
  );
}

function ReasonCard({ list, reasons }: { readonly list: Reason['list']; readonly reasons: readonly Reason[] }) {
  const add = useMutation(orpc.business.addReason.mutationOptions());
  return (
    <PlaceCard
      {...reasonWords[list]}
      places={reasons.map((reason) => ({ ...reason, kind: 'reason', detail: null, department: null }))}
      add={
        <AddPlace
          label="Another reason"
          isBusy={add.isPending}
          problem={add.isError ? toSentence(add.error) : null}
          onAdd={(name, _choice, done) =>
            add.mutate({ commandId: newId(), id: newId(), name, list }, { onSuccess: done })
          }
        />
      }
    />
  );
}
