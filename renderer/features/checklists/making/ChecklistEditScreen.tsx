import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChecklistPage } from '../../../../shared/features/checklists/checklists.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../../ui/screen.ts';
import { readKeptChecklist, toBase } from './checklist-saving.ts';
import { ChecklistEditor } from './ChecklistEditor.tsx';
import { edit, startEditing } from './edit.logic.ts';

/** Makes and changes a checklist. */
export function ChecklistEditScreen({ id }: RecordScreen<Id<'Checklist'>>) {
  const { data, error } = useQuery(orpc.checklists.get.queryOptions({ input: { id } }));
  if (data !== undefined) return <Page checklist={data} />;
  if (error !== null) return <PageFrame title="This checklist can’t be shown" purpose={toSentence(error)} />;
  return <PageFrame title="Checklist" purpose="Reading…" />;
}

/** Begins with what was typed here and not saved, else with what is kept; goes on with its own from there. */
function Page({ checklist }: { readonly checklist: ChecklistPage }) {
  const { personId } = useFrameSettings();
  const [begun] = useState(() => {
    const kept = readKeptChecklist(personId, checklist.id);
    const base = toBase(checklist);
    const editing = startEditing(base.value);
    if (kept === null || JSON.stringify(kept.value) === JSON.stringify(base.value)) return { base, editing };
    // Made on an older revision: saving will say so, and what was typed stays on the screen.
    const from = { ...base, revision: kept.revision };
    return { base: from, editing: edit(editing, { do: 'adopt', definition: kept.value }) };
  });
  return <ChecklistEditor checklist={checklist} {...begun} />;
}
