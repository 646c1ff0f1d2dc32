import type { Command } from './command.ts';
import { checkNetwork } from './check-network.ts';
import { checkSettings } from './check-settings.ts';
import { explainSettings } from './explain-settings.ts';
import { keepSettings } from './keep-settings.ts';
import { resetStaffPin, setStaffPin } from './staff-pin.ts';
import { posture } from './posture.ts';
import { register } from './register.ts';
import { changeKey } from './rotate-key.ts';
import { verifyAudit } from './verify-audit.ts';

/** Every command by its name: `check-settings` is `--check-settings` of the packaged program. */
export const commands: Readonly<Record<string, Command>> = {
  'check-network': checkNetwork,
  'check-settings': checkSettings,
  'explain-settings': explainSettings,
  'keep-settings': keepSettings,
  'set-staff-pin': setStaffPin,
  'reset-staff-pin': resetStaffPin,
  posture,
  register,
  'rotate-key': changeKey,
  'verify-audit': verifyAudit,
};
