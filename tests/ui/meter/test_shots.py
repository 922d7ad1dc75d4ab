import os, sys
import pytest
sys.path.insert(0,'/work/wt-assist/tests/ui/meter')
from test_table_dialog import *
from test_table_dialog import home
from support.described_tables import cnmc, fluvius, sma
from persienne.ui.style.theme import DARK, LIGHT
for n in list(globals()):
    if n.startswith('test_'): del globals()[n]
OUT='/tmp/shots'
os.makedirs(OUT,exist_ok=True)
@pytest.mark.parametrize("lang,theme",[("fr",LIGHT),("en",DARK)])
def test_dbg(qtbot, home, tmp_path, lang, theme):
    window = open_window(qtbot, home, lang)
    window.set_theme(theme)
    window.resize(1366,768)
    page = window._inside.meter.page
    files={"voisin.csv":without_a_unit(), "fluvius.csv":fluvius("2026-01-05",3), "es.csv":cnmc("2026-10-24",3),"sma.csv":sma("2026-03-01",20)}
    for name,t in files.items(): put(tmp_path,name,t)
    window.receive([tmp_path/n for n in files])
    qtbot.waitUntil(lambda: page._outcome is not None and not window.session.busy, timeout=30000)
    window.go(METER); qtbot.wait(500)
    window.grab().save(f"{OUT}/{lang}-report.png")
    for ref in page._outcome.tables:
        page.describe_wanted.emit((ref,))
        d = asked(qtbot, window, TableDialog)
        qtbot.waitUntil(lambda: d._bars.isVisible() or d._good, timeout=30000)
        qtbot.wait(300)
        d.grab().save(f"{OUT}/{lang}-{ref.file}.png")
        if ref.file=="fluvius.csv":
            d.form.show_all(); qtbot.wait(200); d.grab().save(f"{OUT}/{lang}-{ref.file}-all.png")
            d.accept(); break
        d.reject(); qtbot.wait(200)
    qtbot.waitUntil(lambda: not window.session.busy, timeout=30000); qtbot.wait(500)
    window.go(METER); qtbot.wait(300)
    page.show_missing(); qtbot.wait(500)
    window.grab().save(f"{OUT}/{lang}-after.png")
    page._columns.grab().save(f"{OUT}/{lang}-columns.png")
    window.session and shut(qtbot, window)
