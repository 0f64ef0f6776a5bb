"""Whether a folder lies on a network share, where it can be told.

SQLite's write-ahead log needs memory that all its readers share; over a network there is none,
and a database there is damaged sooner or later.
"""

from __future__ import annotations

from pathlib import Path, PurePath

MOUNTS = Path("/proc/mounts")
"""Where Linux says what is mounted; on other systems there is no such file."""

_NETWORK_KINDS = frozenset(
    "afs ceph cifs fuse.sshfs fuse.glusterfs glusterfs lustre ncpfs nfs nfs4 smb3 smbfs".split()
)


def network_share(folder: PurePath, mounts: str) -> str:
    """Return what kind of network share *folder* lies on, or an empty string.

    Args:
        folder: Absolute, its links followed.
        mounts: What /proc/mounts says; empty where there is none.
    """
    if folder.drive.startswith("\\\\"):
        return "Windows share"
    nearest, kind = 0, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:  # noqa: PLR2004 - device, folder, kind
            continue
        mounted = PurePath(_unescaped(fields[1]))
        if folder.is_relative_to(mounted) and len(mounted.parts) >= nearest:
            nearest, kind = len(mounted.parts), fields[2]
    return kind if kind in _NETWORK_KINDS else ""


def mounts_here() -> str:
    """Return what is mounted on this machine, or an empty string where it does not say."""
    try:
        return MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _unescaped(folder: str) -> str:
    """Return a folder's name with its spaces, which the kernel writes in octal."""
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        folder = folder.replace(code, letter)
    return folder
