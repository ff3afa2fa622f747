/** Opens the system's file picker; the result is empty if nothing is chosen. Call it directly from a press. */
export function chooseFiles({ multiple }: { multiple: boolean }): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = multiple;
    input.hidden = true;
    const end = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', end);
    input.addEventListener('cancel', end);
    // Safari opens no picker for an input that is not on the page.
    document.body.append(input);
    input.click();
  });
}
