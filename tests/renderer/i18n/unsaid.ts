/** Words that the house does not say, in any of its languages. */
export const unsaid = new RegExp(
  [
    String.raw`\b(?:please|sorry|invalid|oops|tokens?|credentials?|submit)\b`,
    '申し訳|無効な|送信ボタン|トークン',
    '죄송|유효하지 않|토큰|자격 증명',
    '抱歉|对不起|无效|令牌|凭证',
  ].join('|'),
  'i',
);
