import { z } from 'zod';

// The content security policy forbids making code from text, which zod tries in order to be faster. It tries when a
// schema is made, so this must be the first thing the page imports.
z.config({ jitless: true });
