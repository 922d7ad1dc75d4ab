from __future__ import annotations

from persienne.meters.tic.labels import INDEXES_OF_OPTION, LABELS, OPENERS, Mode, Stamp


def test_a_label_stands_once_and_is_at_most_nine_characters() -> None:
    for mode, labels in LABELS.items():
        assert all(len(name) <= 9 for name in labels)
        assert len(labels) == {Mode.HISTORIQUE: 34, Mode.STANDARD: 74}[mode]


def test_only_standard_labels_are_dated() -> None:
    assert all(label.stamp is Stamp.NONE for label in LABELS[Mode.HISTORIQUE].values())
    dated = {name for name, label in LABELS[Mode.STANDARD].items() if label.stamp is Stamp.PLAIN}
    assert dated == {"DPM1", "DPM2", "DPM3", "FPM1", "FPM2", "FPM3"}


def test_every_index_of_an_option_is_a_register() -> None:
    for labels in INDEXES_OF_OPTION.values():
        assert all(LABELS[Mode.HISTORIQUE][label].register for label in labels)


def test_registers_are_named_as_in_standard_mode() -> None:
    names = {label.register for label in LABELS[Mode.HISTORIQUE].values() if label.register}
    assert names <= LABELS[Mode.STANDARD].keys()


def test_an_address_opens_a_frame() -> None:
    assert {"ADCO", "ADSC", "ADIR1"} == OPENERS
