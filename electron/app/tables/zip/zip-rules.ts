/** What a zip of one kind may ask for, counted on what really comes out, and the sentences of its refusals. */
export type ZipRules = {
  readonly maxEntries: number;
  readonly maxDirectoryBytes: number;
  /** Of a part that is read whole. */
  readonly maxPartBytes: number;
  readonly maxUnpackedBytes: number;
  /** Bytes out per byte in, once more than `ratioFreeBytes` came out of one part. */
  readonly maxRatio: number;
  readonly ratioFreeBytes: number;
  readonly damaged: string;
  readonly missing: string;
  readonly locked: string;
  readonly oddlyPacked: string;
  readonly tooManyEntries: string;
  readonly tooLongPart: string;
  readonly tooLarge: string;
  readonly tooDense: string;
};
