import { config } from 'zod';

// zod tries `Function("")` when its first schema is made, which the content security policy forbids
// and reports: this module is imported before any other.

config({ jitless: true });
