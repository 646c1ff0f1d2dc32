import type { ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAnnounce } from '#renderer/ui/announce.ts';
import { isSecret } from '#renderer/ui/secret.ts';
import { beforeCaret, edit, eraseLast, moveCaret } from './edit.ts';
import { characterName, type Say } from './key-names.ts';
import type { DoingKey, Edit, Key, Page, Suggestion, TypingKey } from './keys.ts';
import type { useShift } from './use-shift.ts';

interface Pressing {
  readonly field: Readonly<ComputedRef<HTMLInputElement | undefined>>;
  readonly page: Readonly<ComputedRef<Page>>;
  readonly shift: ReturnType<typeof useShift>;
  readonly turn: (page: string) => void;
  readonly close: () => void;
}

/** What a key types now. */
export function typedBy({ types, shifted }: TypingKey, isShifted: boolean): string {
  return isShifted ? (shifted ?? types) : types;
}

/** What each key does to the field. Nothing of what is typed is kept. */
export function useKeyPresses({ field, page, shift, turn, close }: Pressing) {
  const { t } = useI18n({ useScope: 'global' });
  const { say } = useAnnounce();

  /** Whoever doesn't see the field hears what has come or gone; of a secret nobody hears anything. */
  function change(to: (before: string) => Edit): void {
    const input = field.value;
    if (!input) return;
    const before = beforeCaret(input);
    const edited = to(before);
    const isDone = edit(input, edited);
    if (isDone && !isSecret(input)) say(heard(edited, before, (key, named) => t(key, named ?? {})));
  }
  function type(key: TypingKey): void {
    const typed = typedBy(key, shift.isOn.value);
    change((before) => page.value.composer?.press(before, typed) ?? { drop: 0, text: typed });
    if (key.shifted !== undefined) shift.use();
  }
  const deeds: Readonly<Record<DoingKey['does'], () => void>> = {
    delete: () => {
      change((before) => page.value.composer?.erase?.(before) ?? eraseLast(before));
    },
    left: () => {
      if (field.value) moveCaret(field.value, 'left');
    },
    right: () => {
      if (field.value) moveCaret(field.value, 'right');
    },
    shift: () => {
      shift.press();
      say(t(`keyboard.shift.heard.${shift.shift.value}`));
    },
    done: close,
  };
  function press(key: Key): void {
    if ('types' in key) type(key);
    else if ('does' in key) deeds[key.does]();
    else if ('turnsTo' in key) turn(key.turnsTo);
  }
  /** The caret may have moved since this was offered: what it takes is found anew. */
  function apply({ shown }: Suggestion): void {
    const input = field.value;
    const offered = input && page.value.composer?.suggest?.(beforeCaret(input));
    const same = offered?.find((one) => one.shown === shown);
    if (same) change(() => same);
  }
  return { press, apply };
}

/** What became of the text, in words. */
function heard({ drop, text }: Edit, before: string, say: Say): string {
  if (text !== '') return characterName(text, say);
  const gone = drop > 0 ? before.slice(-drop) : '';
  return gone === '' ? '' : say('keyboard.deleted', { what: characterName(gone, say) });
}
