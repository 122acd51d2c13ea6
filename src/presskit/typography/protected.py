"""What no rule may touch: addresses, paths, code, telephone numbers and other things that a machine reads.

Every pattern is bounded, so that the scanner stays linear on hostile text.
"""

from __future__ import annotations

from typing import Final

from presskit.typography.spaces import HORIZONTAL as _S

_QUOTED: Final = r"(?<==)(?:«[^\s«»]{0,200}»|\"[^\s\"]{0,200}\")"
_URL_BODY: Final = rf"(?:[^\s<>\"«»“”„‹›()…]|\([^\s()]{{0,200}}\)|{_QUOTED})+(?<![.,;:'’])"
_SEPARATOR: Final = rf"(?:{_S}|[./-])"

_PATTERNS: Final = (
    # Code: fenced or between backticks (CommonMark), mark-up, entities, placeholders, a line of JSON.
    r"```[^`]{0,20000}```",
    r"(?P<ticks>`{1,3})(?!`)[^`\n](?:[^`\n]{0,4000}|[^`]{0,4000})(?P=ticks)(?!`)",
    r"<!--(?:[^-]|-(?!->)){0,4000}-->",
    r"</?[A-Za-z][^<>\n]{0,1000}>",
    r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6});",
    r"\{\"[^{}\n]{0,2000}\}|\\?\{\{?[^{}\s\"'«»]{1,80}\}\}?|\$\{[^{}\n]{1,80}\}|%\([a-z_]{1,40}\)[sdrf]",
    # Operators of programs; of Markdown, the column of a table, the end of a link, a note (CommonMark, GFM).
    r"(?<!\S)(?:[!=<>]=+|[=-]>|<-|&&|\|\||:=)(?!\S)",
    r"(?<![^\s|])(?::-{1,200}:|:-{2,200}|-{2,200}:)(?![^\s|])",
    r"\]\([^()\s]{1,400}(?:[ ]\"[^\"\n]{0,200}\")?\)|(?<![^\n])\[[^\]\n]{1,100}\]:(?=[ ]{0,3}(?:https?:|<|/|\#))",
    r"\[\^[\w-]{1,40}\]:?",
    # Addresses (RFC 3986, RFC 5321).
    rf"(?:https?|ftps?|sftp|ssh|git|file|wss?|s3|ipp)://{_URL_BODY}",
    rf"(?:mailto|tel|sms|data|urn|doi|javascript):(?=[\w+/@]){_URL_BODY}",
    r"https?:(?!\w)",
    rf"(?<![\w.])www\.(?=\w){_URL_BODY}",
    r"(?:[\w+-]{1,40}\.[\w.+-]{0,40}['’])?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
    # Paths: Windows, UNC, Unix; then a line of a file, a host, a file name.
    r"(?<!\w)[A-Za-z]:\\[^\s\"<>|«»]{0,400}|\\\\[\w.-]{1,80}\\[^\s\"<>|«»]{0,400}",
    r"(?<![\w/])(?:~|\.{1,2})?/(?=[\w.])(?:[\w.@+~-]{0,100}/){0,30}[\w@+~-]{0,100}(?:\.[\w-]{1,40}){0,5}/?",
    r"(?!MM?\.[A-ZÀ-Þ][a-zà-ÿ’'-]{2})[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z][A-Za-z0-9_-]{1,30}){1,6}(?::\d{1,6}){0,2}(?:/[^\s«»\"“”()…]{0,400}(?<![.,;:!?'’]))?",
    # Programming: scope, option, variable, call; C++ and its kin.
    r"[A-Za-z_]\w{0,80}(?:::~?\w{1,80}){1,10}(?:\(\))?",
    r"(?<![\w.-])--?[A-Za-z][\w-]{0,60}(?:=[^\s\"«»]{0,100})?(?<=[\w=])(?=[\s,.;)]|$)",
    r"\$(?!(?:CAN?|US|AU|NZ|HK)\b)[A-Za-z_]\w{0,60}|[A-Za-z]\w{0,60}(?:_\w{1,60}){1,10}|[a-z_]\w{0,60}\(\)|\b[CF]\#|\b[Cc]\+\+|\b[a-z]'(?=\([a-z]\))",
    # Social handles, hashtags, short codes of emoji, key caps.
    r"(?<![\w@])@\w[\w.-]{0,60}(?<![.-])|(?<![\w\#&])\#\w{1,80}|(?<![\w:]):[a-z0-9_+-]{2,40}:(?!\w)|[0-9\#*]\ufe0f?\u20e3",
    r"(?<!\S)(?:[:;=8xX]'?-?[()\[\]DPpOo/\\|*3](?![\w/])|\^_?\^|</?3(?!\w))",
    # Account (ISO 13616), day (ISO 8601, or all in figures), clock, ratio, score, verse.
    rf"\b[A-Z]{{2}}\d{{2}}(?:{_S}?[A-Z0-9]{{4}}){{3,7}}(?:{_S}?[A-Z0-9]{{1,4}})?\b",
    r"(?<![\w.])\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-])",
    r"(?<![\w.])\d{1,2}(?P<cut>[./-])\d{1,2}(?P=cut)\d{2,4}(?![\w])",
    r"(?<![\w.:])\d{1,9}(?::\d{1,9}){1,7}(?![\w])",
    # Telephone: national and international forms (ITU-T E.123); ten figures in pairs, Swiss, Belgian, North American.
    rf"(?<![\w.,])(?:\+|00)\d{{1,3}}{_SEPARATOR}?(?:\(0\){_SEPARATOR}?)?\d{{1,4}}(?:{_SEPARATOR}?\d{{2,4}}){{2,5}}(?!\d)",
    rf"(?<![\w.,])0\d(?:{_SEPARATOR}\d\d){{4}}(?!\d)",
    rf"(?<![\w.,])0{_S}?\d{{2,3}}(?:{_SEPARATOR}\d{{2,3}}){{2,3}}(?!\d)|(?<![\w.,])0\d(?:{_S}\d{{2,3}}){{3}}(?!\d)",
    rf"(?<![\w.,])(?:1{_SEPARATOR})?\(?\d{{3}}\)?{_SEPARATOR}\d{{3}}-\d{{4}}(?!\d)",
    # Registers (SIREN with SIRET), versions, Internet addresses, mixtures such as 24h/24 and 7j/7.
    rf"(?<![\w.,])\d{{3}}{_S}\d{{3}}{_S}\d{{3}}{_S}\d{{5}}(?!\d)",
    r"(?<![\w,])v?\d{1,6}(?:\.\d{1,6}){2,8}(?:-[\w.]{1,30})?(?![\w])|\bv\d{1,4}(?:\.\d{1,4}){0,3}(?!\w)",
    r"(?<!\w)\d{1,2}[hj]/\d{1,2}j?(?!\w)",
    # Feet and inches, minutes and seconds of arc: their marks are no quotation marks.
    rf"(?<!\w)\d{{1,3}}{_S}?°{_S}?\d{{1,2}}(?:[.,]\d{{1,6}})?['’′](?:{_S}?\d{{1,2}}(?:[.,]\d{{1,6}})?(?:[\"”″]|''))?",
    rf"(?<!\w)\d{{1,3}}['’′]{_S}?\d{{1,2}}(?:[.,]\d{{1,3}})?(?:[\"”″]|'')",
)

PROTECTED: Final = "|".join(_PATTERNS)
"""One regular expression for all of them; groups are used inside it, so it is joined by name only."""
