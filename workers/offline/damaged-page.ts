/** It has no script and asks for no file, because none can be had when it is shown. */
const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Link-Context Studio</title>
    <style>
      :root { color-scheme: light dark; --ground: #f3f0ea; --ink: #211d33; --line: #5137c6; }
      @media (prefers-color-scheme: dark) { :root { --ground: #121119; --ink: #f0edf7; --line: #b3a4ff; } }
      body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
      main { max-width: 34rem; margin: 0 auto; padding: max(2rem, 14vh) 1.5rem 2rem; }
      h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; text-wrap: balance; }
      p { margin: 0 0 1rem; }
      a { display: inline-block; margin-top: 0.5rem; padding: 0.6rem 1.1rem; border: 2px solid var(--line);
        border-radius: 0.6rem; color: inherit; text-decoration: none; font-weight: 600; }
    </style>
  </head>
  <body>
    <main>
      <h1>The studio’s own files on this device are damaged</h1>
      <p>They are fetched again as soon as there is a network, and there is none now. Your sessions and pictures are kept; nothing was changed in them.</p>
      <p>Connect this device, then load the page again.</p>
      <a href="">Load again</a>
    </main>
  </body>
</html>
`;

/** What a visitor sees if the kept page is damaged and there is no network to mend it. */
export function damagedPage(): Response {
  return new Response(html, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
  });
}
