import { createRequire } from 'node:module';

/** Where the font of our made documents lies; it has every Vietnamese letter. */
export const tinos = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
);
