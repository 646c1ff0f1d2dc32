import type { PostureItem } from '#shared/posture.ts';

/** An item for whoever looks after the computer: what the profile wants, and how it comes about. */
export interface PostureWords {
  readonly wanted: string;
  /** What to do where it is not so; files are those of /usr/share/genkan. */
  readonly act: string;
}

export const postureWords: Readonly<Record<PostureItem, PostureWords>> = {
  'kiosk-profile': {
    wanted: 'The unit starts cage at every boot, and cage shows the kiosk and nothing else.',
    act: 'systemctl enable genkan.service, and start the kiosk by it alone.',
  },
  confinement: {
    wanted: 'The kiosk can gain no rights and make only the system calls that it needs.',
    act: 'Use genkan.service as the package brings it; take back what a drop-in of it loosens.',
  },
  user: {
    wanted: 'The kiosk runs as the user genkan, who has no shell and no password.',
    act: 'usermod --shell /usr/sbin/nologin --lock genkan, and start the kiosk by genkan.service.',
  },
  consoles: {
    wanted: 'No chord of the keyboard leads to another console or restarts the computer.',
    act:
      'Install logind.conf as /etc/systemd/logind.conf.d/genkan.conf; ' +
      'systemctl mask ctrl-alt-del.target getty@tty1.service; no -s for cage.',
  },
  home: {
    wanted: 'The kiosk’s home is memory and goes with every end of the program.',
    act: 'Leave the home of genkan at /run/genkan, which the unit makes (RuntimeDirectory).',
  },
  temp: {
    wanted: 'What the kiosk puts into /tmp and /var/tmp is memory.',
    act: 'Use genkan.service as the package brings it (TemporaryFileSystem).',
  },
  swap: {
    wanted: 'Nothing goes to a disk by way of swap, or under a key that is made at every boot.',
    act: 'swapoff -a, take the swap out of /etc/fstab, systemctl mask swap.target.',
  },
  sleep: {
    wanted: 'The computer does not sleep, so its memory is not written to the disk.',
    act: 'systemctl mask hibernate.target hybrid-sleep.target suspend.target',
  },
  'core-dumps': {
    wanted: 'No process leaves its memory behind when it crashes.',
    act: 'Install sysctl.conf as /etc/sysctl.d/60-genkan.conf, sysctl --system; start by the unit.',
  },
  sysrq: {
    wanted: 'No key of the keyboard speaks to the kernel.',
    act: 'Install sysctl.conf as /etc/sysctl.d/60-genkan.conf, sysctl --system.',
  },
  'other-processes': {
    wanted: 'Nobody looks into another process or into the kernel.',
    act: 'Install sysctl.conf as /etc/sysctl.d/60-genkan.conf, sysctl --system.',
  },
  keyring: {
    wanted: 'The keyring has a folder that lasts, only its unit starts it, and no window asks.',
    act: 'Follow keyring.md: D-Bus services in /usr/local/share, masked daemon, genkan-keyring@.',
  },
  egress: {
    wanted: 'The kiosk’s user reaches the portal, the campus endpoints and nothing else.',
    act: 'systemctl enable --now genkan-egress.timer; journalctl -u genkan-egress says why not.',
  },
  'print-spool': {
    wanted: 'Papers wait for the printer in memory, and none is kept.',
    act:
      'ConfigFilePerm 0644 in cups-files.conf; cupsctl PreserveJobFiles=No PreserveJobHistory=5; ' +
      'install var-spool-cups.mount into /etc/systemd/system and enable it.',
  },
  'input-methods': {
    wanted: 'No input method, automounter or printer search of the system’s own is there.',
    act: 'apt-get purge --auto-remove ibus fcitx5 udisks2 cups-browsed',
  },
  usb: {
    wanted: 'What is plugged in has to be let in first, and storage never is.',
    act: 'Install modprobe.conf as /etc/modprobe.d/genkan.conf; set up USBGuard.',
  },
  disk: {
    wanted: 'The system’s disk is encrypted or cannot be written.',
    act: 'Install the system on LUKS with the TPM’s key, or on dm-verity.',
  },
  'secure-boot': {
    wanted: 'The firmware starts only what is signed.',
    act: 'Turn on secure boot in the firmware, and give the firmware a password.',
  },
};
