/** Whether an input method is still at work: a field's text is not yet what was meant. */
export function isComposing(event: Event): boolean {
  return (event instanceof InputEvent || event instanceof KeyboardEvent) && event.isComposing;
}
