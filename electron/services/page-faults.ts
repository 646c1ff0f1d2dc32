/** How a built page is not as it was built. */
export const pageFaults = ['no-map', 'changed', 'added', 'missing'] as const;
export type PageFault = (typeof pageFaults)[number];
