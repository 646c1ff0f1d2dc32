import { extraDisplays } from './extra-displays.ts';
import { noForeignScheme } from './foreign-schemes.ts';
import { fullScreen } from './full-screen.ts';
import { isolation } from './isolation.ts';
import { keys } from './keys.ts';
import { mouse } from './mouse.ts';
import { noBluetooth } from './no-bluetooth.ts';
import { noCertificate } from './no-certificate.ts';
import { noClientCertificate } from './no-client-certificate.ts';
import { noContextMenu } from './no-context-menu.ts';
import { noDebugger } from './no-debugger.ts';
import { noDevice } from './no-device.ts';
import { noDialog } from './no-dialog.ts';
import { noDownload } from './no-download.ts';
import { noDrop } from './no-drop.ts';
import { noFile } from './no-file.ts';
import { noHistory } from './no-history.ts';
import { noLogin } from './no-login.ts';
import { noMenu } from './no-menu.ts';
import { noMovingWindow } from './no-moving-window.ts';
import { noNames } from './no-names.ts';
import { noNavigation } from './no-navigation.ts';
import { noNetwork } from './no-network.ts';
import { noPeers } from './no-peers.ts';
import { noPermission } from './no-permission.ts';
import { noProxy } from './no-proxy.ts';
import { noScreenCapture } from './no-screen-capture.ts';
import { noSecondWindow } from './no-second-window.ts';
import { noSpellCheck } from './no-spell-check.ts';
import { noWebview } from './no-webview.ts';
import { noZoom } from './no-zoom.ts';
import { ownScheme } from './own-scheme.ts';
import type { Rule } from './rule.ts';
import { sandbox } from './sandbox.ts';
import { webSecurity } from './web-security.ts';

/** What a page is: a process of its own without Node, debugger or menu. */
export const whatPagesAre: readonly Rule[] = [
  ...[sandbox, isolation, webSecurity, noDebugger, noMenu, noWebview],
];

/** Where a page comes from, and that it comes from nowhere else and goes nowhere. */
export const whereFrom: readonly Rule[] = [
  ...[ownScheme, noForeignScheme, noNetwork, noNames, noProxy, noCertificate],
  ...[noClientCertificate, noLogin, noPeers, noNavigation, noHistory, noSecondWindow],
];

/** What a page could ask the machine for. */
export const whatIsAsked: readonly Rule[] = [
  ...[noPermission, noDevice, noBluetooth, noScreenCapture, noDownload, noFile],
  ...[noDialog, noSpellCheck],
];

/** What a hand can do. */
export const whatHandsDo: readonly Rule[] = [
  ...[keys, mouse, noContextMenu, noZoom, noDrop, noMovingWindow],
];

/** The whole screen, and every screen: the kiosk alone. */
export const wholeScreen: readonly Rule[] = [fullScreen, extraDisplays];
