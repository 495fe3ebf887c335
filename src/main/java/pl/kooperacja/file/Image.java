package pl.kooperacja.file;

import java.util.List;

/** Size of an image in pixels, and its narrower copies. */
record Image(int width, int height, List<ImageVariant> variants) {}
