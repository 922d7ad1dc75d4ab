from __future__ import annotations

import pytest

from persienne.base.errors import UserError
from persienne.importers import markup
from persienne.importers.job import Job
from persienne.importers.markup import MAX_DEPTH, MAX_TEXT, read_xml

JOB = Job("x.xml")


def detail(text: str) -> object:
    with pytest.raises(UserError) as caught:
        read_xml(text, JOB)
    return caught.value.facts["detail"]


def test_elements_are_found_by_their_local_names_however_deep() -> None:
    root = read_xml(
        '<?xml version="1.0" encoding="ISO-8859-1"?><a xmlns:n="x"><n:b k="1"> é <c/></n:b><b>2</b></a>', JOB
    )
    assert [(each.text.strip(), dict(each.attributes)) for each in root.all("b")] == [("é", {"k": "1"}), ("2", {})]
    assert (root.said("b"), root.said("none"), root.first("c") is None) == ("é", "", False)


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE a><a/>",
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd"><a/>',
    ],
)
def test_a_declared_type_is_refused_and_no_entity_is_followed(text: str) -> None:
    assert detail(text) == "entities"


@pytest.mark.for_each("text", ["<a>", "<a></b>", "", "<a/><b/>", "<a>&b;</a>", "<a b=1/>", "\x00"])
def test_a_cut_or_damaged_text_is_refused_whole(text: str) -> None:
    assert detail(text) == "xml"


def test_depth_and_number_of_elements_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_xml("<a>" * MAX_DEPTH + "</a>" * MAX_DEPTH, JOB)
    assert detail("<a>" * 10_000) == "depth"
    monkeypatch.setattr(markup, "MAX_ELEMENTS", 3)
    assert detail("<a><b/><b/><b/></a>") == "size"


def test_a_long_text_is_passed_over() -> None:
    assert len(read_xml(f"<a>{'&amp;x' * MAX_TEXT}</a>", JOB).said("a")) <= 2 * MAX_TEXT
