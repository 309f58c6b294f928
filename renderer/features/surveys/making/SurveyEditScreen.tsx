import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SurveyPage } from '../../../../shared/features/surveys/surveys.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../../ui/screen.ts';
import { Builder } from './Builder.tsx';
import { edit, startEditing } from './edit.logic.ts';
import { findBase, readKeptSurvey } from './survey-saving.ts';

/** Makes and changes a survey. */
export function SurveyEditScreen({ id }: RecordScreen<Id<'Survey'>>) {
  const { data, error } = useQuery(orpc.surveys.get.queryOptions({ input: { id } }));
  if (data !== undefined) return <Page survey={data} />;
  if (error !== null) return <PageFrame title="This survey can’t be shown" purpose={toSentence(error)} />;
  return <PageFrame title="Survey" purpose="Reading…" />;
}

/** Begins with what was typed here and not saved, else with what is kept; goes on with its own from there. */
function Page({ survey }: { readonly survey: SurveyPage }) {
  const { personId } = useFrameSettings();
  const [begun] = useState(() => {
    const kept = readKeptSurvey(personId, survey.id);
    const base = findBase(survey);
    if (base === null) return null;
    const editing = startEditing(base.value);
    if (kept === null || JSON.stringify(kept.value) === JSON.stringify(base.value)) return { base, editing };
    // Made on an older revision: saving will say so, and what was typed stays on the screen.
    const from = { ...base, revision: kept.revision };
    return { base: from, editing: edit(editing, { do: 'adopt', definition: kept.value }) };
  });
  if (begun === null) return <PageFrame title="This survey has no questions" purpose="Make a new one instead." />;
  return <Builder survey={survey} {...begun} />;
}
