import type { AnyContractProcedure } from '@orpc/contract';
import { implement, ORPCError, type AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { contract } from '../../shared/contract/index.ts';
import type { Access } from '../../shared/contract/procedure.ts';
import { toFaultShape } from '../../shared/fault-shape.ts';
import { Refusal } from '../../shared/refusal.ts';
import { rpcBodyLimitBytes } from '../../shared/host.ts';
import type { Context } from './context.ts';
import { handlers } from './router.ts';

/** Turns away whoever the procedure's own declaration does not name; a procedure that declares nobody lets nobody in. */
function checkAccess({ allow }: Access, context: Context, path: string): void {
  if (allow === 'anyone') return;
  if (context.person === null) {
    // Which procedures is no news: a page that was left open asks for all it shows.
    context.book.note('refused', null);
    throw new ORPCError('SIGN_IN_NEEDED', { status: 401, message: 'Choose your name and enter your PIN first.' });
  }
  if (!allow.includes(context.person.role)) {
    context.book.note('refused', context.person.id, path);
    throw new ORPCError('NOT_ALLOWED', { status: 403, message: 'Your role does not allow this. Ask the owner.' });
  }
}

/** A procedure that takes longer is worth a line in the log files, in milliseconds: 20 times what one may take, and more than a PIN, which is slow on purpose. */
const slowMs = 1000;

/** What went wrong, in the contract's own words; null for what is unexpected. */
function toAnswer(cause: unknown): ORPCError<string, unknown> | null {
  if (cause instanceof Refusal) {
    if (cause.reason === 'NOT_FOUND') return new ORPCError('NOT_FOUND', { status: 404, message: cause.message });
    return new ORPCError('REFUSED', {
      status: 409,
      message: cause.message,
      data: { reason: cause.reason, ...(cause.field === undefined ? {} : { field: cause.field }) },
    });
  }
  return cause instanceof ORPCError ? cause : null;
}

/** What is shown of anything unexpected: the fault itself is logged and said to nobody. */
function unexpected(): ORPCError<string, unknown> {
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: 'Something went wrong inside Plain Mirror. Nothing was saved; try again.',
  });
}

/** Whatever changes something carries the id of its command. */
function isCommand(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'commandId' in input;
}

const viewOnly = (): Refusal =>
  new Refusal(
    'VIEW_ONLY',
    'The data folder can only be read, so nothing can be saved. Copy it to a place where you may write, and open it there.',
  );

type AnyHandler = (input: unknown, context: Context) => unknown;

/** Joins every procedure of the contract with its handler, behind the access check. */
export function buildRouter(): AnyRouter {
  const features = Object.entries(contract).map(([feature, procedures]) => {
    // The type of `handlers` says that both have the same keys; Object.entries forgets it.
    const own = handlers[feature as keyof typeof handlers] as unknown as Record<string, AnyHandler>;
    const routes = Object.entries(procedures).map(([name, procedure]) => {
      const handler = own[name];
      if (handler === undefined) throw new Error(`${feature}.${name} has no handler.`);
      // The access check is the one thing before the input is even looked at.
      const route = implement(procedure as AnyContractProcedure, { initialInputValidationIndex: 1 })
        .$context<Context>()
        .use(async ({ context, next, procedure: called }) => {
          checkAccess(called['~orpc'].meta as Access, context, `${feature}.${name}`);
          return next();
        })
        .handler(async ({ input, context }) => {
          const startedAt = performance.now();
          try {
            if (context.isViewOnly && isCommand(input)) throw viewOnly();
            // Input was parsed by the contract; the output is parsed by it next.
            return await handler(input, context);
          } catch (cause) {
            // A record that is somebody else's is refused by its rule, and counts as much as a procedure that is.
            if (cause instanceof Refusal && cause.reason === 'NOT_YOURS')
              context.book.note('refused', context.person?.id ?? null, `${feature}.${name}`);
            const answer = toAnswer(cause);
            if (answer === null) {
              console.error(cause);
              void context.host.note({
                event: 'procedure-failed',
                what: `${feature}.${name}`,
                fault: toFaultShape(cause),
              });
            }
            throw answer ?? unexpected();
          } finally {
            const ms = Math.round(performance.now() - startedAt);
            if (ms > slowMs) void context.host.note({ event: 'procedure-slow', what: `${feature}.${name}`, ms });
          }
        });
      return [name, route] as const;
    });
    return [feature, Object.fromEntries(routes)] as const;
  });
  return Object.fromEntries(features);
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads a body of at most 1 MB, counted as it comes. */
async function readCounted(
  request: Request,
): Promise<{ readonly text: string } | { readonly status: number; readonly message: string }> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > rpcBodyLimitBytes)
      return { status: 413, message: 'This is too much at once. Files go by "Choose file".' };
    chunks.push(chunk);
  }
  try {
    return { text: decoder.decode(Buffer.concat(chunks)) };
  } catch {
    return { status: 400, message: 'This is not text.' };
  }
}

/** Whether the path names a procedure by its own keys: inherited names such as `constructor` are not procedures. */
export function isProcedurePath(pathname: string): boolean {
  const [feature = '', name = '', ...rest] = pathname.slice('/rpc/'.length).split('/');
  if (rest.length > 0 || !Object.hasOwn(contract, feature)) return false;
  return Object.hasOwn(contract[feature as keyof typeof contract], name);
}

/** Answers procedure calls. */
export function openRpc(router: AnyRouter): (request: Request, context: Context) => Promise<Response> {
  const rpc = new RPCHandler<Context>(router);
  return async (request, context) => {
    const { pathname } = new URL(request.url);
    if (!isProcedurePath(pathname)) return Response.json({ message: 'There is no such procedure.' }, { status: 404 });
    const body = await readCounted(request);
    if ('status' in body) return Response.json({ message: body.message }, { status: body.status });
    const counted = new Request(request.url, {
      method: 'POST',
      headers: request.headers,
      body: body.text,
      signal: request.signal,
    });
    const { response } = await rpc.handle(counted, { prefix: '/rpc', context });
    return response ?? Response.json({ message: 'There is no such procedure.' }, { status: 404 });
  };
}
