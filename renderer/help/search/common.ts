/** What stands in every question and tells nothing of what is asked, as folded (fold.ts). */
const common: ReadonlySet<string> = new Set([
  ...'a an the i my me you your we it its is are am was be been do does did done have has had'.split(
    ' ',
  ),
  ...'to of in on at for from by with and or but if so as this that these those there here'.split(
    ' ',
  ),
  ...'up down out off over under again further then once all any both each few more most'.split(
    ' ',
  ),
  ...'other some such only own same too very just now about into through during before after'.split(
    ' ',
  ),
  ...'can could will would should may not no don t s ve m what how when why which who'.split(' '),
  ...'ません ました ですか ますか します まする でした ないで ました です ます ある いる する なる'.split(
    ' ',
  ),
  ...'でき できな きない できま きます いまし しまし まして います くださ ださい てくだ どうす うすれ すれば'.split(
    ' ',
  ),
  ...'こと とき もの って から まで ので のに です ては には のは'.split(' '),
  ...'了 的 吗 呢 吧 我 你 是 在 有 和 就 也 都 还 要 会 能 怎么 什么 一个 这个'.split(' '),
  ...'해요 하나 나요 어요 아요 돼요 되나 에요 예요 있어 습니 니다 하는 으로 에서 인데 는데'.split(
    ' ',
  ),
]);

/** Whether a piece is one of them, or a single kana, as the particles are. */
export function isCommon(piece: string): boolean {
  return common.has(piece) || /^[\p{Script=Hiragana}\s]$/u.test(piece);
}
