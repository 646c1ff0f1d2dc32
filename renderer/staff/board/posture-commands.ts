import type { PostureItem } from '#shared/posture.ts';

const ownUnit = 'systemctl revert genkan.service';
const kernel = 'install -m 644 sysctl.conf /etc/sysctl.d/60-genkan.conf && sysctl --system';

/** What an administrator types about it, or the file that it is about; none where it is no command's. */
export const postureCommands: Readonly<Record<PostureItem, string | undefined>> = {
  'kiosk-profile': 'systemctl enable genkan.service',
  confinement: ownUnit,
  user: 'usermod --shell /usr/sbin/nologin --lock genkan',
  consoles: 'systemctl mask ctrl-alt-del.target getty@tty1.service',
  home: ownUnit,
  temp: ownUnit,
  swap: 'swapoff -a && systemctl mask swap.target',
  sleep: 'systemctl mask hibernate.target hybrid-sleep.target suspend.target',
  'core-dumps': kernel,
  sysrq: kernel,
  'other-processes': kernel,
  keyring: 'keyring.md',
  egress: 'systemctl enable --now genkan-egress.timer',
  'print-spool': 'cupsctl PreserveJobFiles=No PreserveJobHistory=5',
  'input-methods': 'apt-get purge --auto-remove ibus fcitx5 udisks2 cups-browsed',
  usb: 'install -m 644 modprobe.conf /etc/modprobe.d/genkan.conf',
  disk: undefined,
  'secure-boot': undefined,
};
