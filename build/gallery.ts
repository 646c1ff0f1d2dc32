import { drawGallery } from '#tests/support/gallery-draw.ts';

/** `npm run gallery -- [beginnings of names] [sizes] [languages] [looks]`. */
await drawGallery(process.argv.slice(2));
