/** A character, something an input method takes, or a deletion; not what walks about or presses. */
export function typesSomething(event: KeyboardEvent): boolean {
  const { key, ctrlKey, altKey, metaKey, target } = event;
  const isPress = key === ' ' && target instanceof HTMLButtonElement;
  const isCharacter = [...key].length === 1 && !ctrlKey && !altKey && !metaKey && !isPress;
  return isCharacter || ['Backspace', 'Delete', 'Process', 'Unidentified'].includes(key);
}
