import { z } from 'zod';
import { playbookFieldsSchema } from '../touch/touch.schema.ts';

const texts = z.array(z.string()).min(1);

/** What keeping in touch is told with at the sample company. */
export const touchTextsSchema = z.strictObject({
  needs: texts,
  pleasantries: texts,
  birthdays: texts,
  sold: texts,
  playbook: playbookFieldsSchema,
});
