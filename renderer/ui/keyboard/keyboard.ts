import { inject, onBeforeUnmount, onMounted, provide, readonly, ref, shallowRef } from 'vue';
import type { InjectionKey, Ref, ShallowRef } from 'vue';
import { typesSomething } from './types-something.ts';
import { isKeysField } from './wanted.ts';

/** The keyboard on the screen, as far as the page knows it before it is loaded. */
export interface Keyboard {
  /** The field it types into; undefined while it is closed. Never what is in it. */
  readonly field: Readonly<ShallowRef<HTMLInputElement | undefined>>;
  /** Fields on the screen that it could type into. */
  readonly fields: Readonly<Ref<number>>;
  /** Opens it; `enter` takes the focus into it, for whoever has no pointer. */
  open(field: HTMLInputElement, how?: { readonly enter: boolean }): void;
  close(): void;
  /** The field of a form that had the focus last, else its first one. */
  fieldIn(form: HTMLFormElement | null): HTMLInputElement | undefined;
  /** A field has the focus. */
  note(field: HTMLInputElement): void;
  /** Says whether it has to take the focus, once. */
  takesFocus(): boolean;
  count(by: 1 | -1): void;
}

const keyboardKey: InjectionKey<Keyboard> = Symbol('keyboard');

/** Fetched by the first touch anywhere, so that it stands when the first field is touched. */
export function loadKeyboard() {
  return import('./OnScreenKeyboard.vue');
}

/** The keyboard of the frame around; undefined where there is none. */
export function useKeyboard(): Keyboard | undefined {
  return inject(keyboardKey, undefined);
}

function createKeyboard(): Keyboard {
  const field = shallowRef<HTMLInputElement>();
  const fields = ref(0);
  let mayTakeFocus = false;
  /** Kept no longer than the field itself, which may hold a secret. */
  let last: WeakRef<HTMLInputElement> | undefined;
  return {
    field,
    fields: readonly(fields),
    open: (wanted, how) => {
      mayTakeFocus = how?.enter ?? false;
      field.value = wanted;
    },
    close: () => {
      field.value = undefined;
    },
    fieldIn: (form) => {
      const before = last?.deref();
      if (before?.isConnected && before.form === form) return before;
      return form?.querySelector<HTMLInputElement>('input[data-keys]') ?? undefined;
    },
    note: (focused) => {
      last = new WeakRef(focused);
    },
    takesFocus: () => {
      const does = mayTakeFocus;
      mayTakeFocus = false;
      return does;
    },
    count: (by) => {
      fields.value += by;
    },
  };
}

/**
 * Provides the keyboard to all screens, and decides when it stands: for a finger or a pen on a
 * field, or a focus moved by the page after a touch; for `wants-keys`, sent to a field by whoever
 * leads four keys; never once a key of a real keyboard has typed something.
 */
export function provideKeyboard(): Keyboard {
  const keyboard = createKeyboard();
  provide(keyboardKey, keyboard);
  listenTo(listenersOf(keyboard));
  return keyboard;
}

type Listeners = Readonly<Record<string, (event: Event) => void>>;

function listenTo(listeners: Listeners): void {
  onMounted(() => {
    for (const [name, listen] of Object.entries(listeners))
      document.addEventListener(name, listen, true);
  });
  onBeforeUnmount(() => {
    for (const [name, listen] of Object.entries(listeners))
      document.removeEventListener(name, listen, true);
  });
}

function listenersOf(keyboard: Keyboard): Listeners {
  let isByTouch = false;
  /** The pad of a screen that wants digits is its keyboard. */
  const open = (field: HTMLInputElement) => {
    if (field.form?.querySelector('.pad')) keyboard.close();
    else keyboard.open(field);
  };
  return {
    pointerdown: (event) => {
      if (!(event instanceof PointerEvent)) return;
      isByTouch = event.pointerType === 'touch' || event.pointerType === 'pen';
      if (isByTouch) void loadKeyboard();
    },
    click: ({ target }) => {
      if (isByTouch && isKeysField(target)) open(target);
    },
    focusin: ({ target }) => {
      const { value } = keyboard.field;
      if (isKeysField(target)) keyboard.note(target);
      if (isKeysField(target) && (isByTouch || value)) open(target);
      else if (value && (!value.isConnected || target instanceof HTMLInputElement))
        keyboard.close();
    },
    keydown: (event) => {
      if (!(event instanceof KeyboardEvent) || !typesSomething(event)) return;
      isByTouch = false;
      const { value } = keyboard.field;
      if (!value) return;
      // What is typed while a key of the screen has the focus is meant for the field.
      if (isInKeyboard(event.target)) value.focus();
      keyboard.close();
    },
    'wants-keys': ({ target }) => {
      if (isKeysField(target)) keyboard.open(target, { enter: true });
    },
  };
}

function isInKeyboard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.kb') !== null;
}
