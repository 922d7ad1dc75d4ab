from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.importers.formats import read_content
from persienne.importers.html_table import html_sheets
from persienne.importers.job import Job
from persienne.importers.text import is_page
from support.enedis_files import curve_csv
from support.spellings import as_html, rows_of_csv

JOB = Job("export.xls")


def rows_of(page: str) -> list[list[list[object]]]:
    return [list(map(list, sheet.rows)) for sheet in html_sheets(page, JOB)]


def test_end_tags_may_be_left_out() -> None:
    assert rows_of("<table><tr><td>a<td>b<tr><th>c</table>") == [[["a", "b"], ["c"]]]


def test_a_cell_is_its_text_without_tags_and_doubled_blanks() -> None:
    page = "<html><table><tr><td> <b>0,62</b>&nbsp;\n kW<br>x</td><td></td></tr></table><p>below</p>"
    assert rows_of(page) == [[["0,62 kW x"]]]


def test_a_table_that_does_not_end_was_cut_in_its_last_row() -> None:
    (whole,), (cut,) = (html_sheets(f"<table><tr><td>a<td>12<tr><td>b<td>13<tr>{end}", JOB) for end in ("</table>", ""))
    assert whole.without_cut_row(0) == (whole, None)
    assert cut.without_cut_row(2) == (cut, None)
    left, row = cut.without_cut_row(1)
    assert row is not None
    assert (list(left.top), row.number, list(row.cells)) == (list(cut.top)[:1], 2, ["b", "13"])


def test_styles_and_scripts_are_no_text() -> None:
    assert rows_of("<table><td><style>td {}</style>a<script>b</script></td></table>") == [[["a"]]]


def test_a_wide_cell_takes_its_columns() -> None:
    assert rows_of("<table><tr><td colspan=2>a<td>b<tr><td colspan=x>c<td>d</table>") == [
        [["a", None, "b"], ["c", "d"]]
    ]


def test_a_table_in_a_table_is_one_too() -> None:
    assert rows_of("<table><tr><td>a<table><tr><td>b</table><td>c</table>") == [[["a", "c"]], [["b"]]]


@pytest.mark.parametrize(
    "page", ["<table>", "<!DOCTYPE html><p>", " <HTML>", '<?xml version="1.0"?>\n<html xmlns="x">', "<meta charset=x>"]
)
def test_a_page_is_known_by_how_it_begins(page: str) -> None:
    assert is_page(page)


def test_a_feed_is_no_page() -> None:
    assert not is_page("<?xml version='1.0'?><feed/>")


@pytest.mark.parametrize("page", ["<html><p>Votre session a expiré", "<html><table><tr><td>Connexion</table>"])
def test_a_page_without_a_known_table_is_a_web_page(page: str) -> None:
    with pytest.raises(UserError) as caught:
        read_content(page.encode(), JOB)
    assert (caught.value.code, caught.value.facts["seen"]) == ("file_unknown", "html")


def test_a_header_may_stand_far_below_the_styles() -> None:
    made = as_html(rows_of_csv(curve_csv([f"2025-12-01T0{n}:00:00+01:00;{n}" for n in range(1, 4)])))
    page = made.replace(b"<style>", b"<style>" + b" " * 100_000)
    assert len(read_content(page, JOB).blocks[0]) == 3


def test_a_table_that_claims_too_much_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        html_sheets("<table>" + "<tr><td colspan=999>" * 5000, JOB)
    assert caught.value.facts["detail"] == "size"


@pytest.mark.for_each("piece", ["a ", "<a", "<", "</", "<!", "<!--", "<td", "&a", "<![CDATA[", "<script>", "'"])
def test_tags_without_an_end_are_looked_at_once(piece: str) -> None:
    (sheet,) = html_sheets(f"<table><tr><td>x</td></tr></table><td {piece * 50_000}", JOB)
    assert list(sheet.rows) == [["x"]]


def test_comments_are_no_text() -> None:
    assert rows_of("<!-- <table> --><table><tr><td>a<!-- > <td>b -->c</table>") == [[["ac"]]]


def test_a_read_can_be_cancelled() -> None:
    with pytest.raises(UserError, match="cancelled"):
        html_sheets("<table>", Job("x", cancelled=lambda: True))


@given(
    st.lists(
        st.sampled_from(["<table>", "</table>", "<tr>", "<td>", "</td>", "<style>", "x", "<br>", "&#1;", "<", "<!--"])
    )
)
def test_tags_in_any_order_are_read(parts: list[str]) -> None:
    assert html_sheets("".join(parts), JOB) is not None
