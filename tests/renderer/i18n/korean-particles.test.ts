import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Particles with a form after a consonant and one after a vowel: behind a name that is put in nobody
 * knows which is right. A quotation mark between them changes nothing; behind a bracket the particle is
 * that of the word before it.
 */
const particle =
  /\}['"’”」』\]]*(?:은|는|이|가|을|를|과|와|으로|로|이나|나|이라|라|이란|란|이며|며|이면|면|이랑|랑|이고|이에요|예요|입니다만)(?![가-힣])/u;
const compound = /\}['"’”」』\]]*(?:으로|로|이라|라|이에|예)(?:서|도|는|만|고|요|부터)/u;

function wrongIn(text: string): boolean {
  return particle.test(text) || compound.test(text);
}

// Named first: a literal inside globSync() would count for knip as an import of every file.
const korean = 'renderer/**/messages/ko.json';

test('no particle behind a name in Korean depends on how the name ends', () => {
  const wrong = globSync(korean).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(wrongIn)
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(wrong).toEqual([]);
});

test('it would be seen', () => {
  const planted = ['{id}로 사용', '{id}와 비밀번호', '‘{task}’을 누르세요', '{desk}로부터'];
  expect(planted.filter(wrongIn)).toEqual(planted);
  const fine = [
    '{n}개',
    '{days}일',
    '{id}의',
    '{desk}에서',
    '{minutes}분',
    '{app} 설치',
    '{n}가지',
    '{name}이라는',
  ];
  expect(fine.filter(wrongIn)).toEqual(['{name}이라는']);
});
