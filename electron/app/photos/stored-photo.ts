import { z } from 'zod';
import { photoTypes } from './photo-type.ts';

/** The columns `sha256` and `media_type AS mediaType` of a table of photos. */
export const storedPhotoRow = z.object({ sha256: z.string(), mediaType: z.enum(photoTypes) });

/** A stored photo: its name in `attachments/` and its type, one of the few that are safe to show. */
export type StoredPhoto = Readonly<z.infer<typeof storedPhotoRow>>;
