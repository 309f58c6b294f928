import type { AnySchema, ContractProcedure, ErrorMap } from '@orpc/contract';
import type { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import type { Access } from '../../shared/contract/procedure.ts';

type Procedure = ContractProcedure<AnySchema, AnySchema, ErrorMap, Access>;

// Told rather than inferred: of so many procedures the compiler no longer works out what they have in common.
const groups: Readonly<Record<string, Readonly<Record<string, Procedure>>>> = contract;

/** Every procedure there is, with the feature it belongs to. */
export const procedures = Object.entries(groups).flatMap(([feature, group]) =>
  Object.entries(group).map(([name, { '~orpc': definition }]) => ({ feature, name, ...definition })),
);

/** What a procedure takes; one that declares nothing would take anything. */
export function inputOf({ feature, name, inputSchema }: (typeof procedures)[number]): z.ZodType {
  if (inputSchema === undefined) throw new Error(`${feature}.${name} declares no input.`);
  // Every schema of the contract is zod's; the contract's own type allows others.
  return inputSchema as z.ZodType;
}
