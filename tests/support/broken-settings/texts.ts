import { goodSettings, laidOut } from './good.ts';

const whole = laidOut(goodSettings);

/** Name, text and what is said: what is no JSON in UTF-8. */
export const brokenTexts: readonly (readonly [string, string | Buffer, string])[] = [
  ['empty', '', ':1:1: this is not JSON: the file ends here: a value is missing'],
  ['blanks alone', ' \n\n', ':3:1: this is not JSON: the file ends here: a value is missing'],
  [
    'cut off in the middle',
    whole.slice(0, 31),
    ':3:14: this is not JSON: the file ends here: a name in quotes is missing',
  ],
  [
    'cut off in a text',
    whole.slice(0, 60),
    ':4:12: this is not JSON: this text has no closing quotes',
  ],
  [
    'without its last brace',
    whole.trimEnd().slice(0, -1),
    ':6:1: this is not JSON: the file ends here: a comma or } is missing',
  ],
  [
    'with a comma missing',
    whole.replace('1,', '1'),
    ':3:3: this is not JSON: a comma or } is missing',
  ],
  [
    'with a comma too many',
    whole.replace('/"', '/",'),
    ':4:43: this is not JSON: this comma is one too many',
  ],
  [
    'with a comment',
    `// hall 3\n${whole}`,
    ':1:1: this is not JSON: there are no comments in JSON',
  ],
  [
    'with single quotes',
    whole.replaceAll('"', "'"),
    ':2:3: this is not JSON: a name in quotes is missing',
  ],
  ['twice in one file', whole + whole, ':7:1: this is not JSON: nothing may stand behind the end'],
  [
    'with a name twice',
    '{ "version": 1,\n"portal": {},\n"portal": {} }',
    ':3:1: this is not JSON: "portal" stands here a second time',
  ],
  [
    'as YAML',
    'version: 1\n',
    ':1:1: this is not JSON: this is neither text in quotes, number, true, false nor null',
  ],
  [
    'with a Windows path',
    '{ "institution": "C:\\genkan\\x.json" }',
    ':1:18: this is not JSON: this text has a backslash with something unknown behind it',
  ],
  [
    'nested 100,000 deep',
    '['.repeat(100_000),
    ':1:34: this is not JSON: goes deeper than 32 levels',
  ],
  [
    'in UTF-16 with its mark',
    Buffer.from(`\ufeff${whole}`, 'utf16le'),
    ':1:1: this is written in UTF-16: save it as UTF-8',
  ],
  [
    'in UTF-16, most significant byte first',
    Buffer.from(`\ufeff${whole}`, 'utf16le').swap16(),
    ':1:1: this is written in UTF-16: save it as UTF-8',
  ],
  [
    'in UTF-16 without a mark',
    Buffer.from(whole, 'utf16le'),
    ':1:2: here stands an empty byte: save it as UTF-8',
  ],
  [
    'in UTF-32',
    Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]),
    ':1:1: this is written in UTF-32: save it as UTF-8',
  ],
  // 大学 in Shift_JIS.
  [
    'in Shift_JIS',
    between('\n{ "institution": "', [0x91, 0xe5, 0x8a, 0x77], '" }'),
    ':2:19: from here it is not UTF-8: save it as UTF-8',
  ],
  // 大学 in EUC-JP.
  [
    'in EUC-JP',
    between('\n{ "institution": "', [0xc2, 0xe7, 0xb3, 0xd8], '" }'),
    ':2:19: from here it is not UTF-8: save it as UTF-8',
  ],
  [
    'with empty bytes at its end, after a power cut',
    between(whole, [0, 0, 0, 0], ''),
    ':7:1: here stands an empty byte: save it as UTF-8',
  ],
  [
    'of empty bytes alone',
    Buffer.alloc(4_096),
    ':1:1: here stands an empty byte: save it as UTF-8',
  ],
  ['of 10 MB', Buffer.alloc(10_000_000, ' '), ': has more than 1048576 bytes'],
  [
    'a program',
    between('', [0x7f, 0x45, 0x4c, 0x46, 0xff], ''),
    ':1:5: from here it is not UTF-8: save it as UTF-8',
  ],
];

function between(before: string, bytes: readonly number[], after: string): Buffer {
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
}
