import { findQuestion } from '../../../../shared/features/surveys/definition.rules.ts';
import { useEditing } from './editing.ts';
import { QuestionEditor } from './QuestionEditor.tsx';
import { SectionEditor } from './SectionEditor.tsx';
import { TextsEditor } from './TextsEditor.tsx';

type Props = {
  readonly chosen: string;
  readonly translation: string | null;
  readonly onTranslate: (language: string | null) => void;
};

/** The editor of what is chosen in the outline. */
export function PartEditor({ chosen, translation, onTranslate }: Props) {
  const { definition } = useEditing();
  const question = findQuestion(definition, chosen);
  if (question !== null) return <QuestionEditor question={question} />;
  const section = definition.sections.find(({ id }) => id === chosen);
  if (section !== undefined) return <SectionEditor section={section} />;
  return <TextsEditor translation={translation} onTranslate={onTranslate} />;
}
