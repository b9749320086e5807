// A program of WASI preview 1: it says what it sees of the machine, and ends as it is told.

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// Prints a file in capitals, or why it cannot be read.
static void shout(const char *path) {
  FILE *file = fopen(path, "r");
  if (file == NULL) {
    printf("%s: %s\n", path, strerror(errno));
    return;
  }
  int letter;
  while ((letter = fgetc(file)) != EOF) {
    putchar(letter >= 'a' && letter <= 'z' ? letter - 32 : letter);
  }
  fclose(file);
}

static void note(const char *path, const char *text) {
  FILE *file = fopen(path, "w");
  if (file == NULL) {
    printf("%s: %s\n", path, strerror(errno));
    return;
  }
  fputs(text, file);
  fclose(file);
}

// What a clock shows before and after some work, or waiting.
static double seconds(clockid_t clock) {
  struct timespec now;
  if (clock_gettime(clock, &now) != 0) {
    exit(99);
  }
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  const char *name = getenv("NAME");
  const char *path = getenv("PATH");
  printf("NAME %s, PATH %s\n", name ? name : "-", path ? path : "-");
  int code = 0;
  for (int i = 1; i < argc; i++) {
    char *value = i + 1 < argc ? argv[i + 1] : "";
    if (strcmp(argv[i], "shout") == 0) {
      shout(value);
    } else if (strcmp(argv[i], "note") == 0) {
      note(value, "noted\n");
    } else if (strcmp(argv[i], "input") == 0) {
      char line[64];
      printf("input %s", fgets(line, sizeof line, stdin) ? line : "-\n");
    } else if (strcmp(argv[i], "clock") == 0) {
      // The first is the time of the day, the second has to pass while this sleeps.
      double start = seconds(CLOCK_MONOTONIC);
      struct timespec rest = {0, 20 * 1000 * 1000};
      nanosleep(&rest, NULL);
      printf("clock %.0f %s\n", seconds(CLOCK_REALTIME),
             seconds(CLOCK_MONOTONIC) - start >= 0.02 ? "went on" : "stands still");
    } else if (strcmp(argv[i], "complain") == 0) {
      fprintf(stderr, "complaint\n");
    } else if (strcmp(argv[i], "abort") == 0) {
      abort();
    } else if (strcmp(argv[i], "exit") == 0) {
      code = atoi(value);
    }
  }
  return code;
}
