from __future__ import annotations

from pathlib import Path

from persienne.importers.folders import files_in, is_folder, is_passed_over


def laid(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def found(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in files_in([folder])]


def test_a_folder_is_followed_to_any_depth_by_name(tmp_path: Path) -> None:
    laid(tmp_path, "b.csv", "a/z.csv", "a/b/c/d/deep.csv", "c.xlsx", "10.csv")
    assert found(tmp_path) == ["10.csv", "a/b/c/d/deep.csv", "a/z.csv", "b.csv", "c.xlsx"]


def test_what_nobody_put_there_is_passed_over(tmp_path: Path) -> None:
    laid(tmp_path, "~$book.xlsx", ".hidden.csv", ".git/config", "Thumbs.db", "desktop.ini", "book.xlsx")
    assert found(tmp_path) == ["book.xlsx"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    laid(tmp_path, "real/a.csv")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "again.csv").symlink_to(tmp_path / "real" / "a.csv")
    assert found(tmp_path) == ["real/a.csv"]


def test_what_was_named_itself_is_always_meant(tmp_path: Path) -> None:
    laid(tmp_path, "~$book.xlsx", "real/a.csv")
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "real" / "a.csv")
    named = [tmp_path / "~$book.xlsx", link, tmp_path / "missing.csv"]
    assert list(files_in(named)) == named


def test_an_empty_folder_means_no_file(tmp_path: Path) -> None:
    assert found(tmp_path) == []


def test_a_path_that_cannot_be_looked_at_is_no_folder() -> None:
    assert not is_folder(Path("a\0b"))
    assert list(files_in([Path("a\0b")])) == [Path("a\0b")]


def test_names_are_passed_over_by_their_beginning_alone() -> None:
    assert [is_passed_over(name) for name in ("~$x.xlsx", ".x", "THUMBS.DB", "x~$.xlsx", "x.ini")] == [
        True,
        True,
        True,
        False,
        False,
    ]
