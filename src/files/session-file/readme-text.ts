/** The text for a person who unpacks a session file without the studio. Lines end as Windows expects. */
export function readmeText(name: string): string {
  return [
    `${name}: a session of Link-Context Studio`,
    '',
    'This file holds concepts that somebody taught a model with a few named pictures, and what the model',
    'answered. To open it, open the studio in a browser and drop this file (the one that ends in .lcl) anywhere',
    'on the page, or choose "Open a file..." in the menu beside the session\'s name. Nothing is sent anywhere.',
    '',
    'It is a zip archive:',
    '',
    "  manifest.json   format and version; the session's name, threshold and question picture",
    '  concepts.json   the concepts: name, marker, and their demonstrations with the file of each picture',
    '  tests.jsonl     pictures kept out of teaching, one per line, with their true concept',
    '  trials.jsonl    questions and answers, one per line: pictures, labels, and the scores of every candidate',
    '                  (natural logarithms of probabilities), in full and with each demonstration left out',
    '  what-ifs.jsonl  the same question under one change of what was taught, one per line, written like trials.jsonl',
    '  runs.jsonl      what the lab found, one run per line: its settings, and the scores of every test picture',
    '  images/         the pictures, each named by the SHA-256 of its bytes',
    '',
    'Whoever changes it: fields that the studio does not know are kept when it saves the session again.',
    '',
  ].join('\r\n');
}
