import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupContents } from '../../../shared/features/backups/restore/restore.schema.ts';
import type { Contents } from '../../../shared/features/exports/exports.schema.ts';
import type { FileId, PersonId } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { toFieldError, toReason, toSentence } from '../../rpc/sentences.ts';
import { uploadFile } from '../../rpc/upload-file.ts';
import { backupSentence, contentsSentence, isBackupName } from './take-in.logic.ts';

/** Who will be at home here: an owner of the business that comes, with a PIN of this computer. */
export type NewOwner = { readonly ownerId: PersonId; readonly pin: string };

type Owners = Contents['owners'];
type HandedOver = { readonly fileId: FileId; readonly isBackup: boolean; readonly passphrase: string | null };
type Looked = HandedOver & { readonly sentence: string; readonly owners: Owners };

export type Newcomer = {
  /** Hands a file over and looks into it; null takes the choice back. */
  readonly choose: (file: File | null) => void;
  /** Looks into it again, with the passphrase it asks for. */
  readonly open: (passphrase: string) => void;
  readonly takeIn: (owner: NewOwner, onBegun: (recoveryCode: string) => void) => void;
  readonly looked: Looked | null;
  readonly isLooking: boolean;
  readonly isTakingIn: boolean;
  readonly needsPassphrase: boolean;
  readonly problem: string | null;
  readonly passphraseProblem: string | null;
  readonly takeInProblem: string | null;
};

/** A business in a file, an export or a backup: handed over, looked into, then taken in whole. */
export function useNewcomer(): Newcomer {
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const hand = useMutation({ mutationFn: uploadFile });
  const lookIntoExport = useMutation(orpc.exports.lookInto.mutationOptions());
  const lookIntoBackup = useMutation(orpc.restore.lookInto.mutationOptions());
  const takeInExport = useMutation(orpc.exports.takeIn.mutationOptions());
  const takeInBackup = useMutation(orpc.restore.takeIn.mutationOptions());

  const lookInto = (file: HandedOver): void => {
    const { fileId, passphrase } = file;
    const show = (sentence: string, owners: Owners): void => setLooked({ ...file, sentence, owners });
    setHanded(file);
    if (file.isBackup) {
      const onSuccess = (held: BackupContents): void => show(backupSentence(held, navigator.language), held.owners);
      return lookIntoBackup.mutate({ fileId, passphrase }, { onSuccess });
    }
    const onSuccess = (held: Contents): void => show(contentsSentence(held, navigator.language), held.owners);
    lookIntoExport.mutate({ fileId }, { onSuccess });
  };
  const refused = toFieldError(lookIntoBackup.error)?.field === 'passphrase' ? lookIntoBackup.error : null;
  const failed = hand.error ?? lookIntoExport.error ?? (refused === null ? lookIntoBackup.error : null);
  const takeInError = takeInExport.error ?? takeInBackup.error;
  return {
    choose: (file) => {
      setHanded(null);
      setLooked(null);
      for (const { reset } of [hand, lookIntoExport, lookIntoBackup, takeInExport, takeInBackup]) reset();
      if (file === null) return;
      const isBackup = isBackupName(file.name);
      hand.mutate(file, { onSuccess: (fileId) => lookInto({ fileId, isBackup, passphrase: null }) });
    },
    open: (passphrase) => {
      if (handed !== null) lookInto({ ...handed, passphrase });
    },
    takeIn: (owner, onBegun) => {
      if (looked === null) return;
      const { fileId, isBackup, passphrase } = looked;
      const begun = { onSuccess: ({ recoveryCode }: { recoveryCode: string }): void => onBegun(recoveryCode) };
      if (isBackup) takeInBackup.mutate({ fileId, passphrase, ...owner }, begun);
      else takeInExport.mutate({ fileId, ...owner }, begun);
    },
    looked,
    isLooking: hand.isPending || lookIntoExport.isPending || lookIntoBackup.isPending,
    isTakingIn: takeInExport.isPending || takeInBackup.isPending,
    needsPassphrase: looked === null && (refused !== null || (handed !== null && handed.passphrase !== null)),
    problem: failed === null ? null : toSentence(failed),
    // That it needs one is no fault of whoever chose it.
    passphraseProblem: refused === null || toReason(refused) === 'PASSPHRASE_NEEDED' ? null : toSentence(refused),
    takeInProblem: takeInError === null ? null : toSentence(takeInError),
  };
}
