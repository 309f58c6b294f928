import { createContext, useContext, type Dispatch } from 'react';
import type { Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import type { EditAction } from './edit.logic.ts';

/** What every part of the builder works with. */
export type EditingParts = {
  readonly definition: Definition;
  readonly dispatch: Dispatch<EditAction>;
  /** The language everything is written in. */
  readonly language: string;
  /** The translation shown beside it; null for none. */
  readonly translation: string | null;
  /** Questions that have been asked: their kind of answer stays, or earlier answers could not be read with later ones. */
  readonly used: ReadonlySet<string>;
  /** Puts the keyboard somewhere once what was just done is on the screen. */
  readonly focusOn: (selector: string) => void;
};

export const EditingContext = createContext<EditingParts | null>(null);

export function useEditing(): EditingParts {
  const parts = useContext(EditingContext);
  if (parts === null) throw new Error('This part belongs inside the builder.');
  return parts;
}
