import { writeSync } from 'node:fs';
import { v7 } from 'uuid';
import type { CommandId, EntryId } from '../../../shared/ids.ts';
import { openRealApp } from './open-app.ts';

// Records entries through the real app as fast as it can and names each one only when it was confirmed.
const app = await openRealApp(process.argv[2] ?? '');
writeSync(1, 'ready\n');
for (let no = 0; ; no += 1) {
  const id = v7() as EntryId;
  await app.call.log.record({
    commandId: v7() as CommandId,
    id,
    fields: {
      words: `The line was down again, ${no}`,
      type: 'said',
      customerId: null,
      channel: 'phone',
      touchpointId: null,
      locationId: null,
      howLeft: no % 2 === 0 ? 'unhappy' : 'happy',
      severity: 'normal',
      didAbout: null,
      callBackAt: null,
      heardAt: Date.now(),
      toldBy: null,
      toldWhat: null,
      stars: null,
      reviewLink: null,
      photoIds: [],
      anonymous: false,
    },
  });
  writeSync(1, `${id}\n`);
}
