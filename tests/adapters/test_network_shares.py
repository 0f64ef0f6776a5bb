from pathlib import PurePosixPath, PureWindowsPath

import pytest

from foiassist.adapters.cases.network_shares import network_share

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/local ext4 rw 0 0
//server/team /mnt/team\\040files cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/srv/foi", ""),
        ("/home/priya/foi", "nfs4"),
        ("/home/local/foi", ""),
        ("/homeward", ""),
        ("/mnt/team files/foi", "cifs"),
        ("/mnt/team", ""),
    ],
)
def test_a_folder_lies_where_its_nearest_mount_says(folder, kind):
    assert network_share(PurePosixPath(folder), MOUNTS) == kind


def test_a_windows_share_is_known_by_its_name():
    assert network_share(PureWindowsPath(r"\\server\team\foi"), "") == "Windows share"
    assert network_share(PureWindowsPath(r"C:\foi"), "") == ""
