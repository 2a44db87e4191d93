/**
 * The custom elements manifest as a page on an element shows it: what the public may use, each thing once. A property
 * that is also an attribute stands among the attributes; a part reads as it does in CSS, which also keeps a part and an
 * attribute of the same name apart.
 * @param {typeof import('../custom-elements.json')} manifest
 */
export function publicParts(manifest) {
  const modules = manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations.map(publicDeclaration),
  }));
  return { ...manifest, modules };
}

function publicDeclaration({ members = [], cssParts = [], ...declaration }) {
  return {
    ...declaration,
    members: members.filter(
      (member) => member.kind === 'field' && member.description && !member.privacy && !member.attribute,
    ),
    cssParts: cssParts.map((part) => ({ ...part, name: `::part(${part.name})` })),
  };
}

/** Storybook offers a control for every row of the table; only those that a story reads do something. */
export function onlyUsedControls({ argTypes, initialArgs }) {
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => [
      name,
      name in initialArgs ? type : { ...type, control: false },
    ]),
  );
}
