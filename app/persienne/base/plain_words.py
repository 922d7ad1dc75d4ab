"""Words of error messages: those that Python, its libraries and SQLite say most often, and that tell of nobody."""

from __future__ import annotations

from typing import Final

PLAIN_WORDS: Final = frozenset(
    """
    a action active add address after all allowed already ambiguous an and annotation append archive are arg args
    argument arguments array as at attribute available backend bad be been before between binary bit bits blocking
    both broken buffer built busy but by byte bytes call callable called can cannot cell cells certificate change
    channels char character characters child class closed code codec column columns command comparison compression
    configure configured connection constraint contain context convert could count create current curve data
    database date datetime day days decode default defined denied device dict dictionary directory disk division do
    does either element elements empty encode encoded encoding end entry enum error escape event exceeded exceeds
    exclusive exist exists expected expression extension failed field fields file files find first flag flags float
    for form format found frame from full function get given got greater group handle has hashable have header
    height host household how if illegal image implementation implemented in incomplete index input instance
    instances instead int integer internal interrupted invalid is it item its key keys keyword know label large last
    least length level library like limit line list literal load lock locked loop lost malformed many marker match
    maximum may meaningful memory message meter method mismatch missing mode module more multiple must mutually name
    named names near need negative neither new newline no node non nor not number object objects of offset on once
    one only open opening operand operands operation option or os other out overwrite package page parameter
    parameters parse passed password path pattern permission pickle pipe platform point points port position
    positional positive prefix private protocol range rate reached read reading readonly received recognized record
    recursion reference refused registered relative replace required requires resource resources response return
    returned row rows running same sample schema seek sequence serial server set sheet should size socket sockets
    source space specified specify ssl start starting state statement stop str stream string strings subclass
    subscriptable such supplied supply support supported sys system table tag temporarily text than that the this
    time timeout to token too tree tuple two type types tzinfo un unexpected unhashable unknown unlock unpack
    unreachable unsupported update url use used user using valid value values version was when while width with
    without workbook write yet you your zero
    """.split()  # noqa: SIM905 - hundreds of words
)
