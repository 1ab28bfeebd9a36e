import { isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isScalarType, isSpecifiedScalarType, isUnionType, type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!);
const words = (text: string | null | undefined): string => (text == null ? '' : `<p>${escape(text).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>`);
const typeLink = (type: { toString(): string }): string => escape(type.toString()).replace(/[A-Za-z_]\w*/, (name) => `<a href="#${name}">${name}</a>`);
const argument = (arg: GraphQLArgument | GraphQLInputField): string => `${arg.name}: ${typeLink(arg.type)}${arg.defaultValue === undefined ? '' : ` = ${escape(JSON.stringify(arg.defaultValue))}`}`;

const field = (one: GraphQLField<unknown, unknown>): string =>
  `<li><code>${one.name}${one.args.length === 0 ? '' : `(${one.args.map(argument).join(', ')})`}: ${typeLink(one.type)}</code>${words(one.description)}</li>`;

function section(type: GraphQLNamedType): string {
  const body = isObjectType(type) || isInterfaceType(type)
    ? `${type.getInterfaces().length === 0 ? '' : `<p>implements ${type.getInterfaces().map(typeLink).join(', ')}</p>`}<ul>${Object.values(type.getFields()).map(field).join('')}</ul>`
    : isInputObjectType(type) ? `<ul>${Object.values(type.getFields()).map((one) => `<li><code>${argument(one)}</code>${words(one.description)}</li>`).join('')}</ul>`
    : isEnumType(type) ? `<ul>${type.getValues().map((value) => `<li><code>${value.name}</code>${words(value.description)}</li>`).join('')}</ul>`
    : isUnionType(type) ? `<p>one of ${type.getTypes().map(typeLink).join(' · ')}</p>` : '';
  return `<section id="${type.name}"><h3>${type.name}</h3>${words(type.description)}${body}</section>`;
}

/** The API reference as one page, from the schema itself: what third parties read is what runs. */
export function documentation(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !(isScalarType(type) && isSpecifiedScalarType(type)));
  const roots = ['Query', 'Mutation', 'Subscription'].map((name) => schema.getType(name)).filter((type) => type != null);
  const rest = types.filter((type) => !roots.includes(type)).sort((a, b) => a.name.localeCompare(b.name));
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>回音 API</title><style>
:root{color-scheme:light dark}body{font:16px/1.6 system-ui,"Noto Sans SC",sans-serif;max-width:60rem;margin:0 auto;padding:2rem 1rem}code{font:14px/1.6 ui-monospace,monospace}
nav{columns:16rem;font-size:14px}section{border-top:1px solid color-mix(in srgb,currentColor 20%,transparent);padding:.5rem 0}a{color:light-dark(#0b5a8f,#7cc4ff)}li{margin:.4rem 0}p{margin:.2rem 0}pre{overflow:auto;padding:1rem;border-radius:8px;background:color-mix(in srgb,currentColor 8%,transparent)}
</style></head><body><h1>回音 API · GraphQL reference</h1>
<p>One endpoint: <code>POST /graphql</code>; subscriptions over <code>graphql-transport-ws</code> at the same path. The schema as text: <a href="/docs/schema.graphql">/docs/schema.graphql</a>.</p>
<h2>Sign in</h2><pre>curl -s http://127.0.0.1:4000/graphql -H 'content-type: application/json' \\
  -d '{"query":"mutation { signIn(input: {login: \\"front-desk\\", password: \\"…\\"}) { __typename ... on SignInPayload { token } ... on UserError { code message } } }"}'</pre>
<p>Send the token as <code>Authorization: Bearer …</code>, or as <code>token</code> in the socket's <code>connectionParams</code>. Expected failures are members of result unions and implement <code>UserError</code>; protocol errors carry <code>extensions.code</code>.</p>
<h2>Types</h2><nav>${[...roots, ...rest].map((type) => `<div><a href="#${type.name}">${type.name}</a></div>`).join('')}</nav>${[...roots, ...rest].map(section).join('')}</body></html>`;
}
