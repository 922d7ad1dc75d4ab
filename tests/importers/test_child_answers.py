from __future__ import annotations

import hashlib
import io
import zipfile
from typing import Any

from persienne.base.frames import Frame, pieces, read_frame
from persienne.base.localtime import FRANCE
from persienne.importers.answers import unpack
from persienne.importers.archives import PLACES
from persienne.importers.child_answers import serve
from persienne.importers.meters_apart import MOST_METERS
from support.enedis_files import curve_block, curve_csv, curve_workbook

CURVE = curve_csv([f"2024-01-10T0{hour}:00:00+01:00;{100 + hour}" for hour in range(1, 9)]).encode()


def zipped(**members: bytes) -> bytes:
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as archive:
        for name, content in members.items():
            archive.writestr(f"{name}.csv", content)
    return result.getvalue()


def served(*requests: tuple[dict[str, Any], bytes], files: int = 99) -> list[Frame]:
    """The answers of a child that may begin so many files; a request is one as well."""
    asked = io.BytesIO(b"".join(piece for header, body in requests for piece in pieces(header, body)))
    output = io.BytesIO()
    left = iter(range(files))
    serve(asked, output, allow=lambda _: next(left, None) is not None)  # these tests' own process is not to be limited
    output.seek(0)
    return list(iter(lambda: read_frame(output), None))


def request(data: bytes, name: str = "a.csv", **more: Any) -> tuple[dict[str, Any], bytes]:
    return {"name": name, "zone": FRANCE, "size": len(data), "first": 0, "mappings": []} | more, data


def test_a_file_is_answered_with_what_stands_in_it() -> None:
    got, parsed, end = served(request(CURVE))
    assert (got.header, end.header) == ({"got": len(CURVE)}, {"end": True})
    assert len(unpack(parsed.header["parsed"], parsed.body).blocks[0]) == 8


def test_a_workbook_is_no_archive_of_files() -> None:
    _, parsed, _ = served(
        request(curve_workbook(curve_block([1_700_006_400, 1_700_008_200], [1800, 1800], [100, 200])))
    )
    assert parsed.header["parsed"]["format"] == "enedis.curve.xlsx"


def test_files_are_answered_in_turn_and_a_refusal_ends_nothing() -> None:
    answers = served(request(b"\0\0"), request(CURVE))
    assert [min(frame.header) for frame in answers] == ["got", "refused", "end", "got", "parsed", "end"]
    assert answers[1].header["refused"]["code"] == "file_unknown"


R63_HEAD = "Identifiant PRM;Horodate;Valeur;Pas\n"
R63_ROW = "{point};2024-07-19 0{hour}:30:00;{watts};PT30M\n"


def flow(*points: str) -> bytes:
    """Rows of meters in turn, those of each with its own power."""
    rows = (
        R63_ROW.format(point=point, hour=hour, watts=100 * place)
        for hour in range(1, 5)
        for place, point in enumerate(points, 1)
    )
    return (R63_HEAD + "".join(rows)).encode()


def test_a_flow_of_two_homes_is_a_file_for_each() -> None:
    homes = "99999999999908", "99999999999907"
    _, began, one, began_two, two, end = served(request(flow(*homes), "r63.csv"))
    assert (began.header["name"], began_two.header["name"]) == ("r63.csv › 9908", "r63.csv › 9907")
    files = [unpack(frame.header["parsed"], frame.body) for frame in (one, two)]
    assert [file.meter.point for file in files] == list(homes)
    assert [file.blocks[0].values.sum() // 3600 for file in files] == [200, 400]
    assert one.header["digest"] != two.header["digest"]
    assert end.header == {"end": True}


def test_a_flow_of_one_home_is_one_file_and_one_of_very_many_is_refused() -> None:
    _, parsed, _ = served(request(flow("99999999999908"), "r63.csv"))
    assert parsed.header["parsed"]["meter"] == {"point": "99999999999908"}
    _, refused, _ = served(request(flow(*(f"999999999999{n:02}" for n in range(60))), "r63.csv"))
    assert refused.header["refused"]["facts"]["seen"] == "meters.several"


def test_a_flow_in_an_archive_is_a_file_for_each_of_its_homes() -> None:
    data = zipped(one=CURVE, two=flow("99999999999908", "99999999999907"), three=CURVE)
    answers = served(request(data, "a.zip"))
    began = {frame.header["began"]: frame.header["name"] for frame in answers if "began" in frame.header}
    assert began == {
        0: "a.zip › one.csv",
        PLACES: "a.zip › two.csv",
        PLACES + 1: "a.zip › two.csv › 9908",
        PLACES + 2: "a.zip › two.csv › 9907",
        2 * PLACES: "a.zip › three.csv",
    }
    assert [min(frame.header) for frame in answers[3:8]] == ["began", "began", "digest", "began", "digest"]


def test_the_homes_of_a_file_are_gone_on_with_where_another_child_left_off() -> None:
    data = zipped(one=CURVE, two=flow("99999999999908", "99999999999907"), three=CURVE)
    *_, end = served(request(data, "a.zip"), files=4)
    assert end.header == {"end": False}
    answers = served(request(data, "a.zip", first=PLACES + 2))
    assert [frame.header["began"] for frame in answers[1::2][:-1]] == [PLACES + 2, 2 * PLACES]
    alone = served(request(flow("99999999999908", "99999999999907"), first=2))
    assert [frame.header.get("began") for frame in alone] == [None, 2, None, None]


def test_a_flow_of_very_many_homes_in_an_archive_is_refused_alone() -> None:
    data = zipped(one=flow(*(f"999999999999{n:02}" for n in range(60))), two=CURVE)
    _, _, refused, _, parsed, _ = served(request(data, "a.zip"))
    assert (refused.header["refused"]["facts"]["seen"], "parsed" in parsed.header) == ("meters.several", True)
    assert MOST_METERS < PLACES, "the places of a file's meters end before the next file's"


def test_each_file_of_an_archive_has_its_own_digest() -> None:
    data = zipped(one=CURVE, two=b"holiday")
    _, began, parsed, began_two, refused, end = served(request(data, "a.zip"))
    assert (began.header, began_two.header) == (
        {"began": 0, "name": "a.zip › one.csv"},
        {"began": PLACES, "name": "a.zip › two.csv"},
    )
    assert parsed.header["digest"] == hashlib.sha256(CURVE).hexdigest()
    assert refused.header.keys() == {"refused"}
    assert refused.header["refused"]["facts"]["file"] == "a.zip › two.csv"
    assert end.header == {"end": True}


def test_an_archive_is_gone_on_with_where_another_child_left_off() -> None:
    began = [
        frame.header["began"]
        for frame in served(request(zipped(a=CURVE, b=CURVE, c=CURVE), first=2 * PLACES))[1::2][:-1]
    ]
    assert began == [2 * PLACES]


def test_a_child_with_too_little_processor_time_left_for_one_more_file_takes_none() -> None:
    answers = served(request(CURVE), request(CURVE), files=1)
    assert [min(frame.header) for frame in answers] == ["got", "parsed", "end"]


def test_a_child_with_too_little_processor_time_left_hands_the_rest_of_an_archive_on() -> None:
    *answers, end = served(request(zipped(a=CURVE, b=CURVE, c=CURVE), "a.zip"), files=3)
    assert [min(frame.header) for frame in answers] == ["got", "began", "digest", "began", "digest"]
    assert end.header == {"end": False}


def test_an_archive_that_should_not_be_unpacked_is_refused_whole() -> None:
    _, refused, _ = served(request(zipped(), "a.zip"))
    assert refused.header["refused"] == {
        "code": "file_unknown",
        "facts": {"file": "a.zip", "seen": "zip.empty", "columns": []},
    }


def test_a_file_of_an_archive_that_cannot_be_unpacked_is_refused_alone() -> None:
    data = zipped(one=b"holiday" * 3, two=CURVE).replace(b"holiday" * 3, b"Holiday" * 3, 1)
    _, _, refused, _, parsed, _ = served(request(data, "a.zip"))
    assert (refused.header["refused"]["code"], "parsed" in parsed.header) == ("file_damaged", True)
    assert "began" in served(request(data, "a.zip", first=1))[1].header


def test_an_archive_in_an_archive_is_not_opened() -> None:
    answers = served(request(zipped(inner=zipped(a=CURVE)), "a.zip"))
    assert answers[2].header["refused"]["code"] == "file_unknown"


def test_a_file_that_was_not_sent_whole_is_too_large_or_unknown() -> None:
    for data, code in ((CURVE, "file_too_large"), (b"holiday", "file_unknown")):
        _, refused, _ = served(request(data, size=1 << 40))
        assert refused.header["refused"]["code"] == code


def test_an_unknown_table_is_refused_with_a_look_and_read_by_what_is_said_of_it() -> None:
    table = b"Jour;kWh\n2026-01-05;7.5\n2026-01-06;3.25\n2026-01-07;9\n"
    _, refused, _ = served(request(table))
    assert refused.header["refused"]["code"] == "file_unknown"
    mapping = refused.header["look"]["proposals"][0]["mapping"]
    _, parsed, _ = served(request(table, mappings=[mapping]))
    assert parsed.header["parsed"]["format"] == "mapped"
    _, _, inside, _ = served(request(zipped(a=table), "a.zip", mappings=[mapping]))
    assert inside.header["parsed"]["columns"] == ["jour", "kwh"]
