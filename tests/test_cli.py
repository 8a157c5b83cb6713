"""The command line from outside: what is printed where, and with which exit code."""

from __future__ import annotations

import io
import json
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.cli import main
from checker.nli import ModelNotFound, ModelRefused
from tests.newsroom import FIRE, REWRITTEN, Neutral

HEAD = """\
---
source: {source}
date: {day}
---
"""


@pytest.fixture(autouse=True)
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, and a judge that costs nothing."""
    use_model(monkeypatch, lambda model=None: Neutral())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def use_model(monkeypatch: pytest.MonkeyPatch, load: Callable[..., Neutral]) -> None:
    monkeypatch.setattr("checker.nli.load_judge", load)
    monkeypatch.setattr("checker.pipeline.load_judge", load)


def write(
    name: str, toll: str, source: str = "Alpha", day: str = "2012-09-11", text: str = FIRE
) -> str:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HEAD.format(source=source, day=day) + text.format(toll))
    return name


def conflict() -> list[str]:
    return [write("a.txt", "12"), write("b.txt", "20", source="Beta")]


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    """The findings of a run, whatever its exit code."""
    capsys.readouterr()
    main(["check", *arguments, "--format", "json"])
    findings: list[dict[str, object]] = json.loads(capsys.readouterr().out)["findings"]
    return findings


# Exit codes


def test_a_new_error_exits_1_and_the_report_is_on_standard_output(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", *conflict()]) == 1
    printed = capsys.readouterr()
    assert "error[casualty-conflict]" in printed.out
    assert printed.err == ""


def test_agreement_exits_0() -> None:
    assert main(["check", write("a.txt", "12"), write("b.txt", "12", source="Beta")]) == 0


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 0), ("note", 1)])
def test_fail_on_sets_the_lowest_level_that_fails(level: str, code: int) -> None:
    paths = [write("a.txt", "12"), write("b.txt", "20", day="2012-09-13")]
    assert main(["check", *paths, "--fail-on", level]) == code


def test_fail_on_never_exits_0() -> None:
    assert main(["check", *conflict(), "--fail-on", "never"]) == 0


def test_something_unreadable_beats_a_finding_and_the_report_is_still_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("empty.txt").write_text("")
    assert main(["check", *conflict(), "empty.txt"]) == 3
    printed = capsys.readouterr().out
    assert "error[casualty-conflict]" in printed
    assert "empty.txt" in printed


def test_allow_skipped_turns_unreadable_input_off_as_a_reason() -> None:
    Path("empty.txt").write_text("")
    assert main(["check", *conflict(), "empty.txt", "--allow-skipped"]) == 1


def test_nothing_read_at_all_is_no_success_even_where_skipping_is_allowed() -> None:
    Path("empty.txt").write_text("")
    assert main(["check", "empty.txt"]) == 3
    assert main(["check", "empty.txt", "--allow-skipped"]) == 2


def test_a_note_about_input_that_was_checked_is_no_reason_to_fail() -> None:
    write("articles/a.txt", "12")
    Path("articles/picture.png").write_bytes(b"\x89PNG")
    assert main(["check", "articles"]) == 0


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["chekc"], "unknown command 'chekc': checker: did you mean 'check'?"),
        (["check"], "PATH is missing: checker check: write it before"),
        (["check", "--select", "figure-stale", "a.txt"], "PATH is missing: checker check"),
        (["check", "none.txt"], "no such file or folder: none.txt: name a file or folder"),
        (["check", "."], "no article files in .: PATH: name a file"),
        (["check", ".", "--fial-on", "note"], "unexpected '--fial-on': checker check: did you"),
        (["check", ".", "--fail-on", "eror"], "unknown level 'eror': --fail-on: did you mean"),
        (["check", ".", "--fail-on"], "expected one argument: --fail-on: see"),
        (["check", ".", "--since", "May"], "'May' is no date: --since: write the date as"),
        (["check", ".", "--format", "htm"], "unknown format 'htm': --format: did you mean 'html'"),
        (["check", ".", "--format", "html:"], "'html:' names no format: --format: write NAME"),
        (["check", ".", "--format", "text", "--format", "json"], "two reports on standard output"),
        (["check", ".", "--select", "casualty"], "unknown rule 'casualty': --select: did you mean"),
        (["check", ".", "--ignore", "xyz"], "unknown rule 'xyz': --ignore: use one of: "),
        (["check", ".", "--config", "no.toml"], "settings: No such file or directory: no.toml"),
        (["check", ".", "--baseline", "no.json"], "baseline: No such file or directory: no.json"),
        (["check", ""], "an empty value: PATH: is a variable unset?"),
        (["check", ".", "--only", ""], "an empty value: --only: is a variable unset?"),
        (["check", ".", "--baseline", ""], "an empty value: --baseline: is a variable unset?"),
        (["check", "\x1b[31m.txt"], "no such file or folder: \u241b[31m.txt: name a file"),
        (["check", ".", "--format", "json:."], "report: Is a directory: .: choose another file"),
        (["check", ".", "--format", "json:x", "--format", "html:x"], "two reports into one file"),
        (["rule", "casulty-conflict"], "did you mean 'casualty-conflict'?"),
        (["explain", "a.txt"], "ARTICLE_B is missing: checker explain: "),
    ],
)
def test_usage_errors_are_one_line_and_exit_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], line: str
) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("checker: ")
    assert line in printed.err
    assert printed.err.count("\n") == 1


def test_a_model_that_cannot_be_found_exits_2(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(model: str | None = None) -> Neutral:
        raise ModelNotFound(f"{model}: nothing there")

    use_model(monkeypatch, load)
    assert main(["check", *conflict(), "--model", "none"]) == 2
    assert capsys.readouterr().err == "checker: none: nothing there\n"


def test_a_model_that_fails_its_self_test_exits_3(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(model: str | None = None) -> Neutral:
        raise ModelRefused("labels are mixed up")

    use_model(monkeypatch, load)
    assert main(["check", *conflict()]) == 3
    assert capsys.readouterr().err == "checker: model refused: labels are mixed up\n"


def test_a_defect_is_never_taken_for_a_finding_or_a_clean_run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(articles: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("checker.pipeline.copies_of", broken)
    assert main(["check", *conflict()]) == 3
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("checker: defect: ZeroDivisionError")


# Flags of check


def test_paths_may_stand_on_both_sides_of_flags(capsys: pytest.CaptureFixture[str]) -> None:
    one, two = conflict()
    assert main(["check", one, "--quiet", two]) == 1
    assert main(["check", "--select", "casualty-conflict", "--", one, two]) == 1


def test_select_and_ignore(capsys: pytest.CaptureFixture[str]) -> None:
    paths = conflict()
    assert found(capsys, *paths, "--ignore", "casualty-conflict") == []
    assert found(capsys, *paths, "--select", "figure-stale", "figure-superseded") == []
    assert found(capsys, *paths, "--select", "figure-stale,casualty-conflict") != []


def test_formats_go_to_standard_output_and_into_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *conflict(), "--format", "json", "--format", "text:out/r.txt"]) == 1
    assert json.loads(capsys.readouterr().out)["schema_version"] == 1
    assert "error[casualty-conflict]" in Path("out/r.txt").read_text()


def test_nothing_is_printed_where_every_format_has_a_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["check", *conflict(), "--format", "json:r.json"])
    assert capsys.readouterr().out == ""


def test_output_dir_takes_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    from checker.reports import formats

    main(["check", *conflict(), "--output-dir", "out/today"])
    written = {file.name for file in Path("out/today").iterdir()}
    assert written == {f"report{form.SUFFIX}" for form in formats().values()}
    assert "error[casualty-conflict]" in capsys.readouterr().out


def test_what_a_run_writes_between_the_articles_is_no_article(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("in/a.txt", "12")
    write("in/b.txt", "20", source="Beta")
    known = "in/known.json"
    for command in (["baseline", "in", "--output", known], ["check", "in", "--baseline", known]):
        more = [] if command[0] == "baseline" else ["--output-dir", "in/out"]
        for _ in range(2):
            assert main([*command, *more, "--quiet"]) == 0
    report = json.loads(Path("in/out/report.json").read_text())
    assert [article["id"] for article in report["articles"]] == ["a.txt", "b.txt"]
    assert {skip["what"] for skip in report["skipped"]} == {"unknown-format"}


def test_a_report_that_cannot_be_written_is_a_usage_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("taken").write_text("a file, no folder")
    assert main(["check", *conflict(), "--format", "json:taken/r.json"]) == 2
    assert "taken/r.json: choose another file" in capsys.readouterr().err


def test_standard_input_is_json_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [
        {"id": name, "text": FIRE.format(toll), "source": name, "date": "2012-09-11"}
        for name, toll in (("Alpha", "12"), ("Beta", "20"))
    ]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(map(json.dumps, lines))))
    assert main(["check", "-"]) == 1
    assert "Alpha" in capsys.readouterr().out


def test_references_are_compared_with_the_paths_and_not_with_each_other(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("archive/a.txt", "12", source="Alpha")
    write("archive/b.txt", "20", source="Beta")
    mine = write("mine.txt", "20", source="Gamma", text=REWRITTEN)
    (one,) = found(capsys, mine, "--against", "archive")
    assert {one["left"]["source"], one["right"]["source"]} == {"Alpha", "Gamma"}  # type: ignore[index]


def test_a_reference_of_the_same_name_is_another_article(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("archive/a.txt", "12", source="Alpha")
    mine = write("a.txt", "20", source="Gamma")
    assert len(found(capsys, mine, "--against", "archive")) == 1


def test_references_must_hold_something(capsys: pytest.CaptureFixture[str]) -> None:
    Path("archive.txt").write_text("")
    assert main(["check", *conflict(), "--against", "archive.txt"]) == 2
    assert "no references could be read: archive.txt" in capsys.readouterr().err


def test_ours_leaves_strangers_out_and_marks_our_side(capsys: pytest.CaptureFixture[str]) -> None:
    paths = conflict()
    assert found(capsys, *paths, "--ours", "Gamma") == []
    (one,) = found(capsys, *paths, "--ours", "Gamma", "Beta")
    sides = {one[side]["source"]: one[side]["ours"] for side in ("left", "right")}  # type: ignore[index]
    assert sides == {"Alpha": False, "Beta": True}


def test_a_source_that_nobody_has_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    paths = conflict()
    assert main(["check", *paths, "--ours", "alpha", "Beta"]) == 1
    assert "--ours: no article read is of 'alpha'" in capsys.readouterr().err
    main(["check", *paths, "--ours", "alpha", "--quiet"])
    assert capsys.readouterr().err == ""


def test_after_two_dashes_a_path_may_begin_with_one(capsys: pytest.CaptureFixture[str]) -> None:
    one, two = write("-a.txt", "12"), write("-b.txt", "20", source="Beta")
    assert main(["check", "--quiet", "--", one, two]) == 1
    assert "--> -a.txt:" in capsys.readouterr().out


def test_a_folder_that_is_gone_is_no_crash(
    newsroom: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = newsroom / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    assert main(["check", str(newsroom)]) == 2
    assert "it is gone: the current folder" in capsys.readouterr().err


def test_since_keeps_what_has_a_side_published_since(capsys: pytest.CaptureFixture[str]) -> None:
    paths = conflict()
    assert len(found(capsys, *paths, "--since", "2012-09-11")) == 1
    assert found(capsys, *paths, "--since", "2012-09-12") == []


def test_the_order_of_the_paths_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    paths = [*conflict(), write("c.txt", "12", source="Gamma", day="2012-09-12")]
    assert found(capsys, *paths) == found(capsys, *reversed(paths))


def test_settings_of_the_folder_count_and_flags_win(capsys: pytest.CaptureFixture[str]) -> None:
    Path("checker.toml").write_text("fail-on = 'never'\nformat = 'json'\n")
    paths = conflict()
    assert main(["check", *paths]) == 0
    assert json.loads(capsys.readouterr().out)["settings"]["fail_on"] == "never"
    assert main(["check", *paths, "--fail-on", "error"]) == 1


def test_an_unknown_rule_in_the_settings_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    Path("checker.toml").write_text("ignore = ['figure-stael']")
    assert main(["check", *conflict()]) == 2
    assert "checker.toml: ignore: did you mean 'figure-stale'?" in capsys.readouterr().err


def test_an_expired_suppression_is_told_on_standard_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("checker.toml").write_text(
        "[[suppress]]\nrule = 'casualty-conflict'\nreason = 'known'\nexpires = 2012-10-01"
    )
    paths = conflict()
    assert main(["check", *paths, "--today", "2012-10-01"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["check", *paths, "--today", "2012-10-02"]) == 1
    told = "checker: suppression expired on 2012-10-01: checker.toml: suppress 1: remove it"
    assert told in capsys.readouterr().err
    assert main(["check", *paths, "--today", "2012-10-02", "--quiet"]) == 1
    assert capsys.readouterr().err == ""


# The other commands


def test_a_baseline_makes_todays_findings_known(capsys: pytest.CaptureFixture[str]) -> None:
    paths = conflict()
    assert main(["baseline", *paths, "--output", "known.json"]) == 0
    assert main(["check", *paths, "--baseline", "known.json"]) == 0
    (one,) = found(capsys, *paths, "--baseline", "known.json")
    assert one["state"] == "baselined"
    three = write("c.txt", "30", source="Gamma", day="2012-09-11")
    assert main(["check", *paths, three, "--baseline", "known.json"]) in (0, 1)


def test_a_baseline_without_a_file_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", *conflict()]) == 0
    (one,) = json.loads(capsys.readouterr().out)["findings"]
    assert one["rule"] == "casualty-conflict"


def test_claims_are_json_lines_with_exact_places(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", write("a.txt", "12")]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (toll,) = [record for record in records if record["facts"]]
    assert (toll["article"], toll["field"]) == ("a.txt", "text")
    assert FIRE.format("12")[toll["start"] : toll["end"]] == toll["text"]
    (fact,) = [fact for fact in toll["facts"] if fact["kind"] == "killed"]
    assert fact["value"] == {"low": 12, "high": 12}
    assert FIRE.format("12")[fact["start"] : fact["end"]] == fact["text"]


@pytest.mark.parametrize("command", ["claims", "baseline"])
def test_nothing_read_is_no_success_of_other_commands_either(command: str) -> None:
    Path("empty.txt").write_text("")
    assert main([command, "empty.txt"]) == 3
    assert main([command, "empty.txt", "--allow-skipped"]) == 2


def test_notices_of_claims_tell_notes_from_what_was_not_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("in/a.txt", "12", day="some day")
    Path("in/b\x1b[31m.txt").write_text("")
    assert main(["claims", "in"]) == 3
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("checker: in/a.txt: kept undated")
    assert told[1] == "checker: not read: in/b\u241b[31m.txt: no text"


def test_claims_of_something_unreadable_exit_3(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty.txt").write_text("")
    assert main(["claims", write("a.txt", "12"), "empty.txt"]) == 3
    assert "checker: not read: empty.txt" in capsys.readouterr().err


def test_rules_are_listed_with_level_and_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    from checker.rules import rules

    assert main(["rule"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [
        [rule.name, rule.level] for rule in rules().values()
    ]


def test_a_rule_is_told_with_its_own_examples(capsys: pytest.CaptureFixture[str]) -> None:
    from checker.rules import examples_of, rules

    for rule in rules().values():
        assert main(["rule", rule.name]) == 0
        told = " ".join(capsys.readouterr().out.split())
        assert " ".join(rule.says.split()) in told
        for examples in examples_of(rule):
            for text in (text for pair in examples for text in pair):
                assert " ".join(text.split()) in told


def test_explain_tells_the_pair_and_the_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", *conflict()]) == 0
    told = capsys.readouterr().out
    assert "same event: yes" in told
    assert "12 workers killed, 20 workers killed" in told
    assert "-> casualty-conflict" in told


def test_explain_tells_what_other_rules_find(capsys: pytest.CaptureFixture[str]) -> None:
    later = FIRE.replace("on Tuesday", "on Saturday")
    assert later != FIRE
    other = write("b.txt", "12", source="Beta", text=later)
    assert main(["explain", write("a.txt", "12"), other]) == 0
    assert "-> date-conflict" in capsys.readouterr().out


def test_explain_tells_why_it_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    some = write("b.txt", "at least 12", source="Beta")
    assert main(["explain", write("a.txt", "20"), some]) == 0
    assert "-> silent: some number fits both" in capsys.readouterr().out
    tolls = FIRE.replace("on Tuesday", "on Tuesday across the country")
    assert main(["explain", "a.txt", write("c.txt", "12", source="Gamma", text=tolls)]) == 0
    assert "-> silent: both may be right (several deeds)" in capsys.readouterr().out


def test_explain_finds_an_article_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"id": f"n{i}", "text": FIRE.format(10 + i)} for i in range(2)]
    Path("all.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert main(["explain", "all.jsonl#n0", "all.jsonl#n1"]) == 0
    assert main(["explain", "all.jsonl", "all.jsonl#n1"]) == 2
    assert "2 articles: all.jsonl: name one of them: PATH#ID" in capsys.readouterr().err
    assert main(["explain", "all.jsonl#n0", "all.jsonl#n7"]) == 2
    assert main(["explain", "all.jsonl#n0", "all.jsonl#n0"]) == 2


def test_explain_takes_files_of_one_name_in_two_folders(capsys: pytest.CaptureFixture[str]) -> None:
    one, two = write("north/1.txt", "12"), write("south/1.txt", "20", source="Beta")
    assert main(["explain", one, two]) == 0
    told = capsys.readouterr().out
    assert "-> casualty-conflict" in told
    assert "  north/1.txt" in told
    assert main(["explain", one, "./north/1.txt"]) == 2


@pytest.mark.parametrize("status", ["withdrawn", "embargoed"])
def test_explain_quotes_nothing_that_is_held(
    status: str, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = conflict()
    head = f"---\nstatus: {status}\ntitle: Secret headline\nsource: Beta\n---\n"
    Path(two).write_text(head + "Secret blast killed 48 people in Norvik on Monday, police said.")
    assert main(["explain", one, two]) == 0
    told = capsys.readouterr().out
    assert f"not compared: b.txt is {status}" in told
    assert "ecret" not in told
    assert "Norvik" not in told.partition("b.txt")[2]


def test_explain_shows_terminal_escapes_instead_of_sending_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    one, two = conflict()
    Path(two).write_text('---\ntitle: "a\\e[31mb\\nc"\n---\n' + FIRE.format("20\x1b[1m"))
    assert main(["explain", one, two]) == 0
    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert "  a\u241b[31mb c\n" in told


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_lists_every_command(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    from checker.commands import COMMANDS

    assert main(arguments) == (0 if arguments else 2)
    told = capsys.readouterr().out
    for command in COMMANDS:
        assert f"  {command.NAME} " in told


def test_help_of_a_command_lists_its_flags(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--help"]) == 0
    assert "--fail-on LEVEL" in capsys.readouterr().out


# In a process of its own


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, timeout=60, check=False
    )


HEAVY = "torch numpy pandas transformers tokenizers jinja2 tqdm rich trafilatura lxml sqlite3"


@pytest.mark.parametrize(
    "code",
    [
        "import checker",
        "import checker.cli",
        "from checker.cli import main; main(['--help'])",
        "from checker.cli import main; main(['check', '--hlep'])",
        "from checker.cli import main; main(['check', 'none.txt'])",
    ],
)
def test_help_and_usage_errors_load_nothing_heavy(code: str) -> None:
    done = run("-c", f"{code}\nimport sys\nprint(*sorted(sys.modules))")
    loaded = set(done.stdout.splitlines()[-1].split())
    assert done.returncode == 0, done.stderr
    assert loaded.isdisjoint(HEAVY.split())


def test_the_module_is_the_command() -> None:
    done = run("-m", "checker", "rule", "figure-stael")
    assert done.returncode == 2
    assert "did you mean 'figure-stale'?" in done.stderr


def test_a_reader_that_goes_away_is_no_crash() -> None:
    code = "from checker.cli import main; import sys; sys.exit(main(['rule']))"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""


@pytest.mark.parametrize(
    ("redirected", "code", "says"),
    [
        (">/dev/full", 3, "report: No space left on device: standard output: send it elsewhere"),
        (">&-", 2, "closed: standard output: send it to a file or to /dev/null"),
        ("2>&-", 0, ""),
        ("2>/dev/full", 0, ""),
    ],
)
def test_streams_that_take_nothing_are_no_crash(redirected: str, code: int, says: str) -> None:
    if "full" in redirected and not Path("/dev/full").exists():
        pytest.skip("no such device here")
    line = f"{shlex.quote(sys.executable)} -m checker rule {redirected}"
    done = subprocess.run(
        ["sh", "-c", line],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code
    assert done.stderr == (f"checker: {says}\n" if says else "")


def test_a_closed_standard_input_is_not_taken_for_an_empty_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["check", "-"]) == 3
    assert "standard input is closed [unreadable]" in capsys.readouterr().out
    assert main(["check", *conflict(), "--only", "@-"]) == 2


def test_ctrl_c_inside_a_library_that_loads_is_no_defect(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(model: str | None = None) -> Neutral:
        raise ImportError("initialization failed") from KeyboardInterrupt()

    use_model(monkeypatch, load)
    assert main(["check", *conflict()]) == 130
    assert capsys.readouterr().err == "checker: stopped\n"
