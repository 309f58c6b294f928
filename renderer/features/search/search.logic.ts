import type { Role } from '../../../shared/contract/procedure.ts';

/** A screen or an action that can be called by name. */
export type Command = { readonly label: string; readonly roles: readonly Role[]; readonly run: () => void };

/** One line of what was found. */
export type Line = {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly detail: string | null;
  readonly run: () => void;
};

/** The commands that fit what is typed and that the role may use; all of them while nothing is typed. */
export function fittingCommands(commands: readonly Command[], role: Role, text: string): readonly Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(
    ({ label, roles }) => roles.includes(role) && words.every((word) => label.toLowerCase().includes(word)),
  );
}
