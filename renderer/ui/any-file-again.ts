import type { MouseEvent } from 'react';

/**
 * For a file field: the file chosen last can be chosen again. The browser says nothing when it finds the same name, and
 * whoever mended a file in a spreadsheet chooses the same name.
 */
export const anyFileAgain = {
  onClick: ({ currentTarget }: MouseEvent<HTMLInputElement>): void => {
    currentTarget.value = '';
  },
};
