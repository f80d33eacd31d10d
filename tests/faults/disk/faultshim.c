/* Faults of a disk and of a clock, between a real server and the real ones (LD_PRELOAD). Only files under FAULT_UNDER are touched.
   What to do is read at each call from FAULT_CONTROL, eleven 32-bit numbers shared with whoever conducts (fault-control.ts).
   A sync that fails loses what was written since the last good one, as a real disk may: an ack that did not wait is then a lie. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { SYNC_AT, SYNC_ERRNO, SYNC_DELAY, SYNC_STICKY, WRITE_AT, WRITE_ERRNO, WRITE_STICKY, SYNCS, WRITES, HITS, CLOCK, FIELDS };

static volatile int32_t *control;
static const char *under;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* By file rather than by descriptor: two threads have the same file open, and a good sync of either keeps what both wrote. */
struct undo {
  struct undo *next;
  int fd;
  dev_t dev;
  ino_t ino;
  off_t at, size;
  size_t length, had;
  char bytes[];
};
static struct undo *undone;

static int (*real_fsync)(int), (*real_fdatasync)(int), (*real_close)(int);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_clock)(clockid_t, struct timespec *);
static int (*real_day)(struct timeval *, void *);

__attribute__((constructor)) static void begin(void) {
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_close = dlsym(RTLD_NEXT, "close");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_write = dlsym(RTLD_NEXT, "write");
  real_clock = dlsym(RTLD_NEXT, "clock_gettime");
  real_day = dlsym(RTLD_NEXT, "gettimeofday");
  const char *path = getenv("FAULT_CONTROL");
  under = getenv("FAULT_UNDER");
  if (!path || !under) return;
  int fd = open(path, O_RDWR);
  if (fd < 0) return;
  void *page = mmap(NULL, FIELDS * sizeof(int32_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  real_close(fd);
  if (page != MAP_FAILED) control = page;
}

static int is_ours(int fd) {
  if (!control) return 0;
  char name[64], path[PATH_MAX];
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(name, path, sizeof path - 1);
  if (n <= 0) return 0;
  path[n] = 0;
  return strncmp(path, under, strlen(under)) == 0;
}

/* The call that is the Nth from now; afterwards too when it sticks. */
static int is_due(int at, int sticky) {
  if (control[at] == 0) return 0;
  if (control[at] > 1) {
    control[at]--;
    return 0;
  }
  if (!control[sticky]) control[at] = 0;
  control[HITS]++;
  return 1;
}

/* A failed sync loses what this descriptor wrote since; a good one keeps all that the file was given. */
static void forget(int fd, int isLost) {
  struct stat facts;
  if (fstat(fd, &facts) != 0) return;
  struct undo **link = &undone;
  while (*link) {
    struct undo *each = *link;
    int isOfFile = each->dev == facts.st_dev && each->ino == facts.st_ino;
    if (isLost ? each->fd != fd || !isOfFile : !isOfFile) {
      link = &each->next;
      continue;
    }
    if (isLost) {
      if (each->had > 0) real_pwrite(fd, each->bytes, each->had, each->at);
      if (ftruncate(fd, each->size) != 0) abort();
    }
    *link = each->next;
    free(each);
  }
}

/* Closed: nothing can be undone through it any more. */
static void leave(int fd) {
  for (struct undo **link = &undone; *link;) {
    struct undo *each = *link;
    if (each->fd != fd) {
      link = &each->next;
      continue;
    }
    *link = each->next;
    free(each);
  }
}

static void remember(int fd, size_t length, off_t at) {
  struct stat facts;
  struct undo *each = malloc(sizeof *each + length);
  if (!each || fstat(fd, &facts) != 0) abort();
  ssize_t had = pread(fd, each->bytes, length, at);
  *each = (struct undo){undone, fd, facts.st_dev, facts.st_ino, at, facts.st_size, length, had > 0 ? (size_t)had : 0};
  undone = each;
}

static int synced(int fd, int (*real)(int)) {
  if (!is_ours(fd)) return real(fd);
  /* Outside of the lock: a slow disk holds the thread that syncs, not the others. */
  if (control[SYNC_DELAY] > 0) usleep((useconds_t)control[SYNC_DELAY] * 1000);
  pthread_mutex_lock(&lock);
  control[SYNCS]++;
  int isDue = is_due(SYNC_AT, SYNC_STICKY);
  int result = isDue ? -1 : real(fd);
  forget(fd, isDue);
  pthread_mutex_unlock(&lock);
  if (isDue) errno = control[SYNC_ERRNO];
  return result;
}

int fsync(int fd) { return synced(fd, real_fsync); }
int fdatasync(int fd) { return synced(fd, real_fdatasync); }

/* -1: goes on; else the write fails. */
static int fails(int fd, size_t length, off_t at) {
  pthread_mutex_lock(&lock);
  control[WRITES]++;
  int isDue = is_due(WRITE_AT, WRITE_STICKY);
  if (!isDue) remember(fd, length, at);
  pthread_mutex_unlock(&lock);
  if (isDue) errno = control[WRITE_ERRNO];
  return isDue;
}

/* With 64-bit offsets this is pwrite64, the one Node calls. */
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  if (is_ours(fd) && fails(fd, length, at)) return -1;
  return real_pwrite(fd, bytes, length, at);
}
ssize_t write(int fd, const void *bytes, size_t length) {
  if (is_ours(fd) && fails(fd, length, lseek(fd, 0, SEEK_CUR))) return -1;
  return real_write(fd, bytes, length);
}

int close(int fd) {
  if (is_ours(fd)) {
    pthread_mutex_lock(&lock);
    leave(fd);
    pthread_mutex_unlock(&lock);
  }
  return real_close(fd);
}

int clock_gettime(clockid_t which, struct timespec *now) {
  int result = real_clock(which, now);
  if (control && which == CLOCK_REALTIME) now->tv_sec += control[CLOCK];
  return result;
}
int gettimeofday(struct timeval *now, void *zone) {
  int result = real_day(now, zone);
  if (control) now->tv_sec += control[CLOCK];
  return result;
}
