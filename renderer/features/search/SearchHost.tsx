import type { Role } from '../../../shared/contract/procedure.ts';

export type Command = { readonly to: string; readonly label: string; readonly roles: readonly Role[] };

export function SearchHost(_props: { readonly commands: readonly Command[] }) {
  return null;
}
