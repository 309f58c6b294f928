import './app/zod-setup.ts';

// Screens that are read later share files with the rest, and shared files run before the one that imports them. Only a
// page that begins with nothing else has set zod up before the first schema is made.
void import('./app/start.tsx');
