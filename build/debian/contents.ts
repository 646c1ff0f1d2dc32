import type { PackageName } from '#build/packaging/packages.ts';

/** A file of this tree, and where the package has it. */
export interface Content {
  readonly from: string;
  readonly to: string;
}

const kiosk = 'resources/os/linux/kiosk';
const keyring = 'resources/os/linux/keyring';
const units = '/usr/lib/systemd/system';
const hidden = [
  'org.freedesktop.impl.portal.Secret',
  'org.freedesktop.secrets',
  'org.gnome.keyring',
  'org.gnome.keyring.PrivatePrompter',
  'org.gnome.keyring.SystemPrompter',
];

/** Settings of the system around it, which the guide puts in force one by one. */
const settings = [
  ...['sysctl.conf', 'logind.conf', 'limits.conf', 'modprobe.conf', 'grub.cfg'],
  'var-spool-cups.mount',
];

/** What a package has beside the program: the profile of the system, guides, licence. */
export const contents: Readonly<Record<PackageName, readonly Content[]>> = {
  genkan: [
    { from: `${kiosk}/genkan.service`, to: `${units}/genkan.service` },
    { from: `${kiosk}/genkan-egress.service`, to: `${units}/genkan-egress.service` },
    { from: `${kiosk}/genkan-egress.timer`, to: `${units}/genkan-egress.timer` },
    { from: `${kiosk}/limit-egress`, to: '/usr/lib/genkan/limit-egress' },
    { from: `${kiosk}/egress.nft`, to: '/usr/lib/genkan/egress.nft' },
    { from: `${kiosk}/genkan.pam`, to: '/etc/pam.d/genkan' },
    ...settings.map((file) => ({ from: `${kiosk}/${file}`, to: `/usr/share/genkan/${file}` })),
    { from: `${keyring}/genkan-keyring@.service`, to: `${units}/genkan-keyring@.service` },
    { from: `${keyring}/unlock-keyring`, to: '/usr/lib/genkan/unlock-keyring' },
    ...hidden.map((name) => ({
      from: `${keyring}/dbus-services/${name}.service`,
      to: `/usr/share/genkan/dbus-services/${name}.service`,
    })),
    { from: 'resources/os/linux/README.md', to: '/usr/share/doc/genkan/kiosk.md' },
    { from: `${keyring}/README.md`, to: '/usr/share/doc/genkan/keyring.md' },
    ...['settings.example.json', 'settings.schema.json'].map((file) => ({
      from: `resources/${file}`,
      to: `/usr/share/doc/genkan/${file}`,
    })),
    { from: 'LICENSE', to: '/usr/share/doc/genkan/copyright' },
  ],
  'genkan-practice': [
    {
      from: 'build/debian/genkan-practice.desktop',
      to: '/usr/share/applications/genkan-practice.desktop',
    },
    { from: 'LICENSE', to: '/usr/share/doc/genkan-practice/copyright' },
  ],
};
