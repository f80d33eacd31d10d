// npm run key: draws a new organiser key and shows it once; the previous one stops opening.
import { join } from 'node:path';
import { drawOrganiserKey, NEW_HOUSE, type HouseSettings } from '#server/organiser-key.ts';
import { openLibrary } from '#server/storage/library.ts';

const dataDir = process.env['DATA_DIR'] ?? 'data';
const house = await openLibrary<HouseSettings>(join(dataDir, 'house.json'), NEW_HOUSE);
console.log(`Nouvelle clé d’organisation : ${await drawOrganiserKey(house)}`);
console.log('Elle remplace la précédente. Redémarrez le serveur pour qu’elle serve.');
