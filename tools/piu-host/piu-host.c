// Runs an app built for the SDK's simulator (mc.so) without a window: touches it, waits, and takes its picture.
// Needs GLib, and screen.h of the SDK (build/simulators/modules).
//
//   piu-host mc.so WIDTH HEIGHT < script
//
// Each line of the script is one of
//   touch began|moved|ended|cancelled X Y
//   wait MILLISECONDS                      the app runs meanwhile
//   time X Y                               a finger comes and goes; prints the line, and behind it how long the app took with its
//                                          coming, in us: Piu draws in the same turn what that has changed
//   picture FILE                           WIDTH x HEIGHT pixels, RGB565, little endian, row by row
// What the app traces goes to standard output, what is wrong with the script to standard error.
// Exits with 0, with the status of an app that aborted, or with 2 if it could not run at all.

#define mxLinux 1

#include <dlfcn.h>
#include <glib.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "screen.h"

enum { FRAME_INTERVAL_MS = 16, CANNOT_RUN = 2, ABORTED = 99 };

static txScreen *screen;
static GMainLoop *loop;
static GIOChannel *script;
static unsigned lineNumber;
static guint idleSource;
static int status;

static void stopWith(int code)
{
	if (!status)
		status = code;
	g_main_loop_quit(loop);
}

// ---- what the app asks of its screen

static gboolean onIdle(gpointer unused)
{
	if (screen->idle)
		screen->idle(screen);
	return G_SOURCE_CONTINUE;
}

static void onStart(txScreen *unused, double interval)
{
	if (!idleSource)
		idleSource = g_timeout_add(FRAME_INTERVAL_MS, onIdle, NULL);
}

static void onStop(txScreen *unused)
{
	if (idleSource)
		g_source_remove(idleSource);
	idleSource = 0;
}

static void onAbort(txScreen *unused, int code)
{
	fprintf(stderr, "piu-host: the app aborted with status %d\n", code);
	stopWith(code ? code : ABORTED);
}

static void onBufferChanged(txScreen *unused) {}
static void onFormatChanged(txScreen *unused) {}
static void onPost(txScreen *unused, char *message, int size) {}

// ---- what the script asks of the app

// The simulator widens the 16 bits of a pixel to B, G, R, X by shifting: shifting back loses nothing.
static int takePicture(const char *path)
{
	FILE *file = fopen(path, "wb");
	if (!file) {
		perror(path);
		return 0;
	}
	for (int i = 0; i < screen->width * screen->height; i++) {
		const unsigned char *p = screen->buffer + i * screenBytesPerPixel;
		uint16_t pixel = (p[2] >> 3) << 11 | (p[1] >> 2) << 5 | p[0] >> 3;
		fputc(pixel & 0xff, file);
		fputc(pixel >> 8, file);
	}
	if (fclose(file)) {
		perror(path);
		return 0;
	}
	return 1;
}

static void timeTouch(int x, int y)
{
	if (!screen->touch)
		return;
	gint64 start = g_get_monotonic_time();
	screen->touch(screen, touchEventBeganKind, 0, x, y, start / 1000.0);
	gint64 end = g_get_monotonic_time();
	screen->touch(screen, touchEventEndedKind, 0, x, y, end / 1000.0);
	printf("time %d %d %d\n", x, y, (int)(end - start));
}

static int touchKind(const char *name)
{
	static const struct { const char *name; int kind; } kinds[] = {
		{ "began", touchEventBeganKind }, { "moved", touchEventMovedKind },
		{ "ended", touchEventEndedKind }, { "cancelled", touchEventCancelledKind },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (!strcmp(name, kinds[i].name))
			return kinds[i].kind;
	return -1;
}

static gboolean onLine(GIOChannel *channel, GIOCondition condition, gpointer unused);

static gboolean resumeScript(gpointer unused)
{
	g_io_add_watch(script, G_IO_IN | G_IO_HUP, onLine, NULL);
	return G_SOURCE_REMOVE;
}

static gboolean onLine(GIOChannel *channel, GIOCondition condition, gpointer unused)
{
	gchar *line = NULL;
	gsize end = 0;
	if (g_io_channel_read_line(channel, &line, NULL, &end, NULL) != G_IO_STATUS_NORMAL) {
		stopWith(0);
		return G_SOURCE_REMOVE;
	}
	line[end] = 0;
	lineNumber++;

	char kind[16], path[4096];
	int x, y, milliseconds;
	gboolean goesOn = G_SOURCE_CONTINUE;
	int understood = 1;
	if (sscanf(line, "touch %15s %d %d", kind, &x, &y) == 3 && touchKind(kind) >= 0) {
		if (screen->touch)
			screen->touch(screen, touchKind(kind), 0, x, y, g_get_monotonic_time() / 1000.0);
	}
	else if (sscanf(line, "time %d %d", &x, &y) == 2)
		timeTouch(x, y);
	else if (sscanf(line, "wait %d", &milliseconds) == 1) {
		g_timeout_add(milliseconds, resumeScript, NULL);
		goesOn = G_SOURCE_REMOVE;
	}
	else if (sscanf(line, "picture %4095[^\n]", path) == 1)
		understood = takePicture(path);
	else if (*line)
		understood = 0;

	if (!understood) {
		fprintf(stderr, "piu-host: line %u of the script failed: %s\n", lineNumber, line);
		stopWith(CANNOT_RUN);
		goesOn = G_SOURCE_REMOVE;
	}
	g_free(line);
	return goesOn;
}

// ---- setting out

static txScreen *newScreen(int width, int height)
{
	txScreen *it = calloc(1, sizeof(txScreen) + (size_t)width * height * screenBytesPerPixel);
	if (!it)
		return NULL;
	it->abort = onAbort;
	it->bufferChanged = onBufferChanged;
	it->formatChanged = onFormatChanged;
	it->post = onPost;
	it->start = onStart;
	it->stop = onStop;
	it->width = width;
	it->height = height;
	mxCreateMutex(&it->workersMutex);
	return it;
}

static txScreenLaunchProc launcherOf(const char *path)
{
	void *library = dlopen(path, RTLD_NOW);
	return library ? (txScreenLaunchProc)dlsym(library, "fxScreenLaunch") : NULL;
}

int main(int argc, char **argv)
{
	int width = argc == 4 ? atoi(argv[2]) : 0;
	int height = argc == 4 ? atoi(argv[3]) : 0;
	if (width <= 0 || height <= 0) {
		fprintf(stderr, "usage: piu-host mc.so WIDTH HEIGHT < script\n");
		return CANNOT_RUN;
	}
	txScreenLaunchProc launch = launcherOf(argv[1]);
	if (!launch) {
		fprintf(stderr, "piu-host: %s\n", dlerror());
		return CANNOT_RUN;
	}
	screen = newScreen(width, height);
	if (!screen) {
		fprintf(stderr, "piu-host: no memory for %d x %d pixels\n", width, height);
		return CANNOT_RUN;
	}

	setvbuf(stdout, NULL, _IOLBF, 0);
	loop = g_main_loop_new(NULL, FALSE);
	script = g_io_channel_unix_new(STDIN_FILENO);
	g_io_channel_set_encoding(script, NULL, NULL);
	launch(screen);
	resumeScript(NULL);
	if (!status)
		g_main_loop_run(loop);
	if (!status && screen->quit)
		screen->quit(screen);
	return status;
}
