/**
 * The keys of a full keyboard by what is printed on them, each with the number that the X server knows
 * it by: that of the kernel (linux/input-event-codes.h) and eight. Whatever the layout makes of it, it
 * is the key that is pressed.
 */
const rows: readonly (readonly [from: number, names: string])[] = [
  [9, 'Escape 1 2 3 4 5 6 7 8 9 0 Minus Equal Backspace Tab'],
  [24, 'Q W E R T Y U I O P BracketLeft BracketRight Enter'],
  [38, 'A S D F G H J K L Semicolon Quote Backquote'],
  [51, 'Backslash Z X C V B N M Comma Period Slash'],
  [63, 'NumMultiply'],
  [65, 'Space CapsLock F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 NumLock ScrollLock'],
  [79, 'Num7 Num8 Num9 NumMinus Num4 Num5 Num6 NumPlus Num1 Num2 Num3 Num0 NumPeriod'],
  [93, 'ZenkakuHankaku Angle F11 F12 Ro Katakana Hiragana Henkan HiraganaKatakana Muhenkan'],
  [104, 'NumEnter'],
  [106, 'NumDivide Print'],
  [110, 'Home Up PageUp Left Right End Down PageDown Insert Delete'],
  [121, 'Mute VolumeDown VolumeUp Power NumEqual'],
  [127, 'Pause'],
  [132, 'Yen'],
  [135, 'Menu BrowserStop'],
  [139, 'Undo'],
  [141, 'Copy Open Paste Find Cut Help'],
  [148, 'Calculator'],
  [150, 'Sleep WakeUp'],
  [158, 'Browser'],
  [163, 'Mail Favorites Computer BrowserBack BrowserForward'],
  [171, 'MediaNext MediaPlay MediaPrevious MediaStop'],
  [180, 'BrowserHome BrowserReload'],
  [191, 'F13 F14 F15 F16 F17 F18 F19 F20 F21 F22 F23 F24'],
  [225, 'BrowserSearch'],
];

const codes: ReadonlyMap<string, number> = new Map([
  ...rows.flatMap(([from, names]) =>
    names.split(' ').map((name, at) => [name, from + at] as const),
  ),
  // What is held, and the same keys on the right.
  ...Object.entries({ Ctrl: 37, Shift: 50, Alt: 64, Meta: 133 }),
  ...Object.entries({ RightShift: 62, RightCtrl: 105, RightAlt: 108, RightMeta: 134 }),
]);

export const held = ['Ctrl', 'Alt', 'Shift', 'Meta'] as const;
export type Held = (typeof held)[number];

/** Every key that is not one of the held ones. */
export const keys: readonly string[] = [...codes.keys()].filter(
  (name) => !held.some((one) => one === name),
);

export function codeOf(key: string): number {
  const code = codes.get(key);
  if (code === undefined) throw new Error(`no key ${key}`);
  return code;
}
