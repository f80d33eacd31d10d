// The server as `npm start` runs it, without the screens: what is stopped by a signal and read on stdout.
import { readConfig } from '#server/config.ts';
import { serve } from '#server/serve.ts';

await serve({ config: readConfig([], process.env), withPages: false });
