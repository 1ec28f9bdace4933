/*
 * A disk that fails where it is told to. Loaded before the C library (LD_PRELOAD), it counts every call by which a program changes what
 * lies below one folder, and lets the one with a given number fail, or copies the working folder before each: what a kill would leave
 * there. It is told what to do by names of files that nobody has, asked for with access(); see failing-disk.ts.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#define PLACE "/inforce-disk/"
#define LONGEST 4096
#define MOST_CALLS 100000

enum { OFF, COUNT, COPY, FAIL };

static int mode = OFF;
static int number = 0;
static int failing = 0;
static int from_then_on = 0;
static int failure = 0;
static int killing = 0;
static char below[LONGEST] = "";
static char copies[LONGEST] = "";
static const char *calls[MOST_CALLS];

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__) = NULL; \
  if (real == NULL) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static void copy_folder(int place) {
  char target[LONGEST + 16];
  snprintf(target, sizeof target, "%s/%d", copies, place);
  char *const argv[] = {"cp", "-a", ".", target, NULL};
  char *const nothing[] = {NULL};
  pid_t child;
  int status;
  if (posix_spawn(&child, "/bin/cp", NULL, NULL, argv, nothing) != 0) abort();
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) abort();
  if (status != 0) abort();
}

/* Whether this call fails; `counts` says whether it changes anything below the folder. */
static int fails(const char *call, int counts) {
  if (mode == OFF || !counts) return 0;
  int place = __sync_add_and_fetch(&number, 1);
  if (place < MOST_CALLS) calls[place] = call;
  if (mode == COPY) copy_folder(place);
  if (mode != FAIL || place < failing || (place > failing && !from_then_on)) return 0;
  if (killing) kill(getpid(), SIGKILL);
  errno = failure;
  return 1;
}

static int path_counts(const char *path) {
  if (mode == OFF || path == NULL) return 0;
  return path[0] != '/' || strncmp(path, below, strlen(below)) == 0;
}

static int file_counts(int file) {
  if (mode == OFF) return 0;
  struct stat told;
  if (fstat(file, &told) != 0 || !S_ISREG(told.st_mode)) return 0;
  char link[64], path[LONGEST];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return path_counts(path);
}

static void write_log(const char *path) {
  int file = (int)syscall(SYS_open, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  for (int place = 1; place <= number && place < MOST_CALLS; place++) {
    syscall(SYS_write, file, calls[place], strlen(calls[place]));
    syscall(SYS_write, file, "\n", 1);
  }
  syscall(SYS_close, file);
}

static void obey(const char *told) {
  int place, code, on;
  if (sscanf(told, "fail/%d/%d/%d", &place, &code, &on) == 3) {
    failing = place, failure = code, from_then_on = on, killing = 0, number = 0, mode = FAIL;
  } else if (strncmp(told, "below/", 6) == 0) {
    snprintf(below, sizeof below, "%s", told + 6);
  } else if (strncmp(told, "copy/", 5) == 0) {
    snprintf(copies, sizeof copies, "%s", told + 5);
    number = 0, mode = COPY;
  } else if (strcmp(told, "count") == 0) {
    number = 0, mode = COUNT;
  } else if (strncmp(told, "off/", 4) == 0) {
    mode = OFF;
    write_log(told + 4);
  }
}

/* A program of its own is told by its environment: the folder, the number of the call, and the error, or 0 for a kill. */
__attribute__((constructor)) static void begin(void) {
  const char *told = getenv("INFORCE_DISK");
  int code, place, at = 0;
  if (told == NULL || sscanf(told, "%d/%d%n", &place, &code, &at) != 2) return;
  snprintf(below, sizeof below, "%s", told + at);
  failing = place, failure = code, killing = code == 0, mode = FAIL;
}

int access(const char *path, int how) {
  REAL(int, "access", const char *, int);
  if (strncmp(path, PLACE, strlen(PLACE)) != 0) return real(path, how);
  obey(path + strlen(PLACE));
  errno = ENOENT;
  return -1;
}

ssize_t write(int file, const void *bytes, size_t length) {
  REAL(ssize_t, "write", int, const void *, size_t);
  return fails("write", file_counts(file)) ? -1 : real(file, bytes, length);
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  REAL(ssize_t, "writev", int, const struct iovec *, int);
  return fails("writev", file_counts(file)) ? -1 : real(file, parts, count);
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t at) {
  REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
  return fails("pwrite", file_counts(file)) ? -1 : real(file, bytes, length, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t at) {
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
  return fails("pwrite", file_counts(file)) ? -1 : real(file, bytes, length, at);
}

ssize_t pwritev(int file, const struct iovec *parts, int count, off_t at) {
  REAL(ssize_t, "pwritev", int, const struct iovec *, int, off_t);
  return fails("pwritev", file_counts(file)) ? -1 : real(file, parts, count, at);
}

ssize_t pwritev64(int file, const struct iovec *parts, int count, off64_t at) {
  REAL(ssize_t, "pwritev64", int, const struct iovec *, int, off64_t);
  return fails("pwritev", file_counts(file)) ? -1 : real(file, parts, count, at);
}

int ftruncate(int file, off_t length) {
  REAL(int, "ftruncate", int, off_t);
  return fails("ftruncate", file_counts(file)) ? -1 : real(file, length);
}

int ftruncate64(int file, off64_t length) {
  REAL(int, "ftruncate64", int, off64_t);
  return fails("ftruncate", file_counts(file)) ? -1 : real(file, length);
}

/* Folders are synchronised too. */
static int synchronised_counts(int file) {
  struct stat told;
  return mode != OFF && fstat(file, &told) == 0 && (S_ISDIR(told.st_mode) || file_counts(file));
}

int fsync(int file) {
  REAL(int, "fsync", int);
  return fails("fsync", synchronised_counts(file)) ? -1 : real(file);
}

int fdatasync(int file) {
  REAL(int, "fdatasync", int);
  return fails("fdatasync", synchronised_counts(file)) ? -1 : real(file);
}

int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  return fails("rename", path_counts(to)) ? -1 : real(from, to);
}

int link(const char *from, const char *to) {
  REAL(int, "link", const char *, const char *);
  return fails("link", path_counts(to)) ? -1 : real(from, to);
}

int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  return fails("unlink", path_counts(path)) ? -1 : real(path);
}

int mkdir(const char *path, mode_t rights) {
  REAL(int, "mkdir", const char *, mode_t);
  return fails("mkdir", path_counts(path)) ? -1 : real(path, rights);
}

char *mkdtemp(char *path) {
  REAL(char *, "mkdtemp", char *);
  return fails("mkdtemp", path_counts(path)) ? NULL : real(path);
}

int rmdir(const char *path) {
  REAL(int, "rmdir", const char *);
  return fails("rmdir", path_counts(path)) ? -1 : real(path);
}

ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t length, unsigned how) {
  REAL(ssize_t, "copy_file_range", int, off64_t *, int, off64_t *, size_t, unsigned);
  return fails("copy_file_range", file_counts(to)) ? -1 : real(from, from_at, to, to_at, length, how);
}

/* Opening a file that is not there makes one, and O_TRUNC empties one. */
static int opening_counts(const char *path, int how) {
  if ((how & (O_CREAT | O_TRUNC)) == 0 || !path_counts(path)) return 0;
  struct stat told;
  return (how & O_TRUNC) != 0 || stat(path, &told) != 0;
}

#define OPENS(name) \
  int name(const char *path, int how, ...) { \
    va_list rest; \
    va_start(rest, how); \
    mode_t rights = (how & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    REAL(int, #name, const char *, int, ...); \
    return fails("open", opening_counts(path, how)) ? -1 : real(path, how, rights); \
  }

OPENS(open)
OPENS(open64)
