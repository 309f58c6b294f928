import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { v4, v7 } from 'uuid';
import type { CommandId, EntryId, FileId } from '../../../shared/ids.ts';
import { pngOf } from '../../factories/photos.ts';
import { openRealApp } from './open-app.ts';

// Records entries with a photo each through the real app, and names each entry only when it was confirmed.
const [folder = '', count = '1'] = process.argv.slice(2);
const app = await openRealApp(folder);
const uploads = join(folder, 'company/uploads');
mkdirSync(uploads, { recursive: true });
writeSync(1, 'ready\n');
for (let no = 1; no <= Number(count); no += 1) {
  const photoId = v4() as FileId;
  writeFileSync(join(uploads, photoId), pngOf(no, no));
  const id = v7() as EntryId;
  await app.call.log.record({
    commandId: v7() as CommandId,
    id,
    fields: {
      words: `The hole they left, ${no}`,
      type: 'said',
      customerId: null,
      channel: 'phone',
      touchpointId: null,
      locationId: null,
      howLeft: 'unhappy',
      severity: 'normal',
      didAbout: null,
      callBackAt: null,
      heardAt: Date.now(),
      toldBy: null,
      toldWhat: null,
      stars: null,
      reviewLink: null,
      photoIds: [photoId],
      anonymous: false,
    },
  });
  writeSync(1, `${id}\n`);
}
await app.close();
