import { transformAsync } from '@babel/core';
import macroPlugin from '@lingui/babel-plugin-lingui-macro';
import { getConfig } from '@lingui/conf';
import type { Plugin } from 'vite';

const MACRO = /from ['"]@lingui\/(?:core|react)\/macro['"]/;

/**
 * Turns the macros of messages into descriptors. The English words leave the built page's script, because they are a
 * catalogue too. Development and tests keep them, and need no catalogue. Babel sees only the files that import a macro.
 */
export function macros(): Plugin {
  const linguiConfig = getConfig({ skipValidation: true });
  let isBuild = false;
  return {
    name: 'macros',
    enforce: 'pre',
    configResolved({ command, mode }) {
      isBuild = command === 'build' && mode === 'production';
    },
    async transform(code, id) {
      const [file = id] = id.split('?');
      if (!/\.tsx?$/.test(file) || !MACRO.test(code)) return null;
      const result = await transformAsync(code, {
        filename: file,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        // Types and JSX stay. The build handles them next, with the page's own JSX.
        parserOpts: { plugins: file.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
        plugins: [[macroPlugin, { linguiConfig, stripMessageField: isBuild }]],
      });
      return result?.code ? { code: result.code, map: result.map ?? null } : null;
    },
  };
}
