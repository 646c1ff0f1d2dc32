import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A way out of a kiosk or into what somebody left there, and the line of the profile that shuts it. */
interface Lock {
  readonly against: string;
  readonly file: string;
  readonly line: string;
}

const kiosk = (against: string, file: string, ...lines: readonly string[]): readonly Lock[] =>
  lines.map((line) => ({ against, file: `resources/os/linux/kiosk/${file}`, line }));
const guide = (against: string, ...lines: readonly string[]): readonly Lock[] =>
  lines.map((line) => ({ against, file: 'resources/os/linux/README.md', line }));

const locks: readonly Lock[] = [
  // Keys of the system: other consoles, SysRq, power, lid, Ctrl+Alt+Del.
  ...kiosk('other consoles', 'logind.conf', 'NAutoVTs=0', 'ReserveVT=0'),
  ...kiosk('other consoles', 'genkan.service', 'Conflicts=getty@tty1.service'),
  ...kiosk('keys to the kernel', 'sysctl.conf', 'kernel.sysrq = 0'),
  ...kiosk('power keys', 'logind.conf', 'HandlePowerKey=ignore', 'HandlePowerKeyLongPress=ignore'),
  ...kiosk('power keys', 'logind.conf', 'HandleRebootKey=ignore', 'HandleSuspendKey=ignore'),
  ...kiosk('lid', 'logind.conf', 'HandleLidSwitch=ignore', 'HandleLidSwitchDocked=ignore'),
  ...guide('Ctrl+Alt+Del', 'systemctl mask ctrl-alt-del.target'),
  // Sticky keys, messages, updates, other windows: one program has the screen, and no -s for consoles.
  ...kiosk(
    'other windows',
    'genkan.service',
    'ExecStart=/usr/bin/cage -d -m last -- /usr/bin/genkan',
  ),
  ...kiosk('a shell after a crash', 'genkan.service', 'Restart=always', 'StartLimitIntervalSec=0'),
  ...kiosk('a kernel that has stopped', 'sysctl.conf', 'kernel.panic = 10'),
  ...kiosk(
    'links that open programs',
    'genkan.service',
    '-/usr/share/applications -/usr/bin/xdg-open',
  ),
  // What is plugged in.
  ...kiosk('storage', 'modprobe.conf', 'install usb-storage /bin/false', 'install uas /bin/false'),
  ...kiosk('ports that read memory', 'modprobe.conf', 'install firewire-ohci /bin/false'),
  ...kiosk('radio', 'modprobe.conf', 'install bluetooth /bin/false', 'install btusb /bin/false'),
  ...guide('keyboards that are none', 'usbguard generate-policy >/etc/usbguard/rules.conf'),
  ...guide('mounting by itself', 'udisks2'),
  ...kiosk('devices beyond screen and keys', 'genkan.service', 'DevicePolicy=closed'),
  // Input methods with windows and dictionaries of their own.
  ...guide('input methods', 'apt-get purge --auto-remove ibus fcitx5'),
  ...kiosk(
    'input methods',
    'genkan.service',
    'GTK_IM_MODULE=gtk-im-context-simple XMODIFIERS=@im=none',
  ),
  // Power, boot, and what stays when the power goes.
  ...kiosk('the menu at boot', 'grub.cfg', 'GRUB_TIMEOUT=0', 'GRUB_DISABLE_RECOVERY=true'),
  ...kiosk('another kernel', 'sysctl.conf', 'kernel.kexec_load_disabled = 1'),
  ...kiosk('a home on the disk', 'genkan.service', 'RuntimeDirectory=genkan', 'HOME=/run/genkan'),
  ...kiosk('temp on the disk', 'genkan.service', 'TemporaryFileSystem=/tmp:mode=1777'),
  ...kiosk('temp on the disk', 'genkan.service', 'TemporaryFileSystem=/var/tmp:mode=1777'),
  ...kiosk('programs left behind', 'genkan.service', 'NoExecPaths=/run /var/lib/genkan'),
  // Memory on the disk.
  ...kiosk('core files', 'genkan.service', 'LimitCORE=0'),
  ...kiosk(
    'core files',
    'sysctl.conf',
    'kernel.core_pattern = |/bin/false',
    'fs.suid_dumpable = 0',
  ),
  ...kiosk('core files', 'limits.conf', '* hard core 0', 'root hard core 0'),
  ...kiosk('swap', 'genkan.service', 'MemorySwapMax=0'),
  ...guide('swap', 'swapoff -a', 'systemctl mask swap.target'),
  ...guide('hibernation', 'hibernate.target suspend.target hybrid-sleep.target'),
  ...kiosk('looking into processes', 'sysctl.conf', 'kernel.yama.ptrace_scope = 3'),
  // Papers.
  ...guide('papers in the spool', 'cupsctl PreserveJobFiles=No PreserveJobHistory=5'),
  ...kiosk('papers on the disk', 'var-spool-cups.mount', 'Type=tmpfs', 'Where=/var/spool/cups'),
];

test.each(locks)('$against: $file says $line', ({ file, line }) => {
  const lines = readFileSync(file, 'utf8').split('\n');
  const said = lines.filter((one) => !one.startsWith('#') && one.includes(line));
  expect(said).toHaveLength(1);
});
