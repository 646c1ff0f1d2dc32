import { expect, test } from 'vitest';
import pinyin from '#renderer/ui/keyboard/pinyin.json' with { type: 'json' };
import { candidatesFrom, takeCandidate } from '#renderer/ui/keyboard/pinyin.ts';

const find = candidatesFrom(pinyin);

/** What somebody sees first for letters, in the order shown. */
function offered(before: string, count: number): string {
  return find(before)
    .slice(0, count)
    .map(({ word }) => word)
    .join(' ');
}

/** Chooses the first candidate again and again until no letters are left. */
function chooseFirst(before: string): string {
  const [first] = find(before);
  return first ? chooseFirst(takeCandidate(before, first)) : before;
}

test.each([
  ['mima', '密码'],
  ['shouji', '手机'],
  ['duoyinsurenzheng', '多因素认证'],
  ['erweima', '二维码'],
  ['yanzhengma', '验证码'],
  ['denglu', '登录'],
  ['youxiang', '邮箱'],
  ['wangjimima', '忘记密码'],
  ['wo', '我'],
  ['nv', '女'],
  ['lve', '略'],
  ['lue', '略'],
  ['MIMA', '密码'],
])('%s offers %s first', (letters, word) => {
  expect(offered(letters, 1)).toBe(word);
  expect(chooseFirst(letters)).toBe(word);
});

test('words that are not in the dictionary as one come together from those that are', () => {
  expect(offered('wodeshouji', 1)).toBe('我的手机');
  expect(chooseFirst('wodemimacuowu')).toBe('我的密码错误');
});

test('a word is offered before it is typed to its end', () => {
  expect(offered('mim', 3)).toContain('密码');
  expect(offered('duoyinsu', 2)).toContain('多因素认证');
});

test('a part can be chosen first, and the other letters stay to be chosen from', () => {
  const part = find('zhongxin').find(({ word }) => word === '重');
  expect(part).toEqual({ word: '重', letters: 5 });
  expect(part && takeCandidate('a1zhongxin', part)).toBe('a1重xin');
  expect(offered('a1重xin', 20)).toContain('新');
});

test('a character is found by each of its readings', () => {
  expect(offered('chong', 3)).toContain('重');
  expect(offered('zhong', 3)).toContain('重');
  expect(offered('hang', 3)).toContain('行');
  expect(offered('xing', 3)).toContain('行');
});

test('where the letters can be no pinyin, or there are none, nothing is offered', () => {
  expect(find('')).toEqual([]);
  expect(find('密码')).toEqual([]);
  expect(find('vpn')).toEqual([]);
  expect(find('mima ')).toEqual([]);
});

test('every everyday character and every word can be chosen by its own pinyin', () => {
  const missing = Object.entries(pinyin).flatMap(([key, words]) =>
    words
      .split(' ')
      .filter((word) => !find(key).some((found) => found.word === word))
      .map((word) => `${key} ${word}`),
  );
  expect(missing).toEqual([]);
});
