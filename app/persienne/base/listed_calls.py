"""The system calls of a process that reads the meter for months, as ranges of numbers; whatever is in none is refused.

Close to systemd's set ``@system-service`` (systemd.exec(5), "System Call Filtering"), which its service has too. Left
out of that are the calls that change the account and those of the kernel's keys. So there is nothing here that traces,
mounts, sets the clock, loads code into the kernel, or makes an own space of names.
"""

from __future__ import annotations

from typing import Final

_SINCE_2018: Final = (
    (424, 424),  # pidfd_send_signal; io_uring follows
    (434, 437),  # pidfd_open, clone3, close_range, openat2; pidfd_getfd follows
    (439, 439),  # faccessat2
    (441, 441),  # epoll_pwait2
    (444, 447),  # Landlock, memfd_secret
    (449, 456),  # futex_waitv to futex_requeue
)
"""Of the same numbers on every architecture."""

LISTED: Final = {
    "x86_64": (
        (0, 100),  # read to times: files, memory, signals, sockets, processes; ptrace follows
        (102, 102),
        (104, 104),
        (107, 112),  # geteuid to setsid
        (115, 115),
        (118, 118),
        (120, 121),
        (124, 125),
        (127, 133),  # rt_sigpending to mknod
        (137, 138),
        (140, 152),  # getpriority to munlockall
        (157, 158),
        (160, 160),
        (162, 162),
        (186, 211),  # gettid to get_thread_area
        (213, 226),  # epoll_create to timer_delete
        (228, 235),  # clock_gettime to utimes
        (237, 245),  # mbind to mq_getsetattr
        (247, 247),
        (251, 255),  # ioprio_set to inotify_rm_watch
        (257, 271),  # openat to ppoll; unshare follows
        (273, 278),  # set_robust_list to vmsplice
        (280, 297),  # utimensat to rt_tgsigqueueinfo
        (299, 299),
        (302, 303),
        (306, 307),
        (309, 309),
        (314, 319),  # sched_setattr to memfd_create
        (322, 322),
        (324, 334),  # membarrier to rseq
        *_SINCE_2018,
    ),
    "aarch64": (
        (0, 17),  # io_setup to getcwd
        (19, 38),  # eventfd2 to renameat
        (43, 50),  # statfs to fchdir
        (52, 57),  # fchmod to close
        (59, 59),
        (61, 88),  # getdents64 to utimensat
        (90, 90),
        (93, 96),  # exit to set_tid_address; unshare follows
        (98, 103),  # futex to setitimer
        (107, 111),  # timer_create to timer_delete
        (113, 115),
        (118, 141),  # sched_setparam to getpriority
        (148, 148),
        (150, 150),
        (153, 158),  # times to getgroups
        (160, 160),
        (163, 169),  # getrlimit to gettimeofday
        (172, 216),  # getpid to mremap, sockets too
        (220, 223),  # clone to fadvise64
        (226, 237),  # mprotect to set_mempolicy
        (240, 240),
        (242, 243),
        (260, 261),
        (264, 264),
        (267, 267),
        (269, 269),
        (274, 279),  # sched_setattr to memfd_create
        (281, 281),
        (283, 293),  # membarrier to rseq
        *_SINCE_2018,
    ),
}
"""By architecture: the first and the last number of each range, ascending (``asm/unistd.h``, Linux 6.12)."""
