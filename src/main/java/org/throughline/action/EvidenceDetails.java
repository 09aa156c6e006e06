package org.throughline.action;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Evidence of progress: a link or a file.
 *
 * @param number its number within the action
 * @param describes the description
 * @param link an address elsewhere
 * @param fileName the file's name
 * @param sizeBytes how large it is
 * @param sha256 its SHA-256, hexadecimal
 * @param hidden what the file contains without showing it at first sight
 */
public record EvidenceDetails(int number, String describes, @Nullable String link, @Nullable String fileName,
		@Nullable Integer sizeBytes, @Nullable String sha256, List<String> hidden) {

}
