import { z } from 'zod';
import { plainIssue } from './plain-issue.ts';

// The first thing the page imports, because it must come before any schema is made: the content security policy forbids
// making code from text, which zod tries in order to be faster.
z.config({ jitless: true, customError: plainIssue });
