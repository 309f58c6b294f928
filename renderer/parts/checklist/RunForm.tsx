import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { listMissing, progressOf } from '../../../shared/features/checklists/fill.rules.ts';
import type { ItemAnswer, RunPage } from '../../../shared/features/checklists/runs.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { SaveNote } from '../SaveNote.tsx';
import { withAnswer } from './given.logic.ts';
import { ItemInput } from './ItemInput.tsx';
import { PhotoButton } from './PhotoButton.tsx';
import { PhotoList } from './PhotoList.tsx';
import styles from './RunForm.module.css';
import { useRunAnswers } from './run-saving.ts';
import { RunProgress } from './RunProgress.tsx';
import { useItemKeys } from './use-item-keys.ts';
import { usePhotoDrop } from './use-photo-drop.ts';
import { useRunPhotos } from './use-run-photos.ts';

type Props = {
  readonly page: RunPage;
  readonly size?: 'page' | 'touch';
  /** Keeps what belongs to it elsewhere; false holds the handing in back. */
  readonly beforeSubmit?: () => Promise<boolean>;
  /** Told once it was handed in. */
  readonly onSubmitted?: (findings: number) => void;
};

/** Fills in a run, section by section. How far it is stands below; how it went is said once it is handed in. */
export function RunForm({ page, size = 'page', beforeSubmit, onSubmitted }: Props) {
  const { definition, run } = page;
  const { answers, setAnswers, saving } = useRunAnswers(page);
  const photosOf = useRunPhotos(page);
  const [isTried, setIsTried] = useState(false);
  const [commandId, renew] = useCommandId();
  const submit = useMutation(orpc.checklists.submit.mutationOptions());
  const box = useRef<HTMLDivElement>(null);
  const { onKeyDown, goTo } = useItemKeys(box);

  const photoCounts = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { itemId } of page.photos) if (itemId !== null) counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
    return counts;
  }, [page.photos]);
  const missing = listMissing(definition, answers, photoCounts);
  const errors = new Map(isTried ? missing.map(({ itemId, sentence }) => [itemId, sentence]) : []);
  const numbers = new Map(definition.sections.flatMap(({ items }) => items).map(({ id }, at) => [id, at + 1]));

  const change = (id: string, answer: ItemAnswer | undefined): void => setAnswers((was) => withAnswer(was, id, answer));
  const handIn = async (): Promise<void> => {
    const [first] = missing;
    setIsTried(first !== undefined);
    if (first !== undefined) goTo(first.itemId);
    else if ((await beforeSubmit?.()) !== false && (await saving.saveNow())) {
      submit.mutate(
        { commandId, id: run.id },
        { onSuccess: ({ findings }) => onSubmitted?.(findings), onError: renew },
      );
    }
  };
  useShortcut('Ctrl Enter', 'Hand it in', () => void handIn());
  const ofAll = photosOf(null);
  const drop = usePhotoDrop(ofAll);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys that lead from item to item
    <div ref={box} className={size === 'touch' ? `${styles.form} ${styles.touch}` : styles.form} onKeyDown={onKeyDown}>
      {definition.sections.map((section) => (
        <section key={section.id} className={styles.section} aria-label={section.title}>
          {section.title === '' ? null : <h2 className={styles.title}>{section.title}</h2>}
          {section.items.map((item) => (
            <ItemInput
              key={item.id}
              item={item}
              number={numbers.get(item.id)}
              answer={answers[item.id]}
              onChange={(answer) => change(item.id, answer)}
              photos={photosOf(item.id)}
              size={size}
              error={errors.get(item.id)}
            />
          ))}
        </section>
      ))}
      <section className={styles.whole} aria-label="Photos of the whole" {...drop}>
        <PhotoList photos={ofAll} label="the whole" />
        <PhotoButton
          photos={ofAll}
          isMain
          words="A photo of the whole, not of one item: take, choose or drop it here"
        />
      </section>
      <div className={styles.foot}>
        <RunProgress {...progressOf(definition, answers, photoCounts)} missing={isTried ? missing.length : null} />
        <SaveNote saving={saving} what="checklist" />
        {submit.isError ? (
          <p className={styles.problem} role="alert">
            {toSentence(submit.error)}
          </p>
        ) : null}
        <Button loading={submit.isPending} onClick={() => void handIn()}>
          Hand it in <KeyHint keys="Ctrl Enter" onAccent />
        </Button>
      </div>
    </div>
  );
}
