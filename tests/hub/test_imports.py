"""The contract of pushing many foreign posts at once: each comes in once, and can go out again."""

from __future__ import annotations

import pytest

from colab_app.domain import commands as c
from colab_app.domain.errors import Refused
from colab_app.domain.streams import board_stream
from tests.support.hub_sites import HubSite, do, found, row_values, whole_stream


def test_an_import_brings_each_foreign_post_once(site: HubSite) -> None:
    hub = found(site)

    def batch(count: int) -> c.ImportRecords:
        records = [
            {"kind": "idea", "id": site.lab.id(), "title": f"声 {number}", "source_id": str(number)}
            for number in range(count)
        ]
        return c.ImportRecords(
            batch_id=site.lab.id(),
            board_id=site.lab.board_id,
            source="voices",
            file_name="voices.csv",
            records=records,
        )

    do(site, batch(120))
    do(site, batch(200))
    ideas = [row for row in whole_stream(hub, board_stream(site.lab.board_id)) if row.table == "idea"]
    assert len(ideas) == 200
    assert sorted(int(str(row.values["number"])) for row in ideas if row.values) == list(range(1, 201))


def test_an_import_can_be_taken_out_and_brought_back(site: HubSite) -> None:
    found(site)
    ids = [site.lab.id() for _ in range(3)]
    batch = c.ImportRecords(
        batch_id=site.lab.id(),
        board_id=site.lab.board_id,
        source="voices",
        file_name="voices.csv",
        records=[{"kind": "idea", "id": each, "title": "声"} for each in ids],
    )
    do(site, batch)
    for undone in (True, False):
        # A row named twice, and one of nowhere, make no difference.
        rows = [["idea", each] for each in (*ids, ids[0], "nowhere")]
        do(site, c.SetImportUndone(batch_id=batch.batch_id, undone=undone, rows=rows, last=True))
        values = [row_values(site, "idea", each) for each in ids]
        assert [bool(each["removed_at"]) for each in values] == [undone] * 3
        assert [each["version"] for each in values] == [2 if undone else 3] * 3


def test_a_malformed_import_is_refused(site: HubSite) -> None:
    found(site)
    for records in (["nothing"], [{"kind": "king", "id": "x"}], [{"kind": "idea"}], [{"kind": ["idea"]}]):
        command = c.ImportRecords(
            batch_id="b", board_id=site.lab.board_id, source="", file_name="", records=records
        )
        with pytest.raises(Refused) as refusal:
            do(site, command)
        assert refusal.value.code == "import.record"
