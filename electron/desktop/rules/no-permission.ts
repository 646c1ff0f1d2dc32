import type { Rule } from './rule.ts';

/**
 * Every permission is refused, when a page asks and when it only looks: a new one as well, since none is
 * named (checklist 5). Handlers are taken away first, which drops what was ever granted.
 */
export const noPermission: Rule = {
  session(session, told) {
    session.setPermissionRequestHandler(null);
    session.setPermissionRequestHandler((_page, _permission, callback) => {
      callback(false);
      told('permission');
    });
    session.setPermissionCheckHandler(null);
    session.setPermissionCheckHandler(() => false);
  },
};
