package org.throughline.publication;

import org.jspecify.annotations.Nullable;

/**
 * The marks in a file that identify its edition.
 *
 * @param file the checksum of the file; {@code null} if there is only a fingerprint
 * @param data the checksum of the data in the file, which is the edition's fingerprint;
 * {@code null} if it has none
 * @param edition the edition that the data name, as partnership/report/number;
 * {@code null} if they name none
 */
public record CopyMarks(@Nullable String file, @Nullable String data, @Nullable String edition) {

}
