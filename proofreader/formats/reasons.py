"""Why a file could not be read or written, in Chinese: the system says it in its own language."""

import errno

_REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOENT: "文件不在了",
    errno.ENOTDIR: "上一级不是文件夹",
    errno.EISDIR: "它是一个文件夹",
    errno.EEXIST: "同名文件已经存在",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "超出磁盘配额",
    errno.EROFS: "磁盘只读",
    errno.EIO: "磁盘出错",
    errno.EBUSY: "文件正被别的程序使用",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EMFILE: "打开的文件太多",
    errno.ENFILE: "打开的文件太多",
    errno.ETIMEDOUT: "网络磁盘没有回应",
    errno.EHOSTDOWN: "网络磁盘没有回应",
    errno.ENOTEMPTY: "文件夹不是空的",
    errno.EFBIG: "文件太大",
}
_SHARING = 32
"""Windows: another program keeps the file open."""


def reason_of(error: Exception) -> str:
    """The reason in a few words; with the number alone where there is no word for it."""
    if not isinstance(error, OSError):
        return "系统不接受这个文件名"  # a name with a null in it: ValueError
    if getattr(error, "winerror", None) == _SHARING:
        return _REASONS[errno.EBUSY]
    if error.errno in _REASONS:
        return _REASONS[error.errno]
    return "系统没有说明原因" if error.errno is None else f"系统错误 {error.errno}"
