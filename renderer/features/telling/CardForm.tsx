import { Checkbox, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { kindOf, sentenceOf } from '../../../shared/features/telling/card.rules.ts';
import { cardFieldsSchema, type CardKind } from '../../../shared/features/telling/telling.schema.ts';
import { kindLead } from '../../../shared/features/telling/telling.words.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { cardDraftSchema, toCardDraft, type CardDraft } from './card-draft.ts';
import type { CardAbout } from './CardDialog.tsx';
import { QuoteChoice } from './QuoteChoice.tsx';
import { VoiceChoice } from './VoiceChoice.tsx';

const sentences: Readonly<
  Record<CardKind, { readonly field: 'changed' | 'working' | 'declined'; readonly hint: string }>
> = {
  changed: { field: 'changed', hint: 'What is different now, as a customer would notice it.' },
  'working-on': { field: 'working', hint: 'What you are trying, without a promise of when it works.' },
  declined: { field: 'declined', hint: 'The reason, as you would say it to their face.' },
};

type Props = { readonly about: CardAbout; readonly onDone: () => void };

/** What they said in the words of the shop, and the sentence for how its action stands now. */
export function CardForm({ about: { actionId, entryId, card }, onDone }: Props) {
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const [id] = useState(() => card?.id ?? newId<'Card'>());
  const empty = useCallback(() => toCardDraft(card?.fields ?? null, entryId), [card, entryId]);
  const name = `card ${card?.id ?? actionId ?? entryId}`;
  const { value, setValue, clear } = useDraft(name, cardDraftSchema, empty);
  const [shows, setShows] = useState(true);
  const first = useRef<HTMLTextAreaElement>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  // From what it is about, not from what is ticked: that would be read anew at every tick.
  const wish = entryId ?? (actionId === null ? card?.fields.voices[0] : null) ?? null;
  const behind = useQuery(orpc.telling.behind.queryOptions({ input: { actionId, entryId: wish } }));
  // The dialog stands open before there is anything to type into.
  const isRead = behind.data !== undefined;
  useEffect(() => {
    if (isRead) first.current?.focus();
  }, [isRead]);
  const save = useMutation(orpc.telling.save.mutationOptions());
  const kind = card?.kind ?? kindOf(behind.data?.actionState ?? null);
  const { field, hint } = sentences[kind];
  const isShown = card?.state === 'shown';
  const change = (patch: Partial<CardDraft>): void => setValue((was) => ({ ...was, ...patch }));

  const submit = (): void => {
    const checked = cardFieldsSchema.safeParse(value);
    setErrors(checked.success ? {} : formErrors(checked.error));
    if (!checked.success) return;
    save.mutate(
      { commandId, id, actionId, fields: checked.data, shows: shows && !isShown },
      {
        onSuccess: () => {
          clear();
          sayDone(shows && !isShown ? 'The card is shown.' : 'The card is kept.', commandId);
          onDone();
        },
        onError: renew,
      },
    );
  };
  const refused = toFieldError(save.error);
  const errorOf = (key: string): string | null => errors[key] ?? (refused?.field === key ? refused.sentence : null);
  if (behind.error !== null) return <p role="alert">{toSentence(behind.error)}</p>;
  if (behind.data === undefined) return <p className="soft">Reading…</p>;
  const { actionWhat, voices, alike } = behind.data;
  const besides = ['said', field, 'quotedEntryId', 'voices'];
  return (
    <Form
      onSubmit={submit}
      isBusy={save.isPending}
      problem={save.isError && (refused === null || !besides.includes(refused.field)) ? toSentence(save.error) : null}
      note={
        isShown ? null : (
          <Checkbox
            label="Show it at once"
            checked={shows}
            onChange={(event) => setShows(event.currentTarget.checked)}
          />
        )
      }
    >
      {actionWhat === null || voices.length > 0 ? null : <p className="soft small">{actionWhat}</p>}
      <Textarea
        label="You said"
        description="What several of them mean, in your own words. Name nobody."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        ref={first}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={300}
        value={value.said}
        error={errorOf('said')}
        onChange={(event) => change({ said: event.currentTarget.value })}
      />
      <Textarea
        label={kindLead[kind]}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={kind === 'declined' ? 500 : 300}
        value={sentenceOf(value, kind)}
        error={errorOf(field)}
        onChange={(event) => change({ [field]: event.currentTarget.value })}
      />
      <VoiceChoice
        behind={voices}
        alike={[...(card?.voices ?? []), ...alike]}
        chosen={value.voices}
        fixed={entryId}
        error={errorOf('voices')}
        onChange={(chosen) => change({ voices: chosen })}
      />
      <QuoteChoice
        voices={[
          ...voices,
          ...(card?.voices ?? []),
          ...alike.filter(({ id: one }) => value.voices.some((v) => v === one)),
        ]}
        value={value}
        error={errorOf('quotedEntryId')}
        onChange={change}
      />
    </Form>
  );
}
