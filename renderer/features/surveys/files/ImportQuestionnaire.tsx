import { Button, FileInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import type { NotCarried } from '../../../../shared/features/surveys/surveys.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { client } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { uploadFile } from '../../../rpc/upload-file.ts';
import { anyFileAgain } from '../../../ui/any-file-again.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { plural } from '../../../ui/format.ts';
import { NotesList } from '../../../ui/NotesList.tsx';
import { useOpen } from '../../../ui/use-open.ts';
import styles from './ImportQuestionnaire.module.css';

type Props = {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** A file that lies with the engine already, opened from the desktop. */
  readonly given?: Id<'File'> | undefined;
};

/** What such a file is called where it says no title itself: the page never learns its name. */
const givenName = 'Survey.mirrorsurvey';

/** Takes the questions of another tool's file: looked at first, then kept as a draft. */
export function ImportQuestionnaire({ opened, onClose, given }: Props) {
  return (
    <Dialog title="Take questions from a file" isOpen={opened} onClose={onClose} width={680}>
      <ChooseQuestionnaire key={given} given={given} />
    </Dialog>
  );
}

/** Looks at a file, and makes a draft of the one that was looked at. */
function useQuestionnaireFile() {
  const open = useOpen();
  const look = useMutation({
    mutationFn: async (file: File | Id<'File'>) => {
      const [fileId, fileName] = typeof file === 'string' ? [file, givenName] : [await uploadFile(file), file.name];
      const preview = await client.surveys.previewQuestionnaire({ fileId, fileName });
      // One id for the whole try, so that pressing twice makes one survey.
      return { fileId, fileName, preview, commandId: newId<'Command'>(), id: newId<'Survey'>() };
    },
  });
  const keep = useMutation({
    mutationFn: async (of: { commandId: Id<'Command'>; id: Id<'Survey'>; fileId: Id<'File'>; fileName: string }) =>
      client.surveys.importQuestionnaire({
        commandId: of.commandId,
        id: of.id,
        fileId: of.fileId,
        fileName: of.fileName,
      }),
    onSuccess: ({ id }) => open(`/surveys/${id}/edit`),
  });
  return { look, keep };
}

function ChooseQuestionnaire({ given }: Pick<Props, 'given'>) {
  const { look, keep } = useQuestionnaireFile();
  const [file, setFile] = useState<File | null>(null);
  const lookAt = look.mutate;
  useEffect(() => {
    if (given !== undefined) lookAt(given);
  }, [given, lookAt]);
  const seen = look.data;
  const problem = look.error ?? keep.error;
  return (
    <div className={styles.parts}>
      <FileInput
        label="File"
        description="LimeSurvey (.lss, .lsa), XLSForm of Kobo or ODK (.xlsx), SurveyJS (.json) or Plain Mirror (.mirrorsurvey)"
        placeholder="Choose a file"
        data-autofocus
        disabled={keep.isPending}
        fileInputProps={anyFileAgain}
        value={file}
        onChange={(next) => {
          setFile(next);
          keep.reset();
          if (next === null) look.reset();
          else look.mutate(next);
        }}
      />
      <output className={styles.parts}>
        {look.isPending ? <p className="soft">The file is being read.</p> : null}
        {problem === null ? null : <p role="alert">{toSentence(problem)}</p>}
        {seen === undefined || look.isPending ? null : <Seen {...seen.preview} />}
      </output>
      {seen === undefined || look.isPending ? null : (
        <div>
          <Button loading={keep.isPending} onClick={() => keep.mutate(seen)}>
            Make a draft of it
          </Button>
        </div>
      )}
    </div>
  );
}

type Preview = Awaited<ReturnType<typeof client.surveys.previewQuestionnaire>>;

function Seen({ format, definition, questions, notCarried, proposed }: Preview) {
  const [language = ''] = definition.languages;
  const { length } = definition.languages;
  return (
    <>
      <div>
        <h3 className={styles.title}>{textIn(definition.title, language, definition.languages)}</h3>
        <p className="soft">
          {format}: {questions} {plural(questions, 'question')}
          {length === 1 ? '' : ` in ${length} languages`}, in {definition.sections.length}{' '}
          {plural(definition.sections.length, 'section')}
        </p>
      </div>
      <Notes title="Taken from the wording; look whether it is right" notes={proposed} />
      {notCarried.length === 0 ? (
        <p>Everything in the file comes along.</p>
      ) : (
        <Notes
          title={`${notCarried.length} ${plural(notCarried.length, 'thing does', 'things do')} not come along as in the file`}
          notes={notCarried}
        />
      )}
    </>
  );
}

function Notes({ title, notes }: { readonly title: string; readonly notes: readonly NotCarried[] }) {
  const said = notes.map(({ question, what }) => ({ about: question, what }));
  return <NotesList title={title} notes={said} whole="The whole survey" />;
}
