import { createContext, useContext, type Dispatch } from 'react';
import type { ChecklistDefinition } from '../../../../shared/features/checklists/definition.schema.ts';
import type { EditAction } from './edit.logic.ts';

/** What every part of the editor works with. */
export type EditingParts = {
  readonly definition: ChecklistDefinition;
  readonly dispatch: Dispatch<EditAction>;
  /** Items that were filled in: their kind stays, or earlier answers could not be read with later ones. */
  readonly used: ReadonlySet<string>;
  /** What keeps the checklist from being filled in, by part. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
  /** Puts the keyboard somewhere once what was just done is on the screen. */
  readonly focusOn: (selector: string) => void;
};

export const EditingContext = createContext<EditingParts | null>(null);

export function useEditing(): EditingParts {
  const parts = useContext(EditingContext);
  if (parts === null) throw new Error('This part belongs inside the editor.');
  return parts;
}
