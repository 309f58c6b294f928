import { Button, FileButton, Pill } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { uploadFile } from '../../rpc/upload-file.ts';
import { anyFileAgain } from '../../ui/any-file-again.ts';
import { Field } from '../../ui/Field.tsx';
import type { FeedbackDraft } from './feedback-draft.ts';
import styles from './PhotoField.module.css';

/** As many photos as an entry takes (log.schema.ts). */
const maxPhotos = 6;

type Photos = FeedbackDraft['photos'];

type Props = {
  readonly photos: Photos;
  readonly error: string | null;
  readonly onChange: (photos: Photos) => void;
};

async function handOver(files: readonly File[]): Promise<Photos> {
  const photos: Photos = [];
  for (const file of files) photos.push({ id: await uploadFile(file), name: file.name });
  return photos;
}

/** Photos, handed over as soon as they are chosen, so that saving takes no longer with them. */
export function PhotoField({ photos, error, onChange }: Props) {
  const upload = useMutation({
    mutationFn: handOver,
    onSuccess: (added) => onChange([...photos, ...added].slice(0, maxPhotos)),
  });
  return (
    <Field label="Photos" hint="Where and when they were taken is left out." error={error ?? upload.error?.message}>
      {(id) => (
        <div id={id} className={styles.photos}>
          {photos.map((photo) => (
            <Pill
              key={photo.id}
              size="md"
              withRemoveButton
              removeButtonProps={{ 'aria-label': `Remove ${photo.name}`, tabIndex: 0 }}
              onRemove={() => onChange(photos.filter((one) => one.id !== photo.id))}
            >
              {photo.name}
            </Pill>
          ))}
          {photos.length < maxPhotos ? (
            <FileButton
              multiple
              accept="image/jpeg,image/png,image/webp"
              inputProps={anyFileAgain}
              onChange={(files) => upload.mutate(files)}
            >
              {(props) => (
                // Never switched off: a button that is loses the keyboard, and Ctrl Enter would save nothing.
                <Button {...props} variant="default" size="compact-md" aria-busy={upload.isPending}>
                  {upload.isPending ? 'Adding…' : 'Add photos'}
                </Button>
              )}
            </FileButton>
          ) : null}
        </div>
      )}
    </Field>
  );
}
