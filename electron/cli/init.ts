import { businessSetUpSchema } from '../../shared/features/business/business.schema.ts';
import { currencyOf } from '../../shared/features/business/currency-of.ts';
import { pinSchema } from '../../shared/features/session/session.schema.ts';
import { findText, getText, UsageError, type Command, type Flags } from './command.ts';
import { getFolder, newCommandId, withApp } from './open-folder.ts';

function readBusiness(flags: Flags) {
  const computer = new Intl.DateTimeFormat().resolvedOptions();
  const parsed = businessSetUpSchema.safeParse({
    name: getText(flags, 'business'),
    kind: findText(flags, 'kind') ?? 'other',
    currency: findText(flags, 'currency') ?? currencyOf(computer.locale),
    timeZone: findText(flags, 'time-zone') ?? computer.timeZone,
    yearStartsInMonth: 1,
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${String(issue?.path[0] ?? 'business')}: ${issue?.message ?? 'not valid'}`);
}

function readPin(flags: Flags): string {
  const pin = pinSchema.safeParse(getText(flags, 'pin'));
  if (!pin.success) throw new UsageError(`--pin: ${pin.error.issues[0]?.message ?? 'not a PIN'}`);
  return pin.data;
}

export const init: Command = {
  name: 'init',
  purpose: 'names the business and its owner in an empty folder and prints the recovery code, once',
  usage: 'init --business NAME --owner NAME --pin PIN [--kind KIND] [--currency CODE] [--time-zone ZONE]',
  options: {
    business: { type: 'string' },
    owner: { type: 'string' },
    pin: { type: 'string' },
    kind: { type: 'string' },
    currency: { type: 'string' },
    'time-zone': { type: 'string' },
  },
  words: 0,
  run: async ({ flags }) => {
    const business = readBusiness(flags);
    const setUp = { business, ownerName: getText(flags, 'owner'), pin: readPin(flags) };
    const dataDir = getFolder(flags);
    return withApp(dataDir, async (app) => {
      const { recoveryCode, ownerId } = await app.call.session.setUp({ commandId: newCommandId(), ...setUp });
      return {
        isDone: true,
        json: { dataDir, business, owner: { id: ownerId, name: setUp.ownerName }, recoveryCode },
        text:
          `${business.name} is set up in ${dataDir}.\n` +
          `Recovery code: ${recoveryCode}\n` +
          'Write it down and keep it away from this computer: it is shown only now, and sets a new PIN if yours is lost.\n',
      };
    });
  },
};
