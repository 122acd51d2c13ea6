"""Commands in processes forked from one in which presskit is loaded; they can be killed at any moment."""

from __future__ import annotations

import io
import os
import signal
import sys
import tempfile
import time
from typing import IO, TYPE_CHECKING, NamedTuple

from presskit.cli.run import run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Ended(NamedTuple):
    """How a command ended: its exit status, or -9 where it was killed, and what it said on both streams."""

    status: int
    said: str
    told: str


class Command:
    """`presskit` at work in a folder; `prepare` is called in the new process first."""

    def __init__(self, folder: Path, arguments: Sequence[str], prepare: Callable[[], None] | None = None) -> None:
        self._said, self._told = tempfile.TemporaryFile(), tempfile.TemporaryFile()  # noqa: SIM115 - `end` closes them
        self._begun, begins = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            _work(folder, arguments, prepare, (self._said, self._told, begins))
        os.close(begins)

    def wait_for_writing(self) -> None:
        """Wait until the command opens the first file to write it, or has ended."""
        os.read(self._begun, 1)

    def is_running(self) -> bool:
        """Whether the process has not ended by itself."""
        state = os.waitid(os.P_PID, self._process, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        return state is None

    def kill(self) -> Ended:
        os.kill(self._process, signal.SIGKILL)
        return self.end()

    def end(self) -> Ended:
        _, status = os.waitpid(self._process, 0)
        os.close(self._begun)
        said, told = (_read(stream) for stream in (self._said, self._told))
        return Ended(os.waitstatus_to_exitcode(status), said, told)


def command(name: str, text: str = "") -> list[str]:
    """The arguments of a command of the kit."""
    if name != "correct":
        return [name, "speakers.yaml"]
    grounds = ["--kind", "rectificatif", "--reason", "mot inexact", "--by", "Camille Durand"]
    return ["correct", "mot", "speakers.yaml", "--text", text, *grounds]


def done(folder: Path, arguments: Sequence[str], prepare: Callable[[], None] | None = None) -> Ended:
    """A command that nobody kills."""
    return Command(folder, arguments, prepare).end()


def duration(folder: Path, arguments: Sequence[str]) -> tuple[float, float]:
    """How many seconds a command takes until it writes, and from then on."""
    start = time.perf_counter()
    at_work = Command(folder, arguments)
    at_work.wait_for_writing()
    writes = time.perf_counter()
    ended = at_work.end()
    assert ended.status == 0, ended
    return writes - start, time.perf_counter() - writes


def _work(
    folder: Path,
    arguments: Sequence[str],
    prepare: Callable[[], None] | None,
    streams: tuple[IO[bytes], IO[bytes], int],
) -> None:
    said, told, begins = streams
    status = 70
    try:
        os.chdir(folder)
        os.dup2(said.fileno(), 1)
        os.dup2(told.fileno(), 2)
        sys.stdout, sys.stderr = (io.TextIOWrapper(io.FileIO(fd, "w"), "utf-8", write_through=True) for fd in (1, 2))
        _tell_of_writing(begins)
        if prepare is not None:
            prepare()
        status = run(list(arguments))
    finally:
        os._exit(status)


def _tell_of_writing(begins: int) -> None:
    told: list[object] = []

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and not told and isinstance(arguments[2], int) and arguments[2] & WRITING:
            told.append(os.write(begins, b"w"))

    sys.addaudithook(watch)


def _read(stream: IO[bytes]) -> str:
    with stream:
        stream.seek(0)
        return stream.read().decode()
