/** Path data of the icons, on a field of 32 x 32; drawn with one stroke like everything else. */
export const icons = {
  net: 'M4 28V14l8-6 8 6v14zM12 28v-7M22 9c2-2 5-2 7 0M20 5c4-4 8-4 11-1',
  next: 'M5 16h21M18 8l8 8-8 8',
  back: 'M27 16H6M14 8l-8 8 8 8',
  down: 'M16 5v21M8 18l8 8 8-8',
  info: 'M3 16a13 13 0 1 0 26 0a13 13 0 1 0-26 0M16 15v8M16 9v.5',
  heed: 'M16 4l13 23H3zM16 13v7M16 23.5v.2',
  stop: 'M11 3h10l8 8v10l-8 8H11l-8-8V11zM16 9v9M16 22.5v.2',
  tick: 'M5 17l7.5 7.5L27 9',
  leave: 'M19 4H6v24h13M13 16h15M22 10l6 6-6 6',
  help: 'M3 16a13 13 0 1 0 26 0a13 13 0 1 0-26 0M11.5 12.5c0-6 9-6 9-.5 0 3.5-4.5 3.5-4.5 7M16 23v.2',
  delete: 'M11 7h18v18H11l-8-9zM16 12l7 8M23 12l-7 8',
  keys: 'M4 8h24a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2M7 13h1M13 13h1M19 13h1M10 20h12',
  shift: 'M16 4L4 17h6v10h12V17h6z',
  reach: 'M4 3h24v26H4zM4 17h24M16 5v7M12 9l4 4 4-4M9 23h14',
  language:
    'M3 16a13 13 0 1 0 26 0a13 13 0 1 0-26 0M3 16h26M16 3c-8 8-8 18 0 26M16 3c8 8 8 18 0 26',
  still: 'M3 16a13 13 0 1 0 26 0a13 13 0 1 0-26 0M12 11v10M20 11v10',
  voice: 'M4 12h5l8-7v22l-8-7H4zM22 11c3 3 3 7 0 10M25 6c6 6 6 14 0 20',
  light: 'M5 16a11 11 0 1 0 22 0a11 11 0 1 0-22 0',
} as const;

export type IconName = keyof typeof icons | 'mark' | 'dark' | 'contrast';
