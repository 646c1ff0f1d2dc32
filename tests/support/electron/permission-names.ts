import { readFileSync } from 'node:fs';

const handlers = {
  request: 'setPermissionRequestHandler(handler: ((webContents: WebContents, permission: ',
  check: 'setPermissionCheckHandler(handler: ((webContents: (WebContents) | (null), permission: ',
} as const;

/** Every permission that one of the two handlers is asked for, by the typings that are installed. */
export function permissionNames(handler: keyof typeof handlers): readonly string[] {
  const typings = readFileSync('node_modules/electron/electron.d.ts', 'utf8');
  const [, after] = typings.split(handlers[handler]);
  const union = after?.slice(0, after.indexOf(','));
  if (!union) throw new Error(`The typings of Electron have another ${handlers[handler]}`);
  return union.split(' | ').map((name) => name.replaceAll("'", ''));
}
